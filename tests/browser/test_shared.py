"""Every kind of page says to those who share it what it says to its readers, under the policy."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest

from generator.pictures.card import HEIGHT, WIDTH
from generator.pictures.png import size_of
from tests.browser.kinds import KINDS, NOWHERE

HEAD = """() => ({
  title: document.title,
  description: document.querySelector("meta[name=description]")?.content,
  canonical: document.querySelector("link[rel=canonical]")?.href,
  said: Object.fromEntries([...document.querySelectorAll("meta[property]")]
    .map((one) => [one.getAttribute("property"), one.content])),
  data: document.querySelector("script[type='application/ld+json']")?.textContent,
})"""


@pytest.mark.parametrize("path", KINDS)
def test_what_is_shared_is_what_stands_there(visit, built_site, path):
    watched = visit()
    head = watched.open(path).evaluate(HEAD)
    said = head["said"]
    assert head["title"].startswith(said["og:title"])
    assert said["og:description"] == head["description"]
    assert said["og:url"] == head["canonical"]
    assert urlsplit(head["canonical"]).path == path
    picture = built_site / urlsplit(said["og:image"]).path[1:]
    assert size_of(picture.read_bytes()) == (WIDTH, HEIGHT)
    page = json.loads(head["data"])["@graph"][0]
    assert (page["url"], page["name"]) == (head["canonical"], said["og:title"])
    assert watched.errors == []
    assert watched.foreign == []


def test_a_browser_reads_every_card(visit, address, built_site):
    """Many, and the largest of all, as a picture in a page of the site."""
    found = (built_site / "assets" / "cards").rglob("*.png")
    cards = sorted(found, key=lambda file: file.stat().st_size)
    page = visit().open("/")
    for file in [*cards[:: max(len(cards) // 20, 1)], cards[-1]]:
        size = page.evaluate(
            """async (address) => {
              const picture = new Image();
              picture.src = address;
              await picture.decode();
              return [picture.naturalWidth, picture.naturalHeight];
            }""",
            f"{address}/{file.relative_to(built_site).as_posix()}",
        )
        assert size == [WIDTH, HEIGHT], file
        assert file.stat().st_size < 28_000, file


def test_a_wrong_address_shares_nothing(visit):
    said = visit().open(NOWHERE).evaluate(HEAD)
    assert said["said"] == {}
    assert said["data"] is None
