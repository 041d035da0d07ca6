"""Events: who did what to whom, where and when, and whether it happened."""

from polemic.coding.events.coder import code
from polemic.coding.events.pairs import root_of_pair

__all__ = ["code", "root_of_pair"]
