"""Clauses as content: "said that ...", "vowed to ...", "the war, he said, is over"."""

from __future__ import annotations

from polemic.coding.statements.found import Found, children, is_infinitive, is_marked, objects_of
from polemic.coding.statements.spans import subtree
from polemic.parsing.tokens import Token

CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
_ASKING = frozenset({"ask", "wonder", "inquire", "enquire", "question", "query"})


def clause(verb: Token) -> Found | None:
    """ "said that ...", "it was reported that ...": a finite clause, on either side."""
    for child in verb.children:
        if child.dep_ in CLAUSES and child.i > verb.i and not _is_bare_participle(child):
            return Found(subtree(child) | _loose_ends(verb, child), complement=child)
    for child in verb.children:
        if (
            child.i > verb.i
            and child.dep_ in {"advcl", "acl", "relcl"}
            and is_marked(child, "that")
        ):
            return Found(subtree(child), complement=child)
    for prep in verb.children:
        # "reports in conclusion that ...": hung on the noun of a phrase after the cue
        for noun in children(prep, "pobj") if prep.i == verb.i + 1 and prep.dep_ == "prep" else []:
            for child in children(noun, "acl", "ccomp"):
                if noun.i == prep.i + 1 and is_marked(child, "that"):
                    return Found(subtree(child), complement=child)
    if verb.lemma_.lower() in _ASKING:
        for child in verb.children:
            asked = is_marked(child, "if") or is_marked(child, "whether")
            if child.i > verb.i and child.dep_ == "advcl" and asked:
                return Found(subtree(child), complement=child)
    for child in verb.children:
        if child.dep_ in {"ccomp", "nsubj"} and child.i < verb.i and child.pos_ in {"VERB", "AUX"}:
            return Found(subtree(child, [verb.i]), complement=child)
    return None


def _is_bare_participle(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not children(verb, "nsubj", "mark", "aux")


def _loose_ends(verb: Token, complement: Token) -> set[int]:
    """What the parser hung on the cue though it follows the clause without a comma."""
    places: set[int] = set()
    at = complement.right_edge.i
    for child in sorted(verb.children, key=lambda t: t.i):
        if child.left_edge.i == at + 1 and child.dep_ in {"prep", "advcl", "npadvmod", "advmod"}:
            places |= subtree(child)
            at = child.right_edge.i
    return places


def parenthetical(verb: Token) -> Found | None:
    """ "The war, he said, is over": the clause around the cue's own."""
    head = verb.head
    if verb.dep_ not in {"parataxis", "advcl", "ccomp", "appos", "relcl", "conj"} or head == verb:
        return None
    own = subtree(verb)
    own -= {min(own)} if verb.doc[min(own)].is_punct else set()
    low, high = min(own), max(own)
    doc = verb.doc
    before = doc[low - 1].text if low else "."
    after = doc[high + 1].text if high + 1 < len(doc) else "."
    if (
        verb.dep_ != "parataxis"
        and not is_marked(verb, "as")
        and not (before in {",", "—", "–", "--"} and after in {",", "—", "–", "--", "."})
    ):
        return None
    if any(c.tag_ in {"WP", "WDT"} for c in children(verb, "nsubj")):
        return None
    marks = [c.lower_ for c in children(verb, "mark", "cc")]
    if (marks and marks != ["as"]) or any(
        c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > verb.i for c in verb.children
    ):
        return None
    top = head
    while top.head != top and top.dep_ in {"nsubj", "appos", "compound", "dobj", "pobj", "prep"}:
        top = top.head
    return Found(subtree(top, [verb.i]), complement=top)


def infinitive(verb: Token) -> Found | None:
    """ "vowed to fight on"."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > verb.i and is_infinitive(child):
            if child.dep_ == "ccomp" and children(child, "nsubj") and objects_of(verb):
                continue
            if child.dep_ == "advcl" and (verb.nbor(1) != child.left_edge):
                continue
            others = children(child, "nsubj")
            return Found(subtree(child), addressee=next(iter(others), None), complement=child)
    return None


def gerund(verb: Token) -> Found | None:
    """ "suggested leaving"."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "pcomp", "ccomp"} and child.i > verb.i and child.tag_ == "VBG":
            return Found(subtree(child), complement=child)
    return None
