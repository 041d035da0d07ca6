from pathlib import Path

from polemic.evaluation.muc import messages

TEXT = """DEV-MUC3-0007 (HAND)

   PORT CITY, 3 JAN 90 -- [TEXT] DOCKERS SEIZED THE HARBOUR OFFICE.  THE
MINISTER WAS NOT HURT.

   NOTHING ELSE HAPPENED.

DEV-MUC3-0008 (HAND)

   A QUIET DAY.
"""
KEY = """
0.  MESSAGE: ID                     DEV-MUC3-0007 (HAND)
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  ROBBERY
5.  INCIDENT: STAGE OF EXECUTION    ATTEMPTED
9.  PERP: INDIVIDUAL ID             ? "DOCKERS"
                                    "TWO MEN"
10. PERP: ORGANIZATION ID           "HARBOUR UNION" / "HU"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED: "HARBOUR UNION" / "HU"
12. PHYS TGT: ID                    "HARBOUR OFFICE"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "MINISTER": "ANA DUARTE"

0.  MESSAGE: ID                     DEV-MUC3-0008 (HAND)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
"""


def test_messages_come_with_their_incidents(tmp_path: Path) -> None:
    (tmp_path / "dev-muc3-0001-0100").write_text(TEXT)
    (tmp_path / "key-dev-0001.muc4").write_text(KEY)
    first, second = messages(tmp_path)
    assert first.id == "DEV-MUC3-0007"
    assert second.incidents == ()
    (incident,) = first.incidents
    assert (incident.type, incident.stage) == ("ROBBERY", "ATTEMPTED")
    assert incident.perpetrators == ("DOCKERS", "TWO MEN", "HARBOUR UNION", "HU")
    assert incident.victims == ("MINISTER", "ANA DUARTE", "HARBOUR OFFICE")
    assert dict(incident.confidence)["HU"] == "SUSPECTED OR ACCUSED"


def test_sentences_are_cut_at_double_spaces_and_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "dev-muc3-0001-0100").write_text(TEXT)
    assert messages(tmp_path)[0].sentences()[-2:] == [
        "THE MINISTER WAS NOT HURT.",
        "NOTHING ELSE HAPPENED.",
    ]
