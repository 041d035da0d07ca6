"""The map as a reader meets it: clicking, keys, phone, paper, and hostile text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.publishing import sample

from polemic.records import Actor, Document

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
HOSTILE = "</script><script>alert(1)</script><img src=http://x.invalid onerror=alert(2)>"


def text_of(page: Any, selector: str) -> str:
    """The text of all elements that the selector finds."""
    found: list[str] = page.locator(selector).all_text_contents()
    return " ".join(" ".join(found).split())


def show(page: Any, view: str) -> None:
    page.click(f'.tabs a[href="#{view}"]')


def test_a_line_shows_and_marks_its_sentence(opened: Any) -> None:
    page = opened()
    show(page, "events")
    page.locator("#events tr", has_text="burned").click()
    assert text_of(page, ".sentence.chosen") == (
        "Brandt denied that strikers had burned the customs shed."
    )
    assert text_of(page, ".text mark.cue") == "burned"
    assert page.locator(".sentence.chosen").is_visible()
    card = text_of(page, "#notes")
    assert "denied" in card
    assert "Uncalibrated; coded by rules/test 0.1.0; rule test" in card
    assert "Reported byAnna Brandt" in card


def test_the_sentence_scrolls_into_view(opened: Any) -> None:
    page = opened(viewport={"width": 1200, "height": 420})
    show(page, "stances")
    page.locator("#stances tr", has_text="troops").click()
    page.wait_for_function(
        """() => { const s = document.querySelector('.sentence.chosen').getBoundingClientRect();
        const t = document.querySelector('#texts').getBoundingClientRect();
        return s.top >= t.top && s.bottom <= t.bottom; }"""
    )


def test_a_sentence_shows_what_was_read_from_it(opened: Any) -> None:
    page = opened()
    page.locator(".sentence", has_text="The Seamen's League backed").first.click()
    card = text_of(page, "#notes")
    assert "Seamen's League with dockers" in card
    assert "Seamen's League withholding support from dockers" in card
    assert page.locator("#notes .card").count() == 2
    assert "Named here: dockers, Seamen's League" in card


def test_a_sentence_of_another_article_is_shown_there(opened: Any) -> None:
    page = opened()
    show(page, "demands")
    page.locator("#demands tr", has_text="not yield").click()
    assert page.locator("#text-1").is_visible()
    assert not page.locator("#text-0").is_visible()
    assert text_of(page, ".sentence.chosen") == "The Harbour Board must not yield."


def test_a_link_opens_the_map_at_its_line(opened: Any) -> None:
    page = opened()
    show(page, "events")
    page.locator("#events tr", has_text="burned").click()
    link = page.locator("#notes .made a").get_attribute("href")
    page.goto(page.url.split("#")[0] + link)
    page.reload()
    assert page.locator("#events").is_visible()
    assert text_of(page, ".text mark.cue") == "burned"


def test_a_tie_lists_its_stances(opened: Any) -> None:
    page = opened(sample.harbour())
    tie = page.locator('.tie[aria-label^="Harbour Board against Dock Workers"]')
    tie.locator(".badge").click()
    assert text_of(page, ".text mark.cue") == "refused to meet"
    assert "Harbour Board against Dock Workers' Union" in text_of(page, "#notes")


def test_an_actor_shows_its_lines_and_its_namings(opened: Any) -> None:
    page = opened(sample.harbour())
    page.locator('.node[aria-label^="Anna Brandt"] .shape').click()
    assert set(page.locator(".text mark.who").all_text_contents()) == {"Anna Brandt", "Brandt"}
    page.locator("#notes .briefs button", has_text="Demand").click()
    assert text_of(page, ".text mark.cue") == "called on"


def test_dragging_moves_a_node_and_its_ties(opened: Any) -> None:
    page = opened(sample.harbour())
    node = page.locator('.node[aria-label^="Anna Brandt"]')
    tie = page.locator('.tie[aria-label^="Anna Brandt against troops"] .course')
    before, way = node.get_attribute("transform"), tie.get_attribute("d")
    spot = node.locator(".shape").bounding_box()
    x, y = spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 40, y - 60, steps=5)
    page.mouse.up()
    assert node.get_attribute("transform") != before
    assert tie.get_attribute("d") != way
    moved = node.locator(".shape").bounding_box()
    assert abs(moved["y"] - spot["y"] + 60) < 3
    assert not page.locator("#notes.open").count()  # a drag is no choice


def test_the_network_zooms_and_comes_back(opened: Any) -> None:
    page = opened(sample.harbour())
    graph = page.locator("#graph")
    whole = graph.get_attribute("viewBox")
    page.click("[data-zoom=in]")
    assert graph.get_attribute("viewBox") != whole
    page.click("[data-zoom=fit]")
    assert graph.get_attribute("viewBox") == whole


def test_everything_can_be_reached_by_keys(opened: Any) -> None:
    page = opened(sample.harbour())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "tab-network"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-stances"
    assert page.locator("#stances").is_visible()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.line')"):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#stances tr.chosen").count() == 1
    assert page.evaluate("document.activeElement.matches('.line.chosen')")
    page.keyboard.press("Escape")
    assert page.locator(".chosen").count() == 0


def test_nodes_are_chosen_and_moved_by_keys(opened: Any) -> None:
    page = opened(sample.harbour())
    page.locator(".node").first.focus()
    before = page.locator(".node").first.get_attribute("transform")
    page.keyboard.press("Shift+ArrowDown")
    assert page.locator(".node").first.get_attribute("transform") != before
    page.keyboard.press("Enter")
    assert page.locator("#notes.open").count() == 1
    seen = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 2:
        page.keyboard.press(key)
        seen.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert len(seen) > 2


def test_sentences_are_chosen_by_keys(opened: Any) -> None:
    page = opened(sample.harbour())
    page.locator(".sentence.first").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    assert page.locator(".sentence.chosen").count() == 1
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


def test_tables_sort_and_find(opened: Any) -> None:
    page = opened()
    show(page, "stances")
    who = page.locator("#stances tbody td.who")
    in_text = who.all_text_contents()
    head = page.locator("#stances th button", has_text="Who").first
    head.click()
    assert who.all_text_contents() == sorted(in_text)
    head.click()
    assert who.all_text_contents() == sorted(in_text, reverse=True)
    head.click()
    assert who.all_text_contents() == in_text
    page.locator("#stances input[type=search]").fill("league withholding")
    assert page.locator("#stances tbody tr:visible").count() == 1


def test_the_picker_shows_one_article_alone(opened: Any) -> None:
    page = opened()
    assert page.locator(".node").count() == 8
    page.select_option("#picker", "1")
    assert page.locator(".node").count() == 2
    assert not page.locator("svg .out").count()
    assert page.locator("#text-1").is_visible()
    show(page, "stances")
    assert page.locator("#stances tbody tr:visible").count() == 1
    assert text_of(page, '.tabs a[href="#stances"] .count') == "1"


def test_a_phone_never_scrolls_sideways(opened: Any) -> None:
    page = opened(**PHONE)
    for view in ("network", "timeline", "actors", "stances", "events", "making"):
        show(page, view)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_a_line_leads_to_the_text_and_back(opened: Any) -> None:
    page = opened(**PHONE)
    show(page, "stances")
    page.locator("#stances tr", has_text="troops").tap()
    assert page.locator(".sentence.chosen").is_visible()
    assert page.locator("#notes.open").is_visible()
    assert not page.locator("#stances").is_visible()
    page.locator(".switch button", has_text="Map").tap()
    assert page.locator("#stances").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("records", [[], sample.rejects(), sample.harbour()[:1]])
def test_a_map_without_records_opens(opened: Any, records: list[Any]) -> None:
    page = opened(records)
    page.locator(".tabs a").last.click()
    assert page.locator("#making").is_visible()
    assert not page.locator("#graph:visible").count()


def test_hostile_text_is_only_text(opened: Any) -> None:
    document, actor, *rest = sample.harbour()
    assert isinstance(document, Document)
    assert isinstance(actor, Actor)
    page = opened([replace(document, title=HOSTILE), replace(actor, name=HOSTILE), *rest])
    assert page.title().startswith(HOSTILE)
    page.locator(".node").first.focus()
    page.keyboard.press("Enter")
    show(page, "actors")
    page.locator("#actors tr", has_text="alert(1)").first.click()
    assert HOSTILE in text_of(page, "#notes")
    assert page.locator("img").count() == 0


def test_marks_are_exact_behind_emoji_and_combining_marks(opened: Any) -> None:
    text = "👩\u200d👧 Cafe\u0301 🚂: the Harbour Board must go 🚂, and it went. 🚢 End."
    sheet = sample.Sheet(text)
    board = sheet.actor("Harbour Board", "organization")
    sheet.event("REQUEST", "must go 🚂", [], [board])
    page = opened(sheet.records)
    show(page, "events")
    page.locator("#events tr.line").click()
    assert text_of(page, ".text mark.cue") == "must go 🚂"
    assert text_of(page, ".text mark.who") == "Harbour Board"
    assert text_of(page, ".text .body") == text
    page.keyboard.press("Escape")
    assert text_of(page, ".text .body") == text


def test_on_paper_all_tables_and_texts_are_there(opened: Any) -> None:
    page = opened()
    page.emulate_media(media="print")
    for selector in ("#stances table", "#events table", "#claims table", "#making", "#timeline"):
        assert page.locator(selector).is_visible()
    assert page.locator(".text:visible").count() == 2
    assert not page.locator(".tabs").is_visible()


def test_without_a_script_text_and_tables_are_there(opened: Any) -> None:
    page = opened(java_script_enabled=False)
    assert page.locator("#stances table").is_visible()
    assert page.locator(".text:visible").count() == 2
    page.locator("#events tr", has_text="burned").locator("a.ref").click()
    assert page.url.endswith("#s0-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(opened: Any, scheme: str) -> None:
    page = opened(color_scheme=scheme)
    for name in ("--ink", "--soft", "--with", "--against"):
        for ground in ("--paper", "--panel"):
            pair = page.evaluate(
                """([a, b]) => { const s = getComputedStyle(document.documentElement);
                return [s.getPropertyValue(a), s.getPropertyValue(b)]; }""",
                [name, ground],
            )
            assert contrast(*pair) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.strip().removeprefix("#")
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
