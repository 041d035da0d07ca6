"""MUC-3 and MUC-4: newswire messages in capitals with templates of the incidents they report."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"^(DEV-MUC3-\d{4}).*$", re.MULTILINE)
_FIELD = re.compile(r"^\s?(\d{1,2})\.\s+([A-Z: ]+?)\s{2,}(.*)$")
_QUOTED = re.compile(r"\"([^\"]+)\"")
_SENTENCE = re.compile(r"(?<=[.?!\"])\s{2,}|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Incident:
    """One filled template; names as the text has them, confidence by name of the organization."""

    type: str
    stage: str
    perpetrators: tuple[str, ...]
    victims: tuple[str, ...]
    confidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A newswire text, upper case, and what it reports."""

    id: str
    text: str
    incidents: tuple[Incident, ...]

    def sentences(self) -> list[str]:
        """Its sentences on one line each, cut where the wire leaves two spaces or a line."""
        return [flat for part in _SENTENCE.split(self.text) if (flat := " ".join(part.split()))]


def messages(folder: Path) -> list[Message]:
    """The messages of a folder with `dev-muc3-*` texts and `key-dev-*` templates."""
    known: dict[str, list[Incident]] = {}
    for path in sorted(folder.glob("key-dev-*")):
        for number, incident in _incidents(_read(path)):
            known.setdefault(number, []).append(incident)
    return [
        Message(number, text, tuple(known.get(number, ())))
        for path in sorted(folder.glob("dev-muc3-*"))
        for number, text in _texts(_read(path))
    ]


def _read(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("latin-1")


def _texts(whole: str) -> Iterator[tuple[str, str]]:
    parts = _HEADER.split(whole)
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _incidents(whole: str) -> Iterator[tuple[str, Incident]]:
    for block in re.split(r"(?=^\s?0\.\s+MESSAGE: ID)", whole, flags=re.MULTILINE):
        fields: dict[str, list[str]] = {}
        name = ""
        for line in block.splitlines():
            if match := _FIELD.match(line):
                name = match[2]
                fields[name] = [match[3].strip()]
            elif name and line.startswith("        "):
                fields[name].append(line.strip())
        kind = " ".join(fields.get("INCIDENT: TYPE", ["*"])).strip()
        if fields and kind not in {"*", "-"}:
            yield fields["MESSAGE: ID"][0].split()[0], _incident(kind, fields)


def _incident(kind: str, fields: dict[str, list[str]]) -> Incident:
    def names(*which: str) -> tuple[str, ...]:
        lines = [line for name in which for line in fields.get(name, [])]
        return tuple(dict.fromkeys(each for line in lines for each in _QUOTED.findall(line)))

    sure = [
        (each, line.partition(":")[0].strip("? "))
        for line in fields.get("PERP: ORGANIZATION CONFIDENCE", [])
        for each in _QUOTED.findall(line)
    ]
    return Incident(
        kind,
        " ".join(fields.get("INCIDENT: STAGE OF EXECUTION", [])).strip("? "),
        names("PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID"),
        names("HUM TGT: NAME", "HUM TGT: DESCRIPTION", "PHYS TGT: ID"),
        tuple(sure),
    )
