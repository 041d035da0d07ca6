"""What polemic codes as a DNA project: one DNA Statement for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from polemic.compat.dna_file import rows
from polemic.compat.dna_file.offsets import Offsets
from polemic.compat.dna_file.password import hashed
from polemic.compat.dna_file.project import Project
from polemic.errors import DataError
from polemic.records import Actor, Affiliation, Concept, Document, Record, Statement

#: Any 3.x of DNA opens projects of this version.
VERSION, RELEASED = "3.0.7", "2022-06-10"

#: DNA holds texts of fewer than 191 characters, long texts and articles apart.
_LONGEST = 190
_VARIABLES = ("person", "organization", "concept", "agreement")
_UNDATED = "No date of publication is known; DNA needs one."
_BLANK = ""


def coded_project(
    records: Iterable[Record],
    *,
    coder: str = "polemic",
    password: str = "polemic",  # noqa: S107
) -> Project:
    """The project of records: documents, speakers as person or organization, concepts, agreement.

    A statement without agreement counts as agreeing unless its cue is negated; one without a
    concept has a blank one, which DNA leaves out of networks until a person assigns it. DNA asks
    for the coder's password when the project is opened; it protects nothing in the file.
    """
    return _Builder(tuple(records), coder, password).project()


class _Builder:
    def __init__(self, records: tuple[Record, ...], coder: str, password: str) -> None:
        def of(kind: type) -> Iterator[Record]:
            return (record for record in records if isinstance(record, kind))

        self.coder = rows.Coder(
            1, coder[:_LONGEST], red=69, green=212, blue=255, password=hashed(password)
        )
        self.articles = [record for record in of(Document) if isinstance(record, Document)]
        self.statements = [record for record in of(Statement) if isinstance(record, Statement)]
        self.actors = {record.id: record for record in of(Actor) if isinstance(record, Actor)}
        self.concepts = {record.id: record for record in of(Concept) if isinstance(record, Concept)}
        self.houses = {
            record.member.actor: record.organization.actor
            for record in reversed(records)
            if isinstance(record, Affiliation)
        }
        self.entities: dict[tuple[int, str], rows.Entity] = {}
        for variable in (1, 2, 3):
            self.entity(variable, _BLANK)

    def project(self) -> Project:
        documents = {article.id: number for number, article in enumerate(self.articles, 1)}
        offsets = {article.id: Offsets(article.text) for article in self.articles}
        coded: list[rows.Statement] = []
        texts: list[rows.EntityValue] = []
        truths: list[rows.NumberValue] = []
        for number, statement in enumerate(self.statements, 1):
            if statement.document not in documents:
                raise DataError(
                    "a statement without its document",
                    where=statement.id,
                    remedy="give the records of whole articles, as `polemic code` writes them",
                )
            places = statement.content or statement.evidence
            start = offsets[statement.document].to_units(min(span.start for span in places))
            stop = offsets[statement.document].to_units(max(span.end for span in places))
            coded.append(rows.Statement(number, 1, documents[statement.document], start, stop, 1))
            for variable, value in enumerate(self.values(statement), 1):
                key = self.entity(variable, value)
                texts.append(rows.EntityValue(len(texts) + 1, number, variable, key))
            truths.append(rows.NumberValue(number, number, 4, int(_agrees(statement))))
        return Project(
            settings=(rows.Setting("date", RELEASED), rows.Setting("version", VERSION)),
            coders=(self.coder,),
            documents=tuple(
                _document(number, article) for number, article in enumerate(self.articles, 1)
            ),
            statement_types=(rows.StatementType(1, "DNA Statement", 239, 208, 51),),
            variables=tuple(
                rows.Variable(number, name, "boolean" if number == 4 else "short text", 1)
                for number, name in enumerate(_VARIABLES, 1)
            ),
            statements=tuple(coded),
            entities=tuple(self.entities.values()),
            booleans=tuple(truths),
            short_texts=tuple(texts),
            attribute_variables=tuple(
                rows.AttributeVariable(number, variable, name)
                for number, (variable, name) in enumerate(_attributes(), 1)
            ),
            attribute_values=tuple(self.attribute_values()),
        )

    def values(self, statement: Statement) -> tuple[str, str, str]:
        """Person, organization and concept of a statement."""
        concept = self.concepts.get(statement.concept or "")
        named = _BLANK if concept is None else concept.name
        speaker = self.actors.get(statement.speaker.actor)
        if speaker is None:
            return _BLANK, _BLANK, named
        if speaker.kind != "person":
            return _BLANK, speaker.name, named
        house = self.actors.get(self.houses.get(speaker.id, ""))
        return speaker.name, _BLANK if house is None else house.name, named

    def entity(self, variable: int, value: str) -> int:
        """The id of a value, which is made where it is new."""
        value = value[:_LONGEST]
        key = (variable, value)
        if key not in self.entities:
            self.entities[key] = rows.Entity(len(self.entities) + 1, variable, value)
        return self.entities[key].id

    def attribute_values(self) -> Iterator[rows.AttributeValue]:
        known = {actor.name[:_LONGEST]: actor for actor in self.actors.values()}
        number = 0
        for entity in self.entities.values():
            actor = known.get(entity.value) if entity.variable < 3 else None
            for attribute, (variable, name) in enumerate(_attributes(), 1):
                if variable == entity.variable:
                    number += 1
                    value = _attribute(actor, name) if actor is not None else ""
                    yield rows.AttributeValue(number, entity.id, attribute, value[:_LONGEST])


def _attributes() -> Iterator[tuple[int, str]]:
    for name in ("Type", "Alias", "Notes"):
        for variable in (1, 2, 3):
            yield variable, name


def _attribute(actor: Actor, name: str) -> str:
    if name == "Type":
        return actor.kind
    return "; ".join(actor.aliases) if name == "Alias" else "; ".join(actor.roles)


def _agrees(statement: Statement) -> bool:
    return not statement.negated if statement.agreement is None else statement.agreement


def _document(number: int, article: Document) -> rows.Document:
    date, note = _date(article.published)
    return rows.Document(
        number,
        (article.title or article.path or article.id)[:_LONGEST],
        article.text,
        1,
        author=(article.byline or "")[:_LONGEST],
        source=(article.outlet or "")[:_LONGEST],
        notes="\n".join(line for line in (article.url, note) if line),
        date=date,
    )


def _date(published: str | None) -> tuple[int, str]:
    """Seconds of the epoch, and what is to be noted of them."""
    for form in ("%Y-%m-%d", "%Y-%m", "%Y"):
        try:
            day = datetime.strptime(published or "", form).replace(tzinfo=UTC)
        except ValueError:
            continue
        note = "" if form == "%Y-%m-%d" else f"Published {published}; no more is known."
        return int(day.timestamp()), note
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return 0, _UNDATED
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()), ""
