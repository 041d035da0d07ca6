"""Discourse networks: who makes which statements, and who shares or disputes them."""

from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.eventlist import EventList
from polemic.analysis.networks.network import Edge, Network
from polemic.analysis.networks.rows import statement_table
from polemic.analysis.networks.series import Windows, event_list, network, windows
from polemic.analysis.networks.table import Column, Statements, text_column

__all__ = [
    "Column",
    "Definition",
    "Edge",
    "EventList",
    "Network",
    "Statements",
    "Windows",
    "event_list",
    "network",
    "statement_table",
    "text_column",
    "windows",
]
