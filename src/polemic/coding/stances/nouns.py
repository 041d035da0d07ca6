"""Stances by nouns and predicates: "condemnation of", "a critic of", "hostile to"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.stances.found import Found
from polemic.coding.stances.lexicon import NounCue, adjective_cues, group, noun_cues
from polemic.coding.stances.polarity import Clause, clause_of, sign_and_form
from polemic.coding.stances.targets import Target, targets
from polemic.coding.stances.verbs import holders, is_office
from polemic.parsing.clauses import agents, obliques, possessors
from polemic.parsing.tokens import Token
from polemic.records import Participant

_NONE = frozenset({"no", "little", "neither", "any"})


def by_nouns(context: Context) -> Iterator[Found]:
    """The stances that nouns express."""
    for sentence in context.parse.sentences:
        for token in sentence.tokens:
            if token.pos_ not in {"NOUN", "PROPN"}:
                continue
            for cue in noun_cues().get(token.lemma_.lower(), ()):
                rule = _person if cue.kind == "person" else _act
                found = list(rule(context, token, cue))
                yield from found
                if found:
                    break


def by_adjectives(context: Context) -> Iterator[Found]:
    """The stances that predicates express: "X is critical of Y"."""
    for sentence in context.parse.sentences:
        for token in sentence.tokens:
            cue = adjective_cues().get(token.lower_)
            if cue is None or token.pos_ not in {"ADJ", "VERB", "ADV"}:
                continue
            verb = token.head if token.dep_ in {"acomp", "oprd", "attr"} else None
            clause = clause_of(verb) if verb is not None else Clause(token)
            who = holders(context, clause) if verb is not None else _described(context, token)
            yield from _found(context, token, cue, clause, who, _governed(context, token, cue))


def _described(context: Context, adjective: Token) -> list[Participant | None]:
    """ "ministers hostile to the union": the noun that the adjective stands with."""
    if adjective.dep_ not in {"amod", "appos", "advcl", "acl"}:
        return []
    named = context.cast.named_by(adjective.head)
    return [] if named is None else [named]


def _governed(context: Context, token: Token, cue: NounCue) -> list[Target]:
    heads = [h for word, h in obliques(token) if word in cue.targets and not is_office(h)]
    return [target for head in heads for target in targets(context, head)]


def _person(context: Context, noun: Token, cue: NounCue) -> Iterator[Found]:
    """ "a critic of X", "X's ally Y", "Trump supporters": whoever is so called holds the stance."""
    holder = context.cast.named_by(_bearer(noun))
    if holder is None:
        return
    owners = [*possessors(noun), *(c for c in noun.children if c.dep_ == "compound")]
    if noun.dep_ == "compound":
        owners += [c for c in noun.head.children if c.dep_ in {"poss", "compound"} and c.i < noun.i]
    meant = _governed(context, noun, cue)
    meant += [target for owner in owners for target in targets(context, owner)]
    clause = Clause(noun)
    if noun.dep_ == "attr" and noun.head.pos_ == "AUX":
        clause = clause_of(noun.head)
    yield from _found(context, noun, cue, clause, [holder], meant)


def _bearer(noun: Token) -> Token:
    if noun.dep_ in {"appos", "compound"}:
        return noun.head
    if noun.dep_ == "attr":
        subjects = agents(noun.head)
        return subjects[0] if subjects else noun
    return noun


def _act(context: Context, noun: Token, cue: NounCue) -> Iterator[Found]:
    """ "X's condemnation of Y", "voiced support for Y", "with the blessing of X"."""
    if (inverted := _inverted_holder(noun)) is not None:
        denied = Clause(inverted, withheld=True)
        named = context.cast.named_by(inverted)
        if named is not None:
            yield from _found(context, noun, cue, denied, [named], _governed(context, noun, cue))
        return
    verb = _carrier(noun)
    clause = clause_of(verb) if verb is not None else Clause(noun)
    if verb is not None and verb.lemma_.lower() in group("withhold"):
        clause = Clause(clause.holder_of, not clause.withheld, True, clause.supposed)
    elif _is_denied(noun):
        clause = Clause(clause.holder_of, not clause.withheld, clause.refused, clause.supposed)
    givers = _givers(context, noun, cue, verb)
    if givers and verb is not None and _receives(noun, verb):
        receivers = [t for head in agents(verb) for t in targets(context, head)]
        yield from _found(context, noun, cue, clause, [*givers], receivers)
        return
    who: list[Participant | None] = [*givers]
    if not who and verb is not None and verb.lemma_.lower() not in group("receive"):
        who = holders(context, clause)
    meant = _governed(context, noun, cue)
    if not meant and noun.dep_ == "dobj" and verb is not None:
        meant = _governed(context, verb, cue)
    yield from _found(context, noun, cue, clause, who, meant)


def _inverted_holder(noun: Token) -> Token | None:
    """ "nor have the nurses any sympathy": the parser takes the nurses for the object."""
    holder = noun.head
    if noun.dep_ == "appos" and any(c.lower_ in {"any", "much"} for c in noun.children):
        verb = holder.head
        if verb.lemma_ in {"have", "feel"} and any(c.lower_ == "nor" for c in verb.children):
            return holder
    return None


def _carrier(noun: Token) -> Token | None:
    """The verb whose object or adverbial the noun is."""
    head = noun.head
    if noun.dep_ in {"dobj", "attr", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        return head
    if noun.dep_ == "pobj" and head.head.pos_ in {"VERB", "AUX"}:
        return head.head
    if noun.dep_ == "pobj" and head.lower_ in {"with", "under"}:
        return next((each for each in head.ancestors if each.pos_ == "VERB"), None)
    return _carrier(head) if noun.dep_ == "conj" and head.pos_ == "NOUN" else None


def _receives(noun: Token, verb: Token) -> bool:
    """ "won the support of X", "acted with the blessing of X": the subject is the target."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in {"with", "under", "despite", "without"}
    if verb.lemma_ == "have":
        brought = [word for word, _ in obliques(noun)]
        return bool({"of", "from"} & set(brought)) and "for" not in brought
    return verb.lemma_.lower() in group("receive")


def _givers(context: Context, noun: Token, cue: NounCue, verb: Token | None) -> list[Participant]:
    """Those whose act the noun is: its possessor, "by X", "from X", and "of X" where received."""
    heads = list(possessors(noun))
    prepositions = {"by", "from", "among"}
    if "of" not in cue.targets or (verb is not None and _receives(noun, verb)):
        prepositions.add("of")
    heads += [head for word, head in obliques(noun) if word in prepositions]
    named = (context.cast.named_by(head) for head in heads)
    return list(dict.fromkeys(each for each in named if each is not None))


def _is_denied(noun: Token) -> bool:
    """ "no sympathy for X", "nor have they any sympathy for X" (whose verb is negated already)."""
    return any(c.dep_ in {"det", "neg"} and c.lower_ == "no" for c in noun.children)


def _found(
    context: Context,
    token: Token,
    cue: NounCue,
    clause: Clause,
    who: list[Participant | None],
    meant: list[Target],
) -> Iterator[Found]:
    if clause.supposed:
        return
    for holder in who:
        for target in meant:
            result = sign_and_form(cue.sign * target.turn, clause, cue.word)
            if result is None or (holder is not None and holder.actor == target.who.actor):
                continue
            rule = "stance/predicate" if cue.kind == "state" else f"stance/noun-{cue.kind}"
            span = context.parse.of(token)
            yield Found(holder, target.who, *result, span, rule, cue.entry, target.aspect)
