"""Words of others may hold brackets of their own: they are shown as they are written."""

from __future__ import annotations

import html

from generator.pages.actors.actor import actor_pages
from tests.conftest import edition_of, library_of

FACTS = {
    "data/sources.yml": "s: {title: S, type: book, issued: 2030-01-01}\n",
    "data/actors.yml": """
union:
  name: Union
  type: union
  summary: 'It wrote "mail [[email]], [[a|b]] or [@handle]" and “see [[port]]”.'
  sources: [s]
port: {name: Port Board, type: agency, sources: [s]}
""",
}


def test_what_names_no_record_stays_and_what_names_one_is_a_link(world):
    [_, page] = actor_pages(edition_of(library_of(world(FACTS))))
    text = html.unescape(page.text)
    quoted = 'It wrote "mail [[email]], [[a|b]] or [@handle]" and '
    assert f"{quoted}“see [Port Board](port.md)”." in text
    assert page.description == f"{quoted}“see Port Board”."
