from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from lxml import html
from tests.publishing import sample

from polemic.publishing.map import Meta, render
from polemic.records import Actor, Document, Record, Reject

META = Meta("0.1.0", "rules")
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028\"'&amp;{{ 7*7 }}"


def page(records: list[Record]) -> Any:
    return html.fromstring(render(records, META))


def data(text: str) -> dict[str, Any]:
    block = text.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    made: dict[str, Any] = json.loads(block)
    return made


def hostile() -> list[Record]:
    document, actor, *rest = sample.harbour()
    assert isinstance(document, Document)
    assert isinstance(actor, Actor)
    return [
        replace(document, title=HOSTILE, outlet=HOSTILE, path=HOSTILE),
        replace(actor, name=HOSTILE, aliases=(HOSTILE,)),
        *rest,
    ]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]


def test_the_same_records_give_the_same_bytes() -> None:
    assert render(sample.all_records(), META) == render(sample.all_records(), META)


def test_markup_in_a_title_is_text() -> None:
    text = render(hostile(), META)
    tags = Tags()
    tags.feed(text)
    assert tags.found.count("script") == 2
    assert "img" not in tags.found
    assert "\u2028" not in text.split('id="data">')[1].split("</script>")[0]
    assert HOSTILE in {record["who"] for record in data(text)["records"]}
    assert html.fromstring(text).findtext(".//h1") == HOSTILE


def test_only_its_own_script_and_style_may_run() -> None:
    made = page(sample.harbour())
    policy = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for kind, element in (("script-src", "//script[not(@type)]"), ("style-src", "//style")):
        digest = hashlib.sha256(made.xpath(element)[0].text.encode()).digest()
        assert f"{kind} 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert policy.startswith("default-src 'none'")


def test_nothing_points_outside_the_file() -> None:
    made = page(sample.all_records())
    links = made.xpath("//@href | //@src | //@action | //@srcset")
    assert links
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"url\(|@import", made.findtext(".//style"))


def test_every_reference_leads_to_its_place() -> None:
    made = page(sample.all_records())
    there = set(made.xpath("//@id"))
    assert len(there) == len(made.xpath("//@id"))
    assert {link[1:] for link in made.xpath("//@href")} <= there
    assert {name for names in made.xpath("//@aria-labelledby") for name in names.split()} <= there


def test_every_record_but_mentions_is_a_line_with_its_sentence() -> None:
    made = page(sample.harbour())
    rows = made.xpath("//tr[@data-r]")
    expected = [
        record.id for record in sample.harbour() if record.record not in {"document", "mention"}
    ]
    assert sorted(row.get("id").split("-")[1] for row in rows) == sorted(expected)
    assert all(row.xpath(".//a[@class='ref']/@href") for row in rows)


def test_the_marked_words_are_where_the_browser_will_count_them() -> None:
    text = sample.HARBOUR.encode("utf-16-le")
    records = data(render(sample.harbour(), META))["records"]
    marked = {
        (record["words"], text[2 * start : 2 * end].decode("utf-16-le"))
        for record in records
        if record["kind"] == "event"
        for start, end, role in record["spans"]
        if role == "cue"
    }
    assert ("burned", "burned") in marked  # stands after an emoji
    assert all(said == there for said, there in marked)


def test_the_page_says_how_it_was_made() -> None:
    text = " ".join(page(sample.all_records()).get_element_by_id("making").text_content().split())
    assert "polemic 0.1.0 read 4 articles: 2 coded, 1 empty, 1 failed" in text
    assert "rules/test 0.1.0" in text
    assert "empty.txt not coded (empty): there is nothing in the file. give a file" in text


def test_nothing_coded_is_a_page_too() -> None:
    for records in ([], sample.rejects(), sample.harbour()[:1]):
        assert "How it was made" in render(records, META)


def test_lone_surrogates_and_nul_are_replaced() -> None:
    reject = sample.rejects()[0]
    assert isinstance(reject, Reject)
    text = render([replace(reject, path="caf\udce9\0.txt")], META)
    assert "caf\ufffd\ufffd.txt" in text
    text.encode("utf-8")
