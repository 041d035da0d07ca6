"""Numbers in running text, in digits and words, never more precise than they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from polemic.lexicon import load_yaml


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands, its words of approximation included.

    `value` is None where the text gives only an order of magnitude ("dozens"). A fraction is kept
    as percent ("two thirds" is 66.7, with `fraction`). Of a range the lower bound is the value, as
    approximate, with `low` and `high`: at least so many is what the text vouches for, while a
    middle would be a number that nobody gave.
    """

    start: int
    end: int
    value: float | None
    approximate: bool = False
    percent: bool = False
    fraction: bool = False
    currency: str | None = None
    low: float | None = None
    high: float | None = None


_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB"}


@cache
def _words() -> Any:
    return load_yaml("parsing/data/numbers.yaml")


def _either(words: Any) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)
    )


@cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    unit, scale = _either(words["units"]), _either(words["scales"])
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    first = rf"(?:{unit}|hundred|thousand|million|billion|dozen)"
    spelled = rf"(?:an?\s+)?(?:half\s+a\s+)?{first}(?:(?:[\s-]+(?:and\s+)?)(?:{unit}|{scale})\b)*"
    plain = rf"(?:{digits})(?:(?:\s|-)?(?:{scale})\b)*|{spelled}"
    share = (
        rf"(?:{unit}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:ten|five|four|three|10|100|5|4|3)\b"
    )
    shares = _either(words["fractions"])
    part = rf"(?:(?:{unit})[\s-]+(?:{shares})\b|an?\s+(?:{shares})\b(?=\s+(?:of|the|its|their)\b))"
    fraction = rf"(?:{share}|{part}|half(?=\s+(?:of|the|its|their|all)\b))"
    money = r"(?:(?:US|A|C|NZ|HK)?[$£€¥₹₽])\s?"
    link = r"\s*(?:-|–|—|to|or)\s*"
    lead = (
        rf"(?:(?P<bound>{_either(words['bounds'])})|(?P<about>{_either(words['approximate'])}))\s+"
    )
    return re.compile(
        rf"(?<![\w.,/:-])(?:{lead})*"
        rf"(?:(?P<vague>{_either(words['vague'])})(?!\s+and\s+\d)"
        rf"|(?P<between>between|from)\s+(?P<money0>{money})?(?P<low0>{plain})\s+(?:and|to)\s+(?:{money})?(?P<high0>{plain})"
        rf"|(?P<fraction>{fraction})"
        rf"|(?P<money>{money})?(?P<low>{plain})(?:{link}(?:{money})?(?P<high>{plain}))?)"
        rf"(?P<percent>\s?%|[\s-]per\s?cent\b|[\s-]percentage\s+points?\b)?"
        rf"(?P<after>\s+(?:{_either(words['after'])})\b)?(?![\w/:]|[.,]\d|-\d)",
        re.IGNORECASE,
    )


def find_numbers(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """The numbers between two code points of a text, in order."""
    stop = len(text) if end is None else end
    found: list[Number] = []
    at = start
    while match := _pattern().search(text, at, stop):
        at = match.end()
        if _is_score(match):  # "46 to 44": two numbers, no range
            at = match.end("low")
            match = _pattern().search(text, match.start(), at) or match
        number = _number(match)
        if number is not None:
            found.append(number)
    return tuple(found)


def _is_score(match: re.Match[str]) -> bool:
    """Whether a second, lower number follows the first: sides of a score or a vote."""
    low, high = match["low"], match["high"]
    if not low or not high:
        return False
    first, second = _value(low), _value(high)
    if first is None or second is None:
        return False
    return _same_scale(first, second, low, high) > second


def _number(match: re.Match[str]) -> Number | None:
    said = match.groupdict()
    about = bool(said["about"] or said["after"])
    percent = said["percent"] is not None
    begin, end = match.start(), match.end()
    if said["vague"]:
        return Number(begin, end, None, approximate=True)
    if said["fraction"]:
        share = _fraction(said["fraction"])
        if share is None:
            return None
        return Number(begin, end, share, bool(about or said["bound"]), True, True)
    low = _value(said["low0"] or said["low"])
    high_said = said["high0"] or said["high"]
    high = _value(high_said) if high_said else None
    if low is None:
        return None
    currency = (said["money0"] or said["money"] or "").strip()
    symbol = _CURRENCIES.get(currency[-1:]) if currency else None
    if high is not None:
        low = _same_scale(low, high, said["low0"] or said["low"], high_said)
        if high <= low:
            return None
        return Number(begin, end, low, True, percent, False, symbol, low, high)
    bound = bool(said["bound"]) and said["bound"].lower() != "only"
    return Number(begin, end, low, about or bound, percent, False, symbol)


def _same_scale(low: float, high: float, low_said: str, high_said: str) -> float:
    """ "20 to 30 million": the scale of the second serves both."""
    scale = re.search(r"[a-z]+$", high_said, re.IGNORECASE)
    factor = _words()["scales"].get(scale.group().lower()) if scale else None
    return low * factor if factor and low_said.replace(".", "").isdigit() and low < factor else low


def _fraction(said: str) -> float | None:
    parts = re.split(r"[\s-]+", said.lower())
    if "in" in parts or "out" in parts:
        count, total = _value(parts[0]), _value(parts[-1])
        known = count is not None and total is not None and count <= total
        return round(100 * count / total, 1) if known and count and total else None
    if parts == ["half"]:
        return 50.0
    share = _words()["fractions"].get(parts[-1])
    count = 1 if parts[0] in {"a", "an"} else _words()["units"].get(parts[0])
    return None if share is None or count is None else round(100 * float(share) * count, 1)


def _value(said: str) -> float | None:
    """ "1,500", "1.5 million", "twenty-three", "two hundred and five thousand", "a dozen"."""
    parts = [p for p in re.split(r"[\s-]+", said.lower()) if p not in {"and", "a", "an", ""}]
    half = bool(parts) and parts[0] == "half"
    total, group = 0.0, 0.0
    for part in parts[1:] if half else parts:
        digits = re.fullmatch(r"([\d,]*\.?\d+)([a-z]*)", part)
        if digits:
            group += float(digits.group(1).replace(",", ""))
            part = digits.group(2)
        if not part:
            continue
        if part in _words()["units"]:
            group += _words()["units"][part]
        elif part in _words()["scales"]:
            scale = _words()["scales"][part]
            if scale < 1000:
                group = (group or 1) * scale
            else:
                total += (group or 1) * scale
                group = 0.0
        else:
            return None
    value = total + group
    return round(value / 2 if half else value, 6)
