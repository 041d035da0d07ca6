"""What stands below or between the body's paragraphs: crossheads, signature, date, footers."""

from __future__ import annotations

from polemic.reading import wording
from polemic.reading.draft import Draft

_LAST = 6
_CROSSHEAD_WORDS, _SIGNATURE_WORDS = 10, 14


def label(draft: Draft, body: int) -> None:
    """Give the parts of the body and below it their roles, where they have none."""
    for index in range(body, len(draft) if len(draft) > 1 else body):
        if draft.role(index) is None:
            _name(draft, index, body)
    _name_signature(draft, body)


def _name(draft: Draft, index: int, body: int) -> None:
    line = draft.line(index)
    late = index >= max(len(draft) - _LAST, 1)
    if wording.opens(line, "caption_openings") and len(wording.words(line)) <= 40:
        draft.assign(index, "caption")
    elif (late and wording.is_footer(line)) or wording.is_notice(line):
        draft.assign(index, "footer")
    elif index > body and _is_crosshead(draft, index):
        draft.assign(index, "heading")


def _is_crosshead(draft: Draft, index: int) -> bool:
    line = draft.line(index)
    if index + 1 >= len(draft) or draft.role(index + 1) not in {None, "paragraph"}:
        return False
    return (
        len(wording.words(line)) <= _CROSSHEAD_WORDS
        and line[:1].isupper()
        and line[-1:].isalnum()
        and wording.closed(draft.line(index - 1))
        and len(wording.words(draft.line(index + 1))) > 2 * _CROSSHEAD_WORDS
    )


def _name_signature(draft: Draft, body: int) -> None:
    """Name and date under the last paragraph."""
    last = range(len(draft) - 1, max(body, len(draft) - 1 - _LAST), -1)
    for index in last:
        role, line = draft.role(index), draft.line(index)
        if role == "footer":
            continue
        if role is not None or len(wording.words(line)) > _SIGNATURE_WORDS:
            return
        printed, signed = wording.date_line(line), wording.byline(line)
        if printed:
            if not any(wording.opens(draft.line(above), "editor_notes") for above in last):
                draft.learn(published=printed.iso)
            draft.assign(index, "date")
        elif signed:
            draft.learn(byline=signed)
            draft.assign(index, "byline")
        elif _is_signature(draft, index):
            draft.learn(byline=line)
            draft.assign(index, "byline")
        else:
            return


def _is_signature(draft: Draft, index: int) -> bool:
    """A name or two, or a committee's, under place and date."""
    line = draft.line(index)
    named = line[:1].isupper() and not wording.closed(line) and len(wording.words(line)) <= 8
    return named and index > 0 and wording.date_line(draft.line(index - 1)) is not None
