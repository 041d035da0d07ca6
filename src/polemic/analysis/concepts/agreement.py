"""Whether a speaker agrees with a concept, and what says so."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.analysis.concepts.negation import opposing_cue
from polemic.analysis.concepts.words import words
from polemic.records import Statement


def agreement(statement: Statement, turned: Sequence[str] = ()) -> tuple[bool, str]:
    """Agreement, and its reasons in words.

    The statement's own agreement stands where it is set. Else claims, demands, intentions and
    beliefs agree, and each of these turns that round: a negated cue ("does not demand"), a cue
    against what follows ("doubts"), each word in `turned`, which turns the concept in the content.
    """
    if statement.agreement is not None:
        return statement.agreement, "the statement's own"
    reasons = ["negated cue"] if statement.negated else []
    cue = tuple(word for span in statement.cue for word in words(span.text))
    reasons += [f"cue “{word}”" for word in opposing_cue(cue)]
    reasons += [f"content “{word}”" for word in turned]
    return len(reasons) % 2 == 0, "; ".join((statement.kind, *reasons))
