"""What a verb's sentence attributes: the content that each construction of the lexicon takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from polemic.coding.statements.spans import subtree
from polemic.parsing.clauses import is_passive

CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
_ASKING = frozenset({"ask", "wonder", "inquire", "enquire", "question", "query"})
_PREDICATES = frozenset({"oprd", "acomp", "attr", "ccomp", "xcomp"})


@dataclass(slots=True)
class Found:
    """Content as token places, words that belong to the cue, and who is addressed."""

    content: set[int]
    cue: list[Token] = field(default_factory=list)
    addressee: Token | None = None
    complement: Token | None = None


Frame = Callable[[Token], Found | None]


def children(token: Token, *deps: str) -> list[Token]:
    """The children with one of the dependencies."""
    return [child for child in token.children if child.dep_ in deps]


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def _objects(verb: Token) -> list[Token]:
    return [t for t in children(verb, "dobj") if t.i > verb.i]


def _patients(verb: Token) -> list[Token]:
    """Objects, or the subject of a passive."""
    if is_passive(verb):
        subjects = children(verb, "nsubjpass")
        return subjects or ([verb.head] if verb.dep_ == "acl" else [])
    return _objects(verb)


def _patient_places(verb: Token) -> set[int]:
    found: set[int] = set()
    for patient in _patients(verb):
        found |= {patient.i} if patient == verb.head else subtree(patient, [verb.i])
    return found


def clause(verb: Token) -> Found | None:
    """ "said that ...", "it was reported that ...": a finite clause, on either side."""
    for child in verb.children:
        if child.dep_ in CLAUSES and child.i > verb.i and not _is_bare_participle(child):
            return Found(subtree(child) | _loose_ends(verb, child), complement=child)
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"advcl", "acl", "relcl"} and _marked(child, "that"):
            return Found(subtree(child), complement=child)
    if verb.lemma_.lower() in _ASKING:
        for child in verb.children:
            asked = _marked(child, "if") or _marked(child, "whether")
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


def _marked(verb: Token, word: str) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == word for c in verb.children)


def parenthetical(verb: Token) -> Found | None:
    """ "The war, he said, is over": the clause around the cue's own."""
    head = verb.head
    if verb.dep_ not in {"parataxis", "advcl", "ccomp", "appos", "relcl", "conj"} or head == verb:
        return None
    own = subtree(verb)
    low, high = min(own), max(own)
    doc = verb.doc
    before = doc[low - 1].text if low else "."
    after = doc[high + 1].text if high + 1 < len(doc) else "."
    if (
        verb.dep_ != "parataxis"
        and not _marked(verb, "as")
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
        if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > verb.i and _is_infinitive(child):
            if child.dep_ == "ccomp" and children(child, "nsubj") and _objects(verb):
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


def thing(verb: Token) -> Found | None:
    """ "denied the charges", "the charges were denied by ..."."""
    places = _patient_places(verb)
    patients = _patients(verb)
    return Found(places, complement=patients[0]) if places else None


def small_clause(verb: Token) -> Found | None:
    """ "called them bandits", "considers it a betrayal"."""
    if is_passive(verb):
        predicates = children(verb, "oprd", "attr")
        if not predicates or not _patients(verb):
            return None
        return Found(_patient_places(verb) | subtree(predicates[0]), complement=predicates[0])
    right = [c for c in verb.children if c.i > verb.i and c.dep_ in _PREDICATES | {"dobj"}]
    named = [c for c in right if c.dep_ != "dobj"]
    objects = [c for c in right if c.dep_ == "dobj"]
    if not named or not (objects or children(named[0], "nsubj")):
        return None
    places: set[int] = set()
    for child in right[:2]:
        places |= subtree(child)
    return Found(places, complement=named[0])


def raised(verb: Token) -> Found | None:
    """ "expects them to lose", "is believed by many to have lied"."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > verb.i and _is_infinitive(child):
            places = subtree(child) | _patient_places(verb)
            if is_passive(verb) or _objects(verb) or children(child, "nsubj"):
                return Found(places, complement=child)
    return None


def _governs(token: Token) -> bool:
    """Whether it is a preposition; "called on people" has it tagged as a particle."""
    return token.dep_ in {"prep", "agent", "dative"} or (
        token.dep_ == "prt" and bool(children(token, "pobj"))
    )


def _prepositions(verb: Token, words: frozenset[str]) -> list[Token]:
    own = [c for c in verb.children if c.lower_ in words and _governs(c)]
    for patient in _objects(verb):
        own += [c for c in patient.children if c.dep_ == "prep" and c.lower_ in words]
    return [p for p in own if p.i > verb.i]


def predicated(verb: Token) -> Found | None:
    """ "described the strike as treason"."""
    found = [
        c
        for holder in [verb, *_objects(verb)]
        for c in holder.children
        if c.i > verb.i
        and (
            (c.dep_ == "prep" and c.lower_ == "as")
            or (c.dep_ == "advcl" and c.tag_ == "VBG" and _marked(c, "as"))
        )
    ]
    if not found or not _patients(verb):
        return None
    return Found(_patient_places(verb) | subtree(found[0]), complement=_patients(verb)[0])


def referred(verb: Token) -> Found | None:
    """ "referred to them as bandits"."""
    to = [p for p in _prepositions(verb, frozenset({"to"})) if p.head == verb]
    as_ = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i]
    if not to or not as_:
        return None
    places = (subtree(to[0]) - {to[0].i}) | subtree(as_[0])
    return Found(places, cue=[to[0]], complement=to[0])


_TO_WITH = frozenset({"to", "with", "and", "unto"})
_OF_FOR = frozenset({"of", "for", "with", "on", "over"})


def likened(verb: Token) -> Found | None:
    """ "likened the strikers to bandits"."""
    found = _prepositions(verb, _TO_WITH)
    if not found or not _patients(verb):
        return None
    return Found(_patient_places(verb) | subtree(found[0]), complement=_patients(verb)[0])


def accused(verb: Token) -> Found | None:
    """ "accused them of lying", "blamed the army for it"."""
    found = _prepositions(verb, _OF_FOR)
    if not found or not _patients(verb) or (found[0].lower_ == "on" and verb.lemma_ != "blame"):
        return None
    return Found(_patient_places(verb) | subtree(found[0]), complement=_patients(verb)[0])


def ordered(verb: Token) -> Found | None:
    """ "urged the government to resign"."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > verb.i and _is_infinitive(child):
            objects = _patients(verb) or children(child, "nsubj") or children(verb, "dative")
            if objects and (is_passive(verb) or objects[0].i < child.i):
                places = subtree(child) | _patient_places(verb) | subtree(objects[0], [verb.i])
                return Found(places, addressee=objects[0], complement=child)
    for patient in _objects(verb):
        for child in patient.children:
            if child.dep_ in {"acl", "relcl"} and _is_infinitive(child):
                return Found(subtree(patient), addressee=patient, complement=child)
    return None


def _order_through(word: str) -> Frame:
    def frame(verb: Token) -> Found | None:
        for prep in _prepositions(verb, frozenset({word})):
            named = children(prep, "pobj")
            if prep.head != verb or not named:
                continue
            inside = [
                c for c in named[0].children if c.dep_ in {"acl", "relcl"} and _is_infinitive(c)
            ]
            below = [
                c
                for c in prep.children
                if c.dep_ in {"xcomp", "pcomp", "advcl"} and _is_infinitive(c)
            ]
            after = (
                inside
                + below
                + [
                    c
                    for c in verb.children
                    if c.dep_ in {"xcomp", "advcl", "ccomp"} and c.i > prep.i and _is_infinitive(c)
                ]
            )
            if after:
                places = (subtree(prep) - {prep.i}) | subtree(after[0])
                return Found(places, cue=[prep], addressee=named[0], complement=after[0])
        return None

    return frame


def _through(word: str) -> Frame:
    def frame(verb: Token) -> Found | None:
        for prep in _prepositions(verb, frozenset({word})):
            if prep.head != verb and prep.nbor(-1) not in _objects(verb):
                continue
            places = subtree(prep) - {prep.i}
            dated = any(c.ent_type_ in {"DATE", "TIME"} for c in children(prep, "pobj"))
            if not places or dated:
                continue
            for child in verb.children:
                adjoins = child.left_edge.i == prep.right_edge.i + 1
                if adjoins and child.dep_ in {"xcomp", "advcl"} and _is_infinitive(child):
                    places |= subtree(child)
            governed = children(prep, "pobj", "pcomp")
            return Found(places, cue=[prep], complement=governed[0] if governed else prep)
        return None

    return frame


FRAMES: dict[str, Frame] = {
    "clause": clause,
    "infinitive": infinitive,
    "ing": gerund,
    "object": thing,
    "small": small_clause,
    "small-to": raised,
    "as": predicated,
    "refer-to-as": referred,
    "liken": likened,
    "accuse": accused,
    "order": ordered,
    "on-order": _order_through("on"),
    "to-order": _order_through("to"),
}

# The constructions in the order in which they are tried: the fuller before the barer.
ORDER = (
    "on-order",
    "to-order",
    "order",
    "clause",
    "refer-to-as",
    "as",
    "small",
    "small-to",
    "liken",
    "accuse",
    "infinitive",
    "ing",
)
BARE = ("object",)


def frame(name: str) -> Frame:
    """How a construction is read; a name that is none is a preposition."""
    return FRAMES.get(name) or _through(name)
