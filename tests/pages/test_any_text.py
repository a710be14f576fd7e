"""Any text as a value of a fact is either refused with its place or shown as itself."""

from __future__ import annotations

import json

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.terms import Term
from generator.pages.actors.actor import actor_pages
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.timeline.timeline import timeline_pages
from generator.presenting.words import sentence_case
from generator.reading.validate import validated_record
from generator.reading.yaml.tree import read_tree
from generator.site.inspect.allowed_html import forbidden_in
from tests.conftest import edition_of
from tests.markdown.positions import EXTENSIONS, Seen, as_shown, squeezed, texts

FIELDS = ["name", "type", "aliases"]


def read(model, fields):
    """A record from the text of a file, and the problems that reading it gives."""
    lines = "".join(f"  {name}: {json.dumps(text)}\n" for name, text in fields.items())
    tree = read_tree(f"x:\n{lines}".encode(), "data/actors.yml")
    if tree.problems:
        return None, list(tree.problems)
    key, node = tree.root.entries["x"]
    return validated_record(model.kind, key, node, "data/actors.yml")


def article(page) -> Seen:
    body = page.text.split("---\n", 2)[2]
    return Seen(markdown.markdown(body, extensions=EXTENSIONS))


@settings(max_examples=60)
@given(text=st.one_of(texts, st.text(max_size=40)), field=st.sampled_from(FIELDS))
def test_a_value_is_refused_or_shown(text, field):
    record, problems = read(Actor, {"name": "N", "type": "T", field: text})
    if problems:
        assert all(problem.place.line in (1, 2, 3, 4) for problem in problems)
        return
    library = Library(About.model_validate({"title": "T"}))
    library.add(record)
    [page] = actor_pages(edition_of(library))
    seen = article(page)
    assert squeezed(as_shown(text.strip())) in squeezed(seen.text)
    folded = {"details", "summary"}
    assert set(seen.elements) <= {"h1", "h2", "p", "dl", "dt", "dd", "em", "a", "br"} | folded


@settings(max_examples=40)
@given(text=texts)
def test_prose_adds_no_element(text):
    record, problems = read(Term, {"name": "N", "definition": text})
    if problems:
        return
    library = Library(About.model_validate({"title": "T"}))
    library.add(record)
    [page] = glossary_pages(edition_of(library))
    allowed = {"h1", "h2", "p", "em", "strong", "a", "ul", "ol", "li", "br"}
    allowed |= {"section", "details", "summary"}  # an entry, and what is folded in it
    assert set(article(page).elements) <= allowed


@settings(max_examples=40)
@given(text=texts, kind=texts)
def test_a_kind_of_event_is_shown_as_itself(text, kind):
    actor, problems = read(Actor, {"name": text, "type": "T"})
    if problems or not kind.strip():
        return
    library = Library(About.model_validate({"title": "T"}))
    library.add(actor)
    for number in range(10):
        fields = {"id": f"e-{number}", "title": "E", "date": "2021", "type": "vote"}
        if number:
            fields |= {"type": kind, "actors": [actor.id]}
        library.add(Event.model_validate(fields))
    page, *_ = timeline_pages(edition_of(library))
    body = markdown.markdown(page.text.split("---\n", 2)[2], extensions=EXTENSIONS)
    tree = LexborHTMLParser(f"<article>{body}</article>")
    assert list(forbidden_in(tree)) == []
    words = squeezed(as_shown(sentence_case(kind.strip())))
    chips = [squeezed(chip.text()) for chip in tree.css(".chips .chip")]
    if kind.strip().casefold() != "vote":
        assert chips == [f"{words} (9)"]
    assert len(tree.css(".event")) == 10
    if chips:
        assert squeezed(as_shown(text.strip())) in squeezed(tree.css_first("details.fold").text())
