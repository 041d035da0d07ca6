"""Who does what in a clause: agents, patients, negation and modals over spaCy's dependencies.

Works on logical roles, so that passives, relative clauses, participles, controlled infinitives and
coordinations give the same roles as the plain active clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from polemic.parsing.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_PASSIVE = frozenset({"auxpass", "nsubjpass", "csubjpass", "agent"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
NEGATIONS = frozenset(
    {"not", "n't", "never", "nor", "neither", "no", "nobody", "hardly", "without"}
)


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it, in order."""
    found: list[Token] = []
    left = [token]
    while left:
        found.append(left.pop())
        left += [child for child in reversed(found[-1].children) if child.dep_ == "conj"]
    return found


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ in RELATIVES and token.tag_ in {"WP", "WDT", "WP$", "IN"}:
        for ancestor in token.ancestors:
            if ancestor.dep_ == "relcl":
                return ancestor.head
    return token


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: an auxiliary, or a bare participle after a noun."""
    while True:
        if any(child.dep_ in _PASSIVE for child in verb.children):
            return True
        if verb.tag_ != "VBN" or verb.dep_ == "acl":
            return verb.tag_ == "VBN"
        if verb.dep_ != "conj" or verb.head.tag_ != "VBN" or _own(verb, {"aux", "dobj"}):
            return False
        verb = verb.head


def _own(token: Token, deps: set[str] | frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in deps]


def _expanded(tokens: list[Token]) -> list[Token]:
    return [antecedent(each) for token in tokens for each in conjuncts(token)]


def _surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Grammatical subjects, inherited where the clause has none of its own."""
    subjects = _own(verb, SUBJECTS | PASSIVE_SUBJECTS)
    own = [t for t in subjects if t.dep_ != "expl"]
    if subjects or depth > 6:  # "there was ...": nobody acts, nor whoever acted before
        return _expanded(own)
    if (misread := _subject_after(verb)) is not None:
        return conjuncts(misread)
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        return _surface_subjects(head, depth + 1)
    if verb.dep_ in {"xcomp", "advcl"} and head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        if verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN", "VB"}:
            return []
        controlled = _own(head, {"dobj"}) if verb.dep_ == "xcomp" else []
        return _expanded(controlled) or _surface_subjects(head, depth + 1)
    if verb.dep_ == "acomp" and verb.pos_ == "ADJ":
        return _surface_subjects(head, depth + 1)  # "was able to take", "is ready to strike"
    if verb.dep_ == "pcomp" and head.dep_ in {"prep", "mark"}:
        return _subjects_of_gerund(head.head, depth)
    if verb.dep_ in {"acl", "relcl"}:
        if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN", "VBD"}:
            return [head]  # a finite one was misread: "On Monday soldiers shot ..."
        if verb.tag_ == "VB" and head.pos_ in {"NOUN", "PROPN"}:
            return _holders(head)
    return []


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _subject_after(verb: Token) -> Token | None:
    """ "days after rebels of the X (EZLN) seized ...": the parser hangs the rebels on "after"."""
    if verb.dep_ != "ccomp" or verb.tag_ not in _FINITE:
        return None
    before = [c for c in verb.head.children if c.dep_ in {"prep", "mark"} and c.i < verb.i]
    openers = [c for c in before if c.lower_ in {"after", "before", "since", "until", "as"}]
    governed = [g for opener in openers[-1:] for g in _own(opener, {"pobj"})]
    return governed[0] if governed and governed[0].i > verb.head.i else None


def _subjects_of_gerund(governor: Token, depth: int) -> list[Token]:
    """ "accused X of backing Y" (X), "boasts of backing Y", "X's habit of lying" (X)."""
    if governor.pos_ in {"VERB", "AUX"}:
        return _expanded(_own(governor, {"dobj"})) or _surface_subjects(governor, depth + 1)
    if governor.dep_ in {"dobj", "nsubjpass"} and not _own(governor, {"poss"}):
        return _expanded([governor])
    return _holders(governor)


def _holders(noun: Token) -> list[Token]:
    """Whose a nominal is: "the army's attempt to ...", "attempts by the army to ..."."""
    found = _expanded(_own(noun, {"poss"}))
    for prep in _own(noun, {"prep"}):
        if prep.lower_ in {"by", "of"}:
            found += _expanded(_own(prep, {"pobj"}))
    if not found and noun.dep_ == "dobj":
        found = _surface_subjects(noun.head)
    return found


def by_agents(verb: Token) -> list[Token]:
    """The agents that a passive names with "by"."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found += _expanded(_own(child, {"pobj"}))
    return found


def agents(verb: Token) -> list[Token]:
    """Heads of the noun phrases that act in the clause."""
    return by_agents(verb) if is_passive(verb) else _surface_subjects(verb)


def patients(verb: Token) -> list[Token]:
    """Heads of the noun phrases that are acted upon."""
    if is_passive(verb):
        return _surface_subjects(verb)
    own = _expanded(_own(verb, {"dobj", "dative"}))
    if (
        not own
        and verb.dep_ == "conj"
        and verb.head.pos_ == "VERB"
        and not verb.right_edge.i > verb.i
    ):
        return patients(verb.head)
    if not own and verb.dep_ == "relcl":
        return [verb.head] if _gap_is_object(verb) else []
    return own


def _gap_is_object(verb: Token) -> bool:
    """ "the man (whom) they killed": a relative clause with a subject of its own and no object."""
    subjects = _own(verb, SUBJECTS)
    return bool(subjects) and all(t.lower_ not in RELATIVES for t in subjects)


def obliques(token: Token) -> Iterator[tuple[str, Token]]:
    """The prepositions of a verb or noun with the heads of what they govern."""
    for prep in token.children:
        if prep.dep_ in {"prep", "agent", "dative"} and prep.pos_ in {"ADP", "SCONJ"}:
            inner = [c for c in prep.children if c.dep_ == "prep"]
            word = " ".join([prep.lower_, *(c.lower_ for c in inner[:1])])
            for governed in _own(prep, {"pobj"}) + [g for c in inner for g in _own(c, {"pobj"})]:
                for each in conjuncts(governed):
                    yield word, antecedent(each)


def possessors(noun: Token) -> list[Token]:
    """ "the army's attack": the heads of the possessives of a noun."""
    return _expanded(_own(noun, {"poss"}))


def auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries of a verb in lower case; those of a coordination's first verb serve all."""
    own = _own(verb, {"aux", "auxpass"})
    while not own and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        if verb.tag_ != verb.head.tag_:
            break
        verb = verb.head
        own = _own(verb, {"aux", "auxpass"})
    return [t.lower_ for t in own]


def modal(verb: Token) -> str | None:
    """The modal auxiliary of a verb ("must", "would"), normalised; None without one."""
    plain = {"'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "wo": "will", "ca": "can"}
    while True:
        for child in _own(verb, {"aux"}):
            if child.tag_ == "MD":
                return plain.get(child.lower_, child.lower_)
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or verb.tag_ != "VB":
            return None
        verb = verb.head


def is_negated(verb: Token) -> bool:
    """Whether the clause itself is negated: not, never, nor, "no one did", "did nothing"."""
    while not _negates(verb):
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
            return _is_inverted_negation(verb)
        joins = [t.lower_ for t in verb.head.children if t.dep_ == "cc" and t.i < verb.i][-1:]
        if joins == ["nor"]:
            return True
        if joins != ["or"] or _own(
            verb, SUBJECTS
        ):  # "did not march or sing", not "..., or we sing"
            return False
        verb = verb.head
    return True


def _negates(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.lower_ in {"never", "nor", "neither", "hardly"}
            and child.dep_ in {"advmod", "cc", "preconj", "neg"}
            and child.i < verb.i
        ):
            return True
        if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS | {"dobj", "attr"} and _is_negative(child):
            return True
    return False


def _is_inverted_negation(verb: Token) -> bool:
    """ "Nor have the unions shown ...": the parser takes the auxiliary for the main verb."""
    above = verb.head
    return (
        verb.dep_ == "ccomp"
        and above.lemma_ in {"have", "do", "be"}
        and any(t.lower_ in {"nor", "neither", "never"} and t.i < above.i for t in above.children)
    )


def _is_negative(noun: Token) -> bool:
    if noun.lower_ in {"nobody", "none", "nothing", "neither"}:
        return True
    return any(t.lower_ in {"no", "neither"} and t.dep_ in {"det", "neg"} for t in noun.children)


def is_conditional(verb: Token) -> bool:
    """Whether the clause is a condition: "if ...", "should the reports prove true"."""
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether", "lest"}:
            return True
        if child.dep_ == "aux" and child.lower_ in {"should", "were", "had"}:
            subjects = _own(verb, SUBJECTS | PASSIVE_SUBJECTS)
            return bool(subjects) and child.i < subjects[0].left_edge.i and not _is_question(verb)
    return False


def _is_question(verb: Token) -> bool:
    last = [t for t in verb.sent if not t.is_space and t.text not in {'"', "”", "'", "’"}]
    return bool(last) and last[-1].text == "?"


def noun_phrase(head: Token) -> tuple[Token, Token]:
    """First and last token of a head's noun phrase, without relative clauses and appositions."""
    cut = {"relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "parataxis", "dep", "case"}
    first = last = head
    for child in head.children:
        if child.dep_ in cut:
            continue
        first = min(first, child.left_edge, key=lambda t: t.i)
        if child.dep_ != "prep" or child.lower_ == "of":
            last = max(last, _right(child, cut), key=lambda t: t.i)
    return first, last


def _right(token: Token, cut: set[str]) -> Token:
    last = token
    for child in token.children:
        if child.dep_ not in cut and child.i > token.i:
            last = max(last, _right(child, cut), key=lambda t: t.i)
    return last
