import pytest

from polemic.coding.ontology import contexts, event_types, from_cameo, modernize, sectors
from polemic.lexicon import load_csv


def test_each_type_has_a_quad_class_and_types_of_one_root_agree() -> None:
    assert {t.quad for t in event_types().values()} == {1, 2, 3, 4}
    assert len(event_types()) == 16
    assert event_types()["RETREAT"].announced == "CONCEDE"
    assert [t.name for t in event_types().values() if t.needs_recipient] == [
        "COOPERATE",
        "AID",
        "SANCTION",
    ]


def test_contexts_and_sectors_are_complete() -> None:
    assert len(contexts()) == 37
    assert len(sectors()) == 25


def test_every_code_of_the_crosswalk_has_a_known_type_mode_and_context() -> None:
    for row in load_csv("coding/ontology/data/cameo.csv"):
        kind = event_types()[row["type"]]
        assert not row["mode"] or row["mode"] in kind.modes, row
        assert set(row["contexts"].split()) <= contexts(), row


@pytest.mark.parametrize(
    ("code", "kind", "mode"),
    [
        ("0871", "RETREAT", "ceasefire"),
        ("190", "ASSAULT", None),
        ("19", "ASSAULT", None),
        ("191", "COERCE", "restrict"),
        ("163", "COERCE", "restrict"),
        ("1712", "ASSAULT", None),
        ("185", "ASSAULT", "targeted"),
        ("081", "CONCEDE", None),
        ("0841", "RETREAT", "release"),
    ],
)
def test_cameo_codes_become_plover(code: str, kind: str, mode: str | None) -> None:
    found = from_cameo(code)
    assert found is not None
    assert (found.type, found.mode) == (kind, mode)


def test_statements_and_appeals_of_cameo_have_no_type() -> None:
    assert from_cameo("010") is None
    assert from_cameo("02") is None


def test_former_names_are_understood() -> None:
    assert modernize("DEMAND") == ("REQUEST", None)
    assert modernize("assault", "PRIMATIVE") == ("ASSAULT", "primitive")
    assert modernize("ASSAULT", "assassinate") == ("ASSAULT", "targeted")
    assert modernize("COERCE", "nonsense") == ("COERCE", None)
