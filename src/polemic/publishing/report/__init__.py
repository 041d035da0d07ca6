"""The report: one page that says what was found and how, each number with its sentences."""

from polemic.publishing.report.page import render

__all__ = ["render"]
