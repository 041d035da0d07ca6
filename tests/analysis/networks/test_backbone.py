import pytest
from tests.analysis.networks.statements import table

from polemic.analysis.networks import Definition
from polemic.analysis.networks.backbone import (
    evaluate_backbone,
    fixed_backbone,
    nested_backbone,
    penalized_backbone,
)
from polemic.errors import UsageError

DEBATE = table(
    [
        (actor, concept, side, day)
        for day, (actor, *sides) in enumerate(
            [("Union", 1, 1), ("Party", 1, 0), ("Ministry", 0, 0), ("Chamber", 0, 1)] * 3
        )
        for concept, side in zip(("wages", "strike"), sides, strict=True)
    ]
    + [("Union", "weather", 1, 20)]
)
WANTED = Definition(mode="onemode", aggregation="congruence")


def test_a_concept_that_ties_nobody_is_spared_first_at_no_loss() -> None:
    made = nested_backbone(DEBATE, WANTED)
    assert made.entities[0] == "weather"
    assert made.backbone_loss[0] == pytest.approx(0)
    assert made.backbone_loss[-1] == pytest.approx(1)
    assert made.redundant_loss[-1] == pytest.approx(0)
    assert made.num_statements[-1] == 0


def test_annealing_drops_what_is_redundant_and_can_be_repeated() -> None:
    made = penalized_backbone(DEBATE, WANTED, penalty=2, iterations=300, seed=1)
    again = penalized_backbone(DEBATE, WANTED, penalty=2, iterations=300, seed=1)
    assert made == again
    assert "weather" in made.redundant
    assert len(made.penalized_loss) == 300


def test_a_fixed_backbone_has_its_size_and_is_what_it_is_evaluated_to_be() -> None:
    made = fixed_backbone(DEBATE, WANTED, size=2, iterations=100)
    assert made.backbone == ("strike", "wages")
    losses = evaluate_backbone(DEBATE, WANTED, made.backbone)
    assert losses == pytest.approx((made.backbone_loss, made.redundant_loss))


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(UsageError, match="choose 1 to 3"):
        fixed_backbone(DEBATE, WANTED, size=9)
    with pytest.raises(UsageError, match="no such concept"):
        evaluate_backbone(DEBATE, WANTED, ["peace"])
    with pytest.raises(UsageError, match="one one-mode network"):
        nested_backbone(DEBATE, Definition())
