"""What a short line says it is: masthead, date, byline, section label or footer."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from polemic.lexicon import load_yaml
from polemic.reading import dates

_WIRE_ID = re.compile(r"[A-Z0-9]{2,}(?:-[A-Z0-9]+)+(?:\s*\([^)]*\))?$")
_MAIL_HEADER = re.compile(r"(From|To|Cc|Subject|Date|Newsgroups|Reply-To|Sent): (\S.*)$")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|de|del|la|van|von|der|bin|al|el|da|dos|y)$")
_SENTENCE_END = re.compile(r"(?<![A-Z.])[.!?…][\"'”’)]*(?:\s|$)")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?\b", re.IGNORECASE)


@cache
def _entries(key: str) -> tuple[str, ...]:
    entries: Any = load_yaml("reading/data/furniture.yaml")[key]
    return tuple(str(entry).lower() for entry in entries)


def words(text: str) -> list[str]:
    """The words and numbers of the text."""
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """About how many sentences end in the text."""
    return len(_SENTENCE_END.findall(text))


def closed(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.rstrip("\"'”’») ")[-1:] in {".", "!", "?", "…"}


def opens(text: str, key: str) -> bool:
    """Whether the text begins with an entry of the list `key`."""
    return text.lower().startswith(_entries(key))


def holds(text: str, key: str) -> bool:
    """Whether a word of the text is in the list `key`."""
    return any(word.lower() in _entries(key) for word in words(text))


def is_wire_id(text: str) -> bool:
    """An archive's number, as in `DEV-MUC3-0001 (NOSC)`."""
    return bool(_WIRE_ID.match(text)) and any(character.isdigit() for character in text)


def is_label(text: str) -> bool:
    """The name of a section, as in `LETTERS.`, or a running title of the page."""
    return text.lower().strip(" .:|-") in _entries("section_labels")


def is_masthead(text: str) -> bool:
    """A number, a price, what a paper says of itself, an archive's number, a section."""
    if len(words(text)) > 16:
        return False
    if not any(len(word) > 1 and word.isalpha() for word in words(text)):
        return True
    return is_wire_id(text) or is_label(text) or opens(text, "masthead_openings")


def is_outlet(text: str) -> bool:
    """Whether a line could be the name of a paper."""
    found = words(text)
    if not 0 < len(found) <= 7 or text.rstrip()[-1:] in {".", "!", "?", ":", ";", ","}:
        return False
    titled = all(word[0].isupper() or word[0].isdigit() or len(word) < 4 for word in found)
    return titled and holds(text, "outlet_words")


def outlet_in(text: str) -> str | None:
    """The name of a paper before number, place and the like."""
    name = re.split(r"[,;|·•(]|\s[-–—]\s|\b[Nn]o\.|\n", text)[0].strip()
    return name if is_outlet(name) else None


def mail_header(text: str) -> tuple[str, str] | None:
    """Name and value of a line of a mail's header."""
    match = _MAIL_HEADER.match(text)
    return (match[1].lower(), match[2]) if match else None


def date_line(text: str) -> dates.PrintedDate | None:
    """The date of a line that has little beside it."""
    found = dates.find(text) if len(text) <= 160 else None
    if found is None:
        return None
    rest = _CLOCK.sub(" ", f"{text[: found.start]} {text[found.end :]}")
    extra = [
        word
        for word in words(rest)
        if word.lower() not in _entries("weekdays") and word.lower() not in _entries("date_words")
    ]
    return found if len(extra) <= 7 else None


def byline(text: str) -> str | None:
    """Who signs, if the line says so: the words after `By`, `writes`, or `from our`."""
    found = words(text)
    if not 2 <= len(found) <= 25 or sentences(text.rstrip(" .")) > 0:
        return None
    lowered = text.lower()
    for opening in ("by ", "by: ", "written by ", "words by ", "author: ", "byline: "):
        if lowered.startswith(opening):
            named = text[len(opening) :].strip(" .:")
            return without_place(named) if _names_writer(named) else None
    first, _, rest = text.partition(" ")
    if first.lower() in _entries("byline_verbs") and _names_writer(rest):
        return rest.strip(" .:")
    if len(found) <= 12 and opens(text, "byline_openings") and holds(text, "writer_words"):
        return text.strip(" .:")
    return None


def without_place(name: str) -> str:
    """The name of a byline without where it was written: `Helen Marsh in Lima`."""
    return re.split(r",?\s+in\s+(?=[A-Z])", name)[0] if _NAME.match(name.split(" ")[0]) else name


def _names_writer(text: str) -> bool:
    return bool(_NAME.match(text.split(" ")[0])) or holds(text, "writer_words")


def signed_within(text: str) -> str | None:
    """Who writes, where a standfirst runs on into it: `..., writes a member of the union`."""
    verbs = "|".join(_entries("byline_verbs"))
    match = re.search(rf"(?:[,;.!?]|\s[-–—])\s*(?:{verbs})\s+(.+?)\.?$", text, re.IGNORECASE)
    if match and _names_writer(match[1]):
        return match[1]
    match = re.search(r"[.!?]\s+By\s+([A-Z][^.!?]+?)\.?$", text)
    return match[1] if match else None


def is_bare_name(text: str) -> bool:
    """Two to four capitalised words and nothing else: a name may stand so under a headline."""
    found = text.split()
    return 2 <= len(found) <= 4 and all(_NAME.match(word) for word in found) and not closed(text)


def is_footer(text: str) -> bool:
    """A line that leads away from the article or says who prints it."""
    if len(words(text)) > 90:
        return False
    if text.startswith("-- ") and len(words(text)) <= 15:
        return True  # what mail programs put under a message
    if opens(text, "footer_openings") and (len(words(text)) <= 45 or opens(text, "editor_notes")):
        return True
    quoting = any(mark in text for mark in '"“”')
    return (
        not quoting
        and len(words(text)) <= 35
        and any(phrase in text.lower() for phrase in _entries("footer_phrases"))
    )


def is_note(text: str) -> bool:
    """A note of the editors on the article, above or below it."""
    return opens(text, "editor_notes") and is_footer(text)


def is_notice(text: str) -> bool:
    """A line of the page amid the article, as `Advertisement` is."""
    return len(words(text)) <= 20 and opens(text, "notices")
