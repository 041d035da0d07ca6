from polemic.coding.ontology import event_types
from polemic.models.labels import MODES, ROOTS
from polemic.models.network import load


def test_modes_are_those_of_the_ontology() -> None:
    wanted = {
        f"{t.name}/{m}" if m else t.name for t in event_types().values() for m in ("", *t.modes)
    }
    assert set(MODES) == wanted
    assert len(MODES) == len(wanted)


def test_roots_are_types_but_for_yield() -> None:
    assert {*ROOTS} - {*event_types()} == {"YIELD"}


def test_the_weights_were_trained_with_these_labels() -> None:
    labels = load().labels
    assert labels["modes"] == list(MODES)
    assert labels["roots"] == list(ROOTS)
