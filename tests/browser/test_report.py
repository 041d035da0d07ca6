"""The report in a real browser: nothing is cut off, on a telephone as on a desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.publishing import sample

from polemic.publishing.report import render


@pytest.mark.parametrize("width", [390, 1400])
def test_the_page_is_no_wider_than_the_screen(chromium: Any, tmp_path: Path, width: int) -> None:
    path = tmp_path / "report.html"
    path.write_text(render(sample.all_records(), draws=2), encoding="utf-8")
    page = chromium.new_page(viewport={"width": width, "height": 900})
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(told.text))
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    hidden = page.evaluate(
        """[...document.querySelectorAll("td.figure")].filter(cell =>
        !cell.closest("table").tHead?.innerText.includes("Actor") &&
        cell.getBoundingClientRect().right > innerWidth).length"""
    )
    assert hidden == 0
    assert not wrong
    page.close()
