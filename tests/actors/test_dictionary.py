"""A user's own people and organisations."""

from pathlib import Path

import pytest

from polemic.actors import Dictionary, find_cast
from polemic.errors import DataError
from polemic.parsing import parse
from polemic.reading import from_text


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "actors.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_entries_are_known_by_all_their_names(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "name,aliases,kind,organization\n"
        "Rosa Quint,the Owl;La Lechuza,person,Mole League\n"
        "Mole League,ML|the diggers,organization,\n",
    )
    text = "The diggers met Quint. La Lechuza told ML so, and the Owl wept."
    cast = find_cast(parse(from_text(text)), dictionary=Dictionary.read(path))
    found = {m.text: cast.actor(m.actor).name for m in cast.mentions}
    assert found["Quint"] == found["La Lechuza"] == found["the Owl"] == "Rosa Quint"
    assert found["The diggers"] == found["ML"] == "Mole League"
    (belonging,) = cast.affiliations
    assert cast.actor(belonging.member).name == "Rosa Quint"
    assert cast.actor(belonging.organization).name == "Mole League"


def test_an_organization_that_the_text_does_not_name(tmp_path: Path) -> None:
    path = written(tmp_path, "name,kind,organization\nRosa Quint,person,Mole League\n")
    cast = find_cast(parse(from_text("Rosa Quint spoke.")), dictionary=Dictionary.read(path))
    assert {a.name for a in cast.actors if not a.voice} == {"Rosa Quint", "Mole League"}


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("title,kind\nA,person\n", "line 1", "no column 'name'"),
        ("", "line 1", "no column 'name'"),
        ("name,kind\nAda,person\nBob,wizard\n", "line 3", "'wizard'"),
        ("name,kind\n,person\n", "line 2", "no name"),
        ("name,kind\nAda,person\nada,person\n", "line 3", "twice"),
        ("name,kind\nAda,person,extra\n", "line 2", "more values"),
        ('name,kind\n"Ada"x,person\n', "line 2", ""),
    ],
)
def test_a_bad_file_is_told_by_line_and_remedy(
    tmp_path: Path, text: str, where: str, reason: str
) -> None:
    with pytest.raises(DataError) as caught:
        Dictionary.read(written(tmp_path, text))
    assert where in caught.value.where
    assert reason in caught.value.reason
    assert caught.value.remedy


def test_files_that_are_no_csv(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="UTF-8"):
        Dictionary.read(written(tmp_path, "name\nJosé\n", "latin-1"))
    with pytest.raises(DataError, match="not text"):
        Dictionary.read(written(tmp_path, "name\n\0\n"))
    with pytest.raises(DataError, match="cannot be read"):
        Dictionary.read(tmp_path / "absent.csv")
