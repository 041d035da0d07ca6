"""What stands above the body: masthead, date, headline, standfirst and byline, in any order."""

from __future__ import annotations

from itertools import islice

from polemic.reading import dateline, signs, wording
from polemic.reading.draft import Draft

# Mastheads of weeklies run to six lines: with headline, standfirst and byline that makes twelve.
_LONGEST_FRONT = 12
# The longest headlines have some 25 words and standfirsts some 60; leads begin at about 20.
_TITLE_WORDS, _STANDFIRST_WORDS, _PROSE_WORDS = 25, 60, 28
_SIGNS = {"date", "byline", "masthead"}


def label(draft: Draft, *, masthead: bool) -> int:
    """Give the parts above the body their roles; where the body begins."""
    if len(draft) < 2:
        return 0
    body = signs.name(draft, _body(draft), masthead=masthead)
    open_parts = [index for index in range(body) if draft.role(index) is None]
    title = next((i for i in range(body) if draft.role(i) == "title"), None)
    if masthead:
        open_parts = _name_outlet(draft, open_parts, title, body)
    if title is None and open_parts:
        title = open_parts.pop(0)
        if not _is_headline(draft, title):
            return title
        draft.assign(title, "title")
    if title is None:
        return body
    draft.learn(title=draft.line(title).rstrip(" ;"))
    return _below_title(draft, open_parts, title, body)


def _body(draft: Draft) -> int:
    """The first part that can only be body."""
    longest = min(len(draft), _LONGEST_FRONT)
    return next((index for index in range(longest) if _is_body(draft, index)), longest)


def _is_body(draft: Draft, index: int) -> bool:
    if draft.role(index) in {"item", "quote", "heading", "paragraph"}:
        return True
    if draft.role(index) is not None:
        return False
    line = draft.line(index)
    if wording.is_note(line) or wording.is_notice(line):
        return False
    count = len(wording.words(line))
    prose = count >= _PROSE_WORDS or (count >= 15 and wording.sentences(line) >= 2)
    if not prose:
        return dateline.find(draft.text(index)) is not None and count > 8
    if count > _STANDFIRST_WORDS or index == 0:
        return True
    if draft.parts[index].emphasis:
        return False
    below = range(index + 1, min(index + 3, len(draft)))
    return not any(signs.is_sign(draft.line(after)) for after in below)


def _name_outlet(draft: Draft, open_parts: list[int], title: int | None, body: int) -> list[int]:
    """Name the line with the outlet's name, and what else stands above a known title."""
    rest = []
    for place, index in enumerate(open_parts):
        line = draft.line(index)
        spare = title is not None or place + 1 < len(open_parts)
        named = line == draft.declared.outlet or wording.is_outlet(line)
        if not named and index == 0 and index + 1 < body:
            # A short name over number and date is the paper's, whatever it is called.
            named = draft.role(1) in {"masthead", "date"} and len(wording.words(line)) <= 6
            named = named and not wording.closed(line)
        between = 0 < index < body - 1 and draft.role(index - 1) == "masthead"
        if spare and between and wording.opens(draft.line(index + 1), "masthead_openings"):
            draft.assign(index, "masthead")  # what the paper says of itself, above the number
        elif spare and named and not draft.known.outlet:
            draft.learn(outlet=line)
            draft.assign(index, "masthead")
        elif title is not None and index < title:
            draft.assign(index, "masthead")
        else:
            rest.append(index)
    return rest


def _is_headline(draft: Draft, index: int) -> bool:
    line = draft.line(index)
    body = (i for i in range(index + 1, len(draft)) if draft.role(i) in {None, "item"})
    below = [len(draft.line(i)) for i in islice(body, 3)]
    if sum(below) <= len(line) or len(wording.words(line)) > _TITLE_WORDS:
        return False
    if not line.endswith("."):
        return line[-1:] not in {":", ","}
    return len(below) >= 2 and max(below) > 1.2 * len(line) and wording.sentences(line) <= 2


def _below_title(draft: Draft, open_parts: list[int], title: int, body: int) -> int:
    """Name standfirst and bare names of writers; where the body begins."""
    standfirst: list[str] = []
    for index in open_parts:
        line = draft.line(index)
        if index < title:
            draft.assign(index, "masthead")
        elif _is_writer(draft, index, body):
            draft.learn(byline=line)
            draft.assign(index, "byline")
        elif _is_standfirst(draft, index, title, body):
            standfirst.append(line)
            draft.assign(index, "standfirst")
        else:
            body = index
            break
    standfirst += [
        draft.line(index)
        for index in range(body)
        if draft.role(index) == "standfirst" and index not in open_parts
    ]
    draft.learn(standfirst=" ".join(standfirst), byline=wording.signed_within(" ".join(standfirst)))
    return body


def _is_writer(draft: Draft, index: int, body: int) -> bool:
    """A name alone between headline and body, beside the date."""
    beside = {draft.role(near) for near in (index - 1, index + 1) if 0 <= near < body}
    return not draft.known.byline and "date" in beside and wording.is_bare_name(draft.line(index))


def _is_standfirst(draft: Draft, index: int, title: int, body: int) -> bool:
    line, part = draft.line(index), draft.parts[index]
    count = len(wording.words(line))
    if count > _STANDFIRST_WORDS or index + 1 >= len(draft):
        return False
    if part.emphasis or (index == title + 1 and draft.text(title).rstrip().endswith(";")):
        return True
    if any(draft.role(below) in _SIGNS for below in range(index + 1, body)):
        return True
    if part.attached and not draft.parts[index + 1].attached:
        return True
    if not wording.closed(line):
        return count > 2 and line[-1:] not in {":", ","}
    short = 5 <= count <= 18 and len(line) <= 110 and wording.sentences(line) <= 1
    return short and len(draft.line(index + 1)) >= 2 * len(line)
