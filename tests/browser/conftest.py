"""A real Chromium, where the machine has one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.publishing import sample

from polemic.publishing.map import Meta, render
from polemic.records import Record

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)

Opened = Callable[..., Any]


def _chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    path = _chromium()
    if path is None:
        pytest.skip("no Chromium in PATH (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    environment = {key: value for key, value in os.environ.items() if "proxy" not in key.lower()}
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS), env=environment)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Opened]:
    """Opens a map from disk; at the end nothing may have gone wrong or asked for the network."""
    wrong: list[str] = []
    contexts: list[Any] = []

    def watch(request: Any) -> None:
        if not request.url.startswith("file:"):
            wrong.append(f"request for {request.url}")

    def open_map(records: list[Record] | None = None, **options: Any) -> Any:
        path = tmp_path / "map.html"
        made = sample.all_records() if records is None else records
        path.write_text(render(made, Meta("0.1.0", "rules")), encoding="utf-8")
        context = chromium.new_context(**{"viewport": {"width": 1440, "height": 900}} | options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on("request", watch)
        page.goto(path.as_uri())
        return page

    yield open_map
    for context in contexts:
        context.close()
    assert not wrong
