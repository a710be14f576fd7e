"""Linked data: types and properties of schema.org only, dates as sharp as they are, nothing that
could end the element that holds it."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.iso import iso_date, iso_ends
from generator.exports.json_ld import Crumb, FramedPage, for_script, linked_data
from generator.exports.linked_data import MOST_ITEMS, DataFile, DescribedPage, described
from generator.exports.schema_org import Things
from generator.exports.sitemap import robots, sitemap
from generator.exports.vocabulary import actor_type, work_type
from generator.facts.about import About
from generator.facts.dates import Date
from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.records.sources import CSL_TYPES
from generator.facts.sourced import Stated
from generator.layout import Layout
from generator.presenting.addresses import url_of
from tests.conftest import edition_of, library_of
from tests.hostile.corpus import LONG, REFUSED, VALUES
from tests.hostile.world import write_world

SITE = "https://harbour.example/"

# From the vocabulary of schema.org, as the npm package schema-dts 2.1.0 has it, by the type on
# which each stands there: types that we use, with their properties that we use. Properties of a
# wider type count for a narrower one. "query-input" is the annotation of schema.org/docs/actions.
WIDER = {
    "Thing": "", "CreativeWork": "Thing", "WebPage": "CreativeWork", "CollectionPage": "WebPage",
    "AboutPage": "WebPage", "WebSite": "CreativeWork", "Organization": "Thing", "Person": "Thing",
    "GovernmentOrganization": "Organization", "PoliticalParty": "Organization", "Event": "Thing",
    "Place": "Thing", "Comment": "CreativeWork", "Question": "Comment", "Answer": "Comment",
    "Quotation": "CreativeWork", "Claim": "CreativeWork", "Dataset": "CreativeWork",
    "DataDownload": "CreativeWork", "DefinedTerm": "Thing", "DefinedTermSet": "CreativeWork",
    "ItemList": "Thing", "BreadcrumbList": "ItemList", "ListItem": "Thing", "Action": "Thing",
    "SearchAction": "Action", "EntryPoint": "Thing", "Article": "CreativeWork",
    "NewsArticle": "Article", "ScholarlyArticle": "Article", "Report": "Article",
    "SocialMediaPosting": "Article", "BlogPosting": "SocialMediaPosting", "Book": "CreativeWork",
    "Chapter": "CreativeWork", "Legislation": "CreativeWork", "Manuscript": "CreativeWork",
    "Map": "CreativeWork", "Movie": "CreativeWork", "Review": "CreativeWork",
    "SoftwareApplication": "CreativeWork", "Thesis": "CreativeWork",
}  # fmt: skip
PROPERTIES = {
    "Thing": "alternateName description name potentialAction sameAs url",
    "CreativeWork": "abstract about archivedAt author citation dateCreated dateModified "
    "datePublished encodingFormat genre inLanguage isBasedOn isPartOf license mainEntity "
    "publisher temporalCoverage text",
    "Organization": "dissolutionDate foundingDate",
    "Person": "birthDate deathDate familyName givenName honorificSuffix",
    "Event": "about attendee endDate eventAttendanceMode location startDate superEvent",
    "Question": "suggestedAnswer",
    "Dataset": "distribution variableMeasured",
    "DataDownload": "contentUrl",
    "DefinedTerm": "inDefinedTermSet",
    "DefinedTermSet": "hasDefinedTerm",
    "ItemList": "itemListElement numberOfItems",
    "ListItem": "item position",
    "Action": "target",
    "SearchAction": "query-input",
    "EntryPoint": "urlTemplate",
}


def allowed(kind: str) -> set[str]:
    found: set[str] = set()
    while kind:
        found |= set(PROPERTIES.get(kind, "").split())
        kind = WIDER[kind]
    return found


def strange(node: object) -> list[str]:
    """Types and properties that are not of schema.org, anywhere in the data."""
    if isinstance(node, list):
        return [found for inner in node for found in strange(inner)]
    if not isinstance(node, dict):
        return []
    found = [one for inner in node.values() for one in strange(inner)]
    kind = node.get("@type")
    if kind is None:
        return found + sorted(set(node) - {"@id", "@context", "@graph"})
    if kind not in WIDER:
        return [*found, kind]
    return found + [f"{kind}.{name}" for name in set(node) - allowed(kind) - {"@type", "@id"}]


def things_of(library: Library) -> Things:
    return Things(library, edition_of(library), lambda record: SITE + (url_of(record) or "/")[1:])


def pages_of(library: Library):
    """A page for each record, and one that lists each kind."""
    common = {"address": f"{SITE}x/", "title": "T", "description": "D"}
    for record in library.everything():
        if record.kind not in ("places", "events", "statements", "terms"):
            yield DescribedPage(**common, about=record, changed=(2031, 1, 2))
    for kind in KINDS:
        yield DescribedPage(**common, listed=library.of_kind(kind))
    yield DescribedPage(SITE)
    yield DescribedPage(**common, files=[DataFile(f"{SITE}a.json", "application/json")])


def block_of(page: DescribedPage, things: Things) -> str:
    """What stands in the head of a page, handed on as JSON in between."""
    way = [Crumb("S", SITE), Crumb("T", page.address)][page.address == SITE :]
    framed = FramedPage(SITE, "S", "en", "T", "D", way)
    return linked_data(framed, json.loads(json.dumps(described(page, things))))


@pytest.mark.parametrize("world", ["small", "real"])
def test_types_and_properties_are_of_schema_org(world, request):
    library = request.getfixturevalue(f"{world}_library")
    things = things_of(library)
    for page in pages_of(library):
        held = json.loads(block_of(page, things))
        assert strange(held) == []
        assert held["@context"] == "https://schema.org"


def test_a_strange_property_is_seen():
    assert strange({"@type": "Person", "name": "x", "born": "1"}) == ["Person.born"]
    assert strange([{"@type": "Persona"}]) == ["Persona"]


def test_every_type_of_a_publication_is_known():
    assert {work_type(word) for word in CSL_TYPES} <= set(WIDER)


def node(library: Library, kind: str, name: str) -> dict:
    record = library.get(kind, name)
    assert record is not None
    return things_of(library).of(record)


def test_an_actor(small_library):
    held = node(small_library, "actors", "dockers")
    assert held == {
        "@type": "Organization",
        "@id": f"{SITE}actors/dockers/#s_top",
        "name": "Dockers' Union",
        "alternateName": ["Union of Dock Hands", "Harbour rats", "نقابة عمال الميناء"],
        "description": "The union of the crane crews of Port Selm.",
    }  # that sources disagree on when it was founded is not for a field that takes one day
    person = node(small_library, "actors", "mara-quill")
    assert person["@type"] == "Person"
    assert "birthDate" not in person  # 1990? is not sure
    assert node(small_library, "actors", "port-authority")["@type"] == "GovernmentOrganization"


def test_a_round_an_issue_a_statement_a_figure_and_a_source(small_library):
    first = node(small_library, "rounds", "first-round")
    assert (first["@type"], first["startDate"]) == ("Event", "2031-04-02")
    assert first["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert first["location"] == {"@type": "Place", "name": "Customs House"}
    assert [party["name"] for party in first["attendee"]] == ["Dockers' Union", "Port Authority"]
    second = node(small_library, "rounds", "second-round")
    assert (second["startDate"], second["endDate"]) == ("2031-06-11", "2031-06-12")
    answers = node(small_library, "issues", "night-shift")["suggestedAnswer"]
    assert answers[1]["text"] == "Ships come when they come."
    quote = node(small_library, "statements", "quill-on-nights")
    assert (quote["@type"], quote["text"]) == ("Quotation", "The night belongs to the gulls")
    claim = node(small_library, "statements", "harbour-master-on-ships")
    assert (claim["@type"], claim["author"]["@type"]) == ("Claim", "Thing")
    figure = node(small_library, "figures", "ships-waiting")
    assert figure["temporalCoverage"] == "2031-03-15/2031-06-20"
    assert len(figure["isBasedOn"]) == 2
    source = node(small_library, "sources", "port-gazette-june")
    assert source["@type"] == "NewsArticle"
    assert source["url"] == "https://gazette.example/strike-over?page=1&x=2"
    assert source["publisher"] == {"@type": "Organization", "name": "Port Gazette"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["person"], "Person"),
        (["Government"], "GovernmentOrganization"),
        (["party"], "PoliticalParty"),
        (["armed group"], "Organization"),
        (["government", "agency"], "GovernmentOrganization"),
        (["party", "armed group"], "Organization"),
        (["person", "coalition"], "Thing"),
    ],
)
def test_the_type_of_an_actor(words, kind):
    assert actor_type(words) == kind


@pytest.mark.parametrize(
    ("text", "one", "ends"),
    [
        ("2021-04-07", "2021-04-07", ("2021-04-07", "")),
        ("2021-04", "2021-04", ("2021-04", "")),
        ("2021", "2021", ("2021", "")),
        ("2021~", "", ("", "")),
        ("2021?", "", ("", "")),
        ("2021-04-07%", "", ("", "")),
        ("2021-21", "", ("", "")),
        ("202X", "", ("", "")),
        ("2021-XX-07", "2021", ("2021", "")),
        ("-0044", "", ("", "")),
        ("Y17000", "", ("", "")),
        ("0622", "0622", ("0622", "")),
        ("2020-06-11/2020-06-12", "", ("2020-06-11", "2020-06-12")),
        ("2020~/2021-05", "", ("", "2021-05")),
        ("../2011-12-18", "", ("", "2011-12-18")),
        ("2011/..", "", ("2011", "")),
    ],
)
def test_a_date_is_as_sharp_as_it_is_known(text, one, ends):
    values = (Stated[Date](value=Date.parse(text)),)
    assert (iso_date(values), iso_ends(values)) == (one, ends)


def test_of_rival_dates_none_is_picked_in_silence():
    rivals = tuple(Stated[Date](value=Date.parse(text)) for text in ("2020", "2021"))
    held = (*rivals, Stated[Date](value=Date.parse("2022"), preferred=True))
    assert (iso_date(rivals), iso_date(held)) == ("", "2022")


class Scripts(HTMLParser):
    """What a page holds, as a browser reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.data += data


def read_back(text: str) -> object:
    parser = Scripts()
    parser.feed(f'<script type="application/ld+json">{text}</script><p>')
    parser.close()
    assert parser.tags == ["script", "p"]
    return json.loads(parser.data)


HOSTILE = (
    "</script>",
    "<!--",
    "<!--<script>",
    "]]>",
    "\u2028\u2029",
    "</SCRIPT >",
    "\\u003c/script>",
)


@given(st.text() | st.sampled_from(HOSTILE).flatmap(lambda text: st.text().map(text.__add__)))
def test_no_text_ends_the_element(text):
    written = for_script({"name": text, "list": [text]})
    assert not set(written) & set("<>&\u2028\u2029")
    read_back(written)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["C", "Zl", "Zp"])))
def test_plain_text_is_read_back_as_it_was(text):
    assert read_back(for_script([text])) == [text]


@pytest.mark.parametrize("text", [*VALUES, *REFUSED, *LONG, *HOSTILE], ids=ascii)
def test_no_hostile_text_ends_the_element(text):
    read_back(for_script(text))


def test_a_world_of_hostile_texts(tmp_path):
    write_world(tmp_path, VALUES, range(4))
    library = library_of(Layout(tmp_path))
    things = things_of(library)
    for page in pages_of(library):
        assert strange(read_back(block_of(page, things))) == []


def test_a_list_does_not_grow_without_end():
    library = Library(About.model_validate({"title": "T"}))
    for number in range(MOST_ITEMS + 1):
        library.add(KINDS["actors"].model_validate({"id": f"a{number}", "name": "A", "type": "x"}))
    page = DescribedPage(f"{SITE}x/", listed=library.of_kind("actors"))
    [_, listed, _] = json.loads(block_of(page, things_of(library)))["@graph"]
    assert (listed["numberOfItems"], len(listed["itemListElement"])) == (MOST_ITEMS + 1, MOST_ITEMS)


def test_the_front_page_says_how_to_search():
    library = Library(About.model_validate({"title": "T"}))
    [_, site] = json.loads(block_of(DescribedPage(SITE), things_of(library)))["@graph"]
    assert (
        site["potentialAction"]["target"]["urlTemplate"]
        == f"{SITE}search/?q={{search_term_string}}"
    )


def test_the_map_of_the_site():
    text = sitemap([(f"{SITE}b/?x=1&y", "2031-01-02"), (SITE, "")])
    assert text.splitlines()[2:-1] == [
        f"<url><loc>{SITE}</loc></url>",
        f"<url><loc>{SITE}b/?x=1&amp;y</loc><lastmod>2031-01-02</lastmod></url>",
    ]


def test_robots():
    assert robots("") == "User-agent: *\nAllow: /\n"
    assert robots(SITE).splitlines()[-1] == f"Sitemap: {SITE}sitemap.xml"
