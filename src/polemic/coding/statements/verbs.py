"""Attributions by verbs: "X says that ...", "X, saying ...", "it was reported by X that ..."."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.statements import clauses, frames, positions
from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.found import Found
from polemic.coding.statements.lexicon import Cue, phrases, takes, verb_cues
from polemic.coding.statements.spans import leaves_infinitive, leaves_quotation, subtree, verb_group
from polemic.parsing import Parse
from polemic.parsing.clauses import agents, is_conditional, is_negated, is_passive, modal
from polemic.parsing.tokens import Token

_SUBJUNCTIVE = frozenset({"should", "must"})
_NEGATIVE = frozenset({"refuse", "decline", "fail", "forbear", "omit", "neglect"})
_CHAINED = frozenset(
    {"continue", "begin", "start", "go", "refuse", "decline", "fail", "seem", "appear", "proceed",
     "expect", "keep", "stop", "cease", "respond", "tend", "dare", "try", "use", "hesitate"}
)  # fmt: skip


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_HANGING = frozenset({"ccomp", "acl", "relcl", "advcl", "xcomp"})


def attributions(parse: Parse) -> Iterator[Draft]:
    """One draft for each verb that attributes something to its subject."""
    for token in parse.doc:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {
            "amod",
            "aux",
            "auxpass",
            "compound",
        }:
            draft = _of_phrase(token) or of_verb(token)
            if draft is not None:
                yield draft


def of_verb(verb: Token) -> Draft | None:
    """What a cue verb attributes by its own construction."""
    readings = verb_cues(verb)
    if not readings:
        return None
    for name, reading in _constructions(readings):
        found = frames.frame(name)(verb)
        if found is not None and found.content:
            if name == "clause":
                reading = _clause_reading(readings, found, reading)
            draft = _draft(verb, reading, found, f"verb-{name}")
            return positions.judged(draft, readings, found.complement) if draft else None
    aside = takes(readings, "parenthesis")
    if aside is not None and (verb.tag_ in _FINITE or _has_subject(verb)):
        found = clauses.parenthetical(verb)
        if found is not None:
            return _draft(verb, aside, found, "verb-parenthetical")
    return None


def _has_subject(verb: Token) -> bool:
    """ "As the paper reported, ...", with the past tense taken for a participle."""
    return verb.tag_ == "VBN" and any(c.dep_ == "nsubj" for c in verb.children)


def _constructions(readings: tuple[Cue, ...]) -> Iterator[tuple[str, Cue]]:
    """The constructions to try, fuller ones first, prepositions between, the bare object last."""
    for name in frames.ORDER:
        reading = takes(readings, name)
        if reading:
            yield name, reading
    for reading in readings:
        for name in sorted(reading.takes - frames.FRAMES.keys() - {"quote", "parenthesis"}):
            yield name, reading
    for name in frames.BARE:
        reading = takes(readings, name)
        if reading:
            yield name, reading


def _clause_reading(readings: tuple[Cue, ...], found: Found, first: Cue) -> Cue:
    """A subjunctive or a modal makes "insist that" a demand; otherwise it is the claim."""
    other = [cue for cue in readings if "clause" in cue.takes and cue.kind != "demand"]
    if first.kind == "demand" and other and not _demands(found.complement):
        return other[0]
    return first


def _demands(clause: Token | None) -> bool:
    if clause is None:
        return False
    if modal(clause) in _SUBJUNCTIVE:
        return True
    verb = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
    return verb.tag_ == "VB" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.children)


def _draft(verb: Token, reading: Cue, found: Found, rule: str) -> Draft | None:
    speakers = speakers_of(verb)
    if not speakers or is_conditional(verb):
        return None
    group = chained_group(verb) + found.cue
    content = found.content - {t.i for t in group}
    return Draft(
        head=verb,
        reading=reading,
        rule=rule,
        speakers=speakers,
        cue=group,
        content=content,
        addressee=found.addressee or _addressee(verb, reading),
        negated=negated(verb) or reading.negative,
        kind="demand" if reading.kind == "intention" and found.addressee else reading.kind,
    )


def speakers_of(verb: Token) -> list[Token]:
    """Heads of the noun phrases that speak: the subject, or a passive's agent."""
    if (
        verb.tag_ == "VBN"
        and verb.dep_ == "advcl"
        and not any(c.dep_ in {"aux", "nsubj", "nsubjpass", "agent"} for c in verb.children)
    ):
        return []  # "Asked why ..., he said": by whom is not told
    passive = is_passive(verb)
    found = _after_quotation(verb) or agents(verb)
    if verb.tag_ == "VBG" and (not found or _hangs_loosely(verb)):
        found = _of_participle(verb) or found
    if not found and not passive and verb.tag_ in {"VBD", "VBZ", "VBP"}:
        # "said Mr Smith": the parser took the speaker for an object
        right = [
            c for c in verb.children if c.dep_ in {"dobj", "attr", "npadvmod"} and c.i == verb.i + 1
        ]
        found = [c for c in right if c.pos_ in {"PROPN", "PRON"}] or _misread(verb)
    relative = [c for c in verb.children if c.dep_ in {"nsubj", "agent"}]
    own = [c for c in relative if c.tag_ in {"WP", "WDT"}]
    return own or found


def _after_quotation(verb: Token) -> list[Token]:
    """`said that "we won" and attacked ...`: joined to the quoted verb, but the reporter's."""
    head = verb.head
    if leaves_infinitive(verb):
        above = next((a for a in verb.ancestors if a.tag_ in {"VBZ", "VBD", "VBP"}), None)
        return agents(above) if above is not None else []
    if not leaves_quotation(verb):
        return []
    while head.dep_ == "conj" and head.head != head:
        head = head.head
    return agents(head.head) if head.dep_ == "ccomp" else []


def _misread(verb: Token) -> list[Token]:
    """The subject of what the parser took for a clause before a finite verb without a subject."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return []
    before = [c for c in verb.children if c.i < verb.i and c.dep_ in {"ccomp", "advcl"}]
    return [g for c in before for g in c.children if g.dep_ == "nsubj"][:1]


def _hangs_loosely(verb: Token) -> bool:
    """ "denounced the law, saying ...": after a comma the participle is the whole clause's."""
    before = verb.nbor(-1) if verb.i else verb
    return (
        verb.dep_ == "acl" and before.text == "," and verb.head.dep_ not in {"nsubj", "nsubjpass"}
    )


def _of_participle(verb: Token) -> list[Token]:
    """Whom a participle is about: the subject of the clause, or the noun, that it hangs on."""
    if verb.dep_ not in {"prep", "pcomp", "advcl", "acl"}:
        return []
    head = verb.head
    for _ in range(3):
        if head.pos_ in {"VERB", "AUX"}:
            return [t for t in agents(head) if t.i != verb.i]
        if head == head.head:
            break
        head = head.head
    return []


def chained_group(verb: Token) -> list[Token]:
    """The verb group, from the verb that leads it: "went on to say", "declined to comment"."""
    group = verb_group(verb)
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_.lower() in _CHAINED and head.i < verb.i:
        leading = verb_group(head)
        if group[0].i - leading[-1].i <= 2:
            return [*verb.doc[leading[0].i : verb.i + 1], *(t for t in group if t.i > verb.i)]
    return group


def negated(verb: Token) -> bool:
    """Whether the cue is denied: "did not say", "refused to say"."""
    if is_negated(verb) or _follows_nor(verb) or _of_nobody(verb):
        return True
    head = verb.head
    return verb.dep_ == "xcomp" and (
        head.lemma_.lower() in _NEGATIVE or (head.lemma_.lower() in _CHAINED and is_negated(head))
    )


def _of_nobody(verb: Token) -> bool:
    """ "Neither the union nor the party has said so"."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return any(s.left_edge.lower_ in {"neither", "no", "none", "nobody"} for s in subjects)


def _follows_nor(verb: Token) -> bool:
    """ "nor do we ask": the word before the clause."""
    own = [c.i for c in verb.children if c.dep_ in {"aux", "nsubj", "nsubjpass"} and c.i < verb.i]
    first = min([*own, verb.i])
    return first > 0 and verb.doc[first - 1].lower_ in {"nor", "neither"}


def _addressee(verb: Token, reading: Cue) -> Token | None:
    if reading.addressee == "object":
        if is_passive(verb):
            return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return next(
            (c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None
        )
    for child in verb.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ == reading.addressee:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _of_phrase(verb: Token) -> Draft | None:
    """ "made it clear that ...", "let it be known that ..."."""
    modals = [c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"]
    for first in [verb, *modals]:
        for words, reading in phrases().get(first.lemma_.lower(), ()):
            matched = _match(first, words)
            found = _after_phrase(matched, reading) if matched else None
            if matched and found is not None:
                found.cue = list(verb.doc[first.i : matched[-1].i + 1])
                return _draft(verb, reading, found, "phrase")
    return None


def _after_phrase(matched: list[Token], reading: Cue) -> Found | None:
    """The clause or infinitive that hangs on one of a phrase's words, after the last of them."""
    for holder in reversed(matched):
        for child in holder.children:
            if child.i <= matched[-1].i or child.dep_ not in _HANGING:
                continue
            infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in child.children)
            marked = child.dep_ == "ccomp" or any(c.dep_ == "mark" for c in child.children)
            wanted = "infinitive" if infinitive else "clause"
            if wanted in reading.takes and (infinitive or marked):
                return Found(subtree(child), complement=child)
        if matched[-1].lower_ in {"of", "as"} and holder == matched[-1]:
            governed = [c for c in holder.children if c.dep_ in {"pcomp", "pobj"}]
            if governed:
                return Found(subtree(governed[0]), complement=governed[0])
    return None


def _match(verb: Token, words: tuple[str, ...]) -> list[Token] | None:
    """The tokens of a phrase from its verb on, adverbs between allowed."""
    matched, at = [verb], verb.i + 1
    doc = verb.doc
    for word in words[1:]:
        while at < len(doc) and doc[at].pos_ == "ADV" and doc[at].lemma_.lower() != word:
            at += 1
        if at >= len(doc) or word not in {doc[at].lemma_.lower(), doc[at].lower_}:
            return None
        matched.append(doc[at])
        at += 1
    return matched
