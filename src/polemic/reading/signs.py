"""Lines above the body that say themselves what they are: date, byline, number, mail header."""

from __future__ import annotations

from polemic.reading import wording
from polemic.reading.draft import Draft


def is_sign(line: str) -> bool:
    """Whether a line is a date or a byline."""
    return bool(wording.date_line(line) or wording.byline(line))


def name(draft: Draft, body: int, *, masthead: bool) -> int:
    """Name the lines that say themselves what they are; where the body begins now."""
    index = 0
    while index < body:
        role = draft.role(index)
        if role in {None, "date", "byline", "masthead", "standfirst"}:
            before = len(draft)
            _name_line(draft, index, masthead=masthead)
            added = len(draft) - before
            body += added
            index += added
        index += 1
    return body


def _name_line(draft: Draft, index: int, *, masthead: bool) -> None:
    text, line = draft.text(index), draft.line(index)
    role = draft.role(index)
    printed = wording.date_line(text)
    signed = wording.byline(line)
    header = wording.mail_header(line) if masthead and role is None else None
    if header and header[0] != "date":
        _name_header(draft, index, *header)
        return
    if printed and (masthead or role == "date"):
        draft.learn(published=printed.iso)
        before = text[: printed.start].strip(" ,|·•–—-\n")
        after = text[printed.end :].strip(" ,|·•–—-\n")
        author = wording.byline(" ".join(before.split())) or wording.byline(" ".join(after.split()))
        if author or role == "byline":
            draft.learn(byline=author or " ".join(before.split()))
            draft.assign(index, "byline")
            return
        outlet = wording.outlet_in(before) or wording.outlet_in(after)
        draft.learn(outlet=outlet)
        headed = bool(before) and bool(outlet or wording.is_masthead(before))
        if after or not (headed and draft.split(index, printed.start, "masthead", "date")):
            draft.assign(index, "masthead" if headed else "date")
    elif signed or role == "byline":
        draft.learn(byline=signed or line)
        draft.assign(index, "byline")
    elif role is None and (wording.is_note(line) or wording.is_notice(line)):
        draft.assign(index, "footer")
    elif role is None and (
        wording.is_wire_id(line)
        or wording.is_label(line)
        or (masthead and wording.is_masthead(line))
    ):
        draft.assign(index, "masthead")


def _name_header(draft: Draft, index: int, key: str, value: str) -> None:
    """Name a line of a mail's header."""
    if key == "subject":
        draft.learn(title=value)
    elif key == "from":
        draft.learn(byline=value.split(" <")[0].strip('"'))
    draft.assign(index, {"subject": "title", "from": "byline"}.get(key, "masthead"))
