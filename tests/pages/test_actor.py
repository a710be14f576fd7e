"""An actor's page: the same headings everywhere, own words and those of others apart, silence."""

from __future__ import annotations

import html
import re

import pytest

from generator.pages.actors.actor import actor_pages
from generator.pages.rounds.round import round_pages
from generator.presenting.addresses import page_path
from tests.conftest import edition_of, library_of

WORLD = {
    "data/sources.yml": "s: {title: S, type: book}\n",
    "data/actors.yml": """
union: {name: Union of Crane Crews, type: union, relations: [{type: member of, actor: league}]}
league: {name: The League of Unions, type: league}
port: {name: Port Board, type: agency}
quill: {name: Mara Quill, type: person}
idle: {name: Idle Bystander, type: person}
""",
    "data/issues.yml": """
pay: {title: Pay, positions: [{actor: union, jointly_with: [league], text: More pay.}]}
""",
    "data/rounds.yml": """
one:
  title: Round one
  number: 1
  date: 2031-04-02
  delegations:
    - party: union
      head: quill
    - party: port
      members: [{name: A clerk, of: port}, {actor: idle, of: league}]
  reactions:
    - {actor: port, date: 2031-04-05, text: "It called [[union]] stubborn."}
    - {actor: quill, text: She called it a start.}
""",
    "data/events.yml": """
blast: {title: Blast, date: 2031-01-01, actors: [{actor: port, role: target}]}
walk: {title: Walk, date: 2031-01-02, actors: [{name: Sam Doe, of: port, role: opened it}, union]}
""",
    "data/statements.yml": """
a: {speaker: quill, date: 2031-04-02, quote: Port Board must pay, occasion: one, summary: Asked.}
b: {speaker: port, date: 2031-04-03, paraphrase: Port Board has no money., translated: ar}
c: {speaker: {name: A clerk, of: port}, jointly_with: [league], date: 2031-04-04, quote: Wait!}
""",
}
HEADINGS = ["Wants", "Says", "Deeds and events", "Others say"]


@pytest.fixture
def pages(world):
    made = {}

    def make(files=None):
        for page in actor_pages(edition_of(library_of(world(files or WORLD)))):
            made[page.path] = page.text
        return made

    return make


def parts(text: str) -> dict[str, list[str]]:
    """The lines of each list, by the heading over it."""
    pieces = re.split(r"^## (.*?) \{ #.*\}$", text, flags=re.MULTILINE)
    return {
        title: [line.removeprefix("-   ") for line in body.splitlines() if line.startswith("-   ")]
        for title, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def of(made: dict[str, str], actor: str) -> dict[str, list[str]]:
    return parts(made[page_path("actors", actor)])


def words(lines: list[str]) -> list[str]:
    """Lines without the targets of their links and the marks of the gutter."""
    plain = [re.sub(r"\[(.*?)\]\(.*?\)", r"\1", line) for line in lines]
    return [html.unescape(re.sub(r"^\*\*(.*?)\*\*\{ \.when \}", r"\1:", one)) for one in plain]


def test_every_page_has_the_same_headings_in_the_same_order(pages):
    made = pages()
    assert len(made) == 5
    for text in made.values():
        shown = [title for title in parts(text) if title in HEADINGS]
        assert shown == [title for title in HEADINGS if title in shown]


def test_what_is_not_recorded_is_said_last_in_one_line(pages):
    made = pages()
    text = made["actors/idle.md"]
    assert not set(parts(text)) & set(HEADINGS)
    assert (
        "\nNot recorded here yet: a position on any of the issues, a statement, a part in "
        "any event, or a statement by others that names this actor.\n{ .silence .end }\n" in text
    )
    assert "yet: a part in any event or a statement by others" in made["actors/league.md"]
    union = made["actors/union.md"]
    assert "\nNot recorded here yet: a statement.\n{ .silence .end }\n" in union
    assert union.index("{ .silence .end }") > union.index("{ #s_others }")


def test_a_site_without_a_kind_has_no_heading_for_it(pages):
    made = pages({"data/actors.yml": "a: {name: A, type: person}\n"})
    assert not set(parts(made["actors/a.md"])) & set(HEADINGS)


def test_what_it_wants_with_whom(pages):
    made = pages()
    assert words(of(made, "union")["Wants"]) == ["Pay: More pay. (jointly: The League of Unions)"]
    assert words(of(made, "league")["Wants"]) == ["Pay: More pay. (jointly: Union of Crane Crews)"]


def test_what_it_says_with_occasion_date_and_quotation_marks(pages):
    said = words(of(pages(), "quill")["Says"])
    assert said[0] == "2 April 2031: Asked. Word for word: “Port Board must pay”. — Round one"
    assert said[1] == "Date not known: She called it a start. — Round one"


def test_who_spoke_for_it_and_with_it(pages):
    said = words(of(pages(), "port")["Says"])
    assert said == [
        "3 April 2031: Port Board has no money. *(translated from Arabic)*{ .doubt }",
        "4 April 2031: “Wait!” — A clerk, jointly: The League of Unions",
        "5 April 2031: It called Union of Crane Crews stubborn. — Round one, 3 days later",
    ]


def test_the_part_in_an_event_is_said_as_it_is(pages):
    """Nobody guesses whether an actor did something or suffered it."""
    made = pages()
    done = words(of(made, "port")["Deeds and events"])
    assert done == ["1 January 2031: Blast (target)", "2 January 2031: Walk (Sam Doe: opened it)"]
    assert words(of(made, "union")["Deeds and events"]) == ["2 January 2031: Walk"]


def test_what_others_say_stands_apart(pages):
    made = pages()
    assert words(of(made, "port")["Others say"]) == [
        "2 April 2031: Mara Quill: Asked. Word for word: “Port Board must pay”."
    ]
    assert words(of(made, "union")["Others say"]) == [
        "5 April 2031: Port Board: It called Union of Crane Crews stubborn. "
        "— Round one, 3 days later"
    ]


def test_relations_are_said_from_both_ends(pages):
    made = pages()
    assert words(of(made, "union")["Relations"]) == ["**Member of:** The League of Unions"]
    assert words(of(made, "league")["Relations"]) == [
        "**“member of” The League of Unions:** Union of Crane Crews"
    ]


@pytest.mark.parametrize(
    ("actor", "said"),
    [
        ("union", "Sent a delegation: [Round one]"),
        ("quill", "Led a delegation ([Union of Crane Crews](union.md)): [Round one]"),
        ("idle", "Was in a delegation ([Port Board](port.md)): [Round one]"),
        ("league", "Had people in a delegation ([Port Board](port.md)): [Round one]"),
    ],
)
def test_the_part_in_the_talks(pages, actor, said):
    assert f"In the talks\n:   {said}" in pages()[page_path("actors", actor)]


def test_what_the_page_tells_is_not_listed_again(pages):
    assert "Also mentioned in" not in of(pages(), "quill")


def test_an_interval_of_what_happens_once_is_no_duration(pages):
    dated = "{name: A, type: union, founded: 2015/2016, dissolved: 2020?/..}"
    text = pages({"data/actors.yml": f"a: {dated}\n"})["actors/a.md"]
    assert "Founded\n:   between 2015 and 2016\n" in text
    assert "Dissolved\n:   perhaps in or after 2020\n" in text


def test_marks_alone_are_no_count(pages):
    files = {
        "data/sources.yml": "s: {title: S, type: book}\n",
        "data/actors.yml": "a: {name: A, type: union, sources: [s]}\n",
    }
    assert "Known from: [1](#n_1)" in pages(files)["actors/a.md"]


def test_whom_a_role_names_is_not_named_again(pages):
    actors = "a: {name: A, type: union, led_by: {name: B, role: Spoke for the League, of: l}}\n"
    files = {"data/actors.yml": f"{actors}l: {{name: League, type: league}}\n"}
    assert ":   B (Spoke for the [League](l.md))\n" in pages(files)["actors/a.md"]


def test_a_tie_that_both_name_is_told_once(pages):
    both = (
        "a: {name: A, type: union, relations: [{type: rival of, actor: b%s}]}\n"
        "b: {name: B, type: union, relations: [{type: rival of, actor: a}]}\n"
    )
    once = pages({"data/actors.yml": both % ""})
    assert words(of(once, "a")["Relations"]) == ["**Rival of (mutual):** B"]
    assert words(of(once, "b")["Relations"]) == ["**Rival of (mutual):** A"]
    dated = pages({"data/actors.yml": both % ", from: 2031"})
    assert [line.count("mutual") for line in of(dated, "a")["Relations"]] == [0, 0]


REACTED = """
one:
  title: Round one
  date: 2031-04-02
  reactions: [{{actor: quill, date: {}, text: She refused., sources: [{{source: s, quote: {}}}]}}]
"""


@pytest.mark.parametrize(
    ("day", "quote", "lines"),
    [("2031-04-02", "must pay", 1), ("2031-04-03", "must pay", 2), ("2031-04-02", "never", 2)],
)
def test_a_statement_that_is_the_reaction_is_told_once(world, day, quote, lines):
    said = "{speaker: quill, date: 2031-04-02, quote: Pay!, occasion: one, sources: [%s]}"
    files = {
        "data/sources.yml": WORLD["data/sources.yml"],
        "data/actors.yml": WORLD["data/actors.yml"],
        "data/rounds.yml": REACTED.format(day, quote),
        "data/statements.yml": f"a: {said % '{source: s, quote: must pay}'}\n",
    }
    edition = edition_of(library_of(world(files)))
    made = {page.path: page.text for page in (*actor_pages(edition), *round_pages(edition))}
    assert len(of(made, "quill")["Says"]) == lines
    told = parts(made["rounds/one.md"])
    assert len(told["Statements"]) == 1
    assert ("What followed" in told) == (lines == 2)


BODIES = """
crew: {name: Crew, type: union, relations: [{type: member of, actor: front, sources: [s]}]}
dock: {name: Dock, type: union, relations: [{type: member of, actor: front, to: 2020}]}
front: {name: The Front, type: umbrella, led_by: [{actor: lea, from: 2030, sources: [s]}, lou]}
lea: {name: Lea, type: person}
lou: {name: Lou, type: deputy, born: 1970}
sam: {name: Sam, type: person, roles: [{role: Voice of Crew, of: crew, sources: [s]}]}
"""
HELD = """
pay: {title: Pay, positions: [{actor: front, text: More pay., sources: [s]}]}
work: {title: Work, positions: [{actor: front, text: Less work.}, {actor: crew, text: No work.}]}
"""
FRONT = {
    "data/site.yml": "title: T\nas_of: 2031-12-31\nrelations: {member of: includes}\n",
    "data/sources.yml": "s: {title: S, type: book, issued: 2031-05-04}\n",
    "data/actors.yml": BODIES,
    "data/issues.yml": HELD,
}


def test_what_a_body_holds_to_which_it_belongs_is_named_as_that(pages):
    made = pages(FRONT)
    assert [line[:10] for line in words(of(made, "crew")["Wants"])] == ["Work: No w", "Pay: More "]
    own, holds, of_the_front = made["actors/crew.md"].partition(", which holds")
    assert holds
    assert "\nMember of [The Front](front.md) (as of 4 May 2031)[1]" in own
    assert "No work." in own
    assert "More pay." in of_the_front
    assert "a position" not in made["actors/crew.md"]


def test_who_left_a_body_or_is_a_person_is_not_said_to_hold_what_it_holds(pages):
    made = pages(FRONT)
    for actor in ("dock", "lea", "sam"):
        assert "Wants" not in of(made, actor)
        assert "yet: a position on any of the issues" in made[f"actors/{actor}.md"]


@pytest.mark.parametrize(
    ("actor", "belongs", "body"),
    [
        ("sam", "Voice of [Crew](crew.md) (as of 4 May 2031)[1]", "crew"),
        ("lou", "Leader of [The Front](front.md)", "front"),
        ("dock", "Member of [The Front](front.md) (until 2020)", "front"),
    ],
)
def test_a_page_with_little_leads_on_to_the_body(pages, actor, belongs, body):
    text = pages(FRONT)[f"actors/{actor}.md"]
    [line] = [line for line in text.splitlines() if "[what it wants]" in line]
    assert line.startswith(belongs)
    assert line.endswith(f": [what it wants]({body}.md#s_wants)")
    assert "<figure" not in text


def test_who_leads_is_a_neighbour_even_where_no_relation_says_so(pages):
    made = pages(FRONT)
    near = [line.partition("(")[0] for line in words(of(made, "front")["Relations"])]
    assert near == ["**Includes:** Crew ", "**Led by:** Lea ", "**Formerly includes:** Dock "]
    assert words(of(made, "lea")["Relations"])[0].startswith("**Leads:** The Front")
    drawn = made["actors/front.md"].partition('<figure class="drawn graph">')[2]
    assert drawn.index(">Lea<") < drawn.index(">Crew<")
    assert "Pale lines: past." in drawn
    assert "\n4 relations in words\n{ .opens }\n" in drawn


def events(count: int) -> str:
    return "".join(
        f"e-{n}: {{title: E {n}, date: {2000 + n}, actors: [a]}}\n" for n in range(count)
    )


@pytest.mark.parametrize(("count", "drawn"), [(2, False), (3, True)])
def test_three_events_are_drawn(world, count, drawn):
    files = {"data/actors.yml": "a: {name: A, type: union}\n", "data/events.yml": events(count)}
    [page] = actor_pages(edition_of(library_of(world(files))))
    assert ('<figure class="drawn strip">' in page.text) == drawn
    assert [path for path, _ in page.files] == (
        ["actors/a/deeds.svg", "actors/a/deeds.csv"] if drawn else []
    )


def test_earlier_events_are_folded(pages):
    files = {"data/actors.yml": "a: {name: A, type: union}\n", "data/events.yml": events(29)}
    text = pages(files)["actors/a.md"]
    shown, folds, folded = text.partition("\n### 5 earlier { #s_events_folded .fold .earlier }\n")
    assert folds
    assert re.findall(r"\[E (\d+)\]", shown) == [str(number) for number in range(5, 29)]
    assert re.findall(r"\[E (\d+)\]", folded) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(("count", "wide"), [(4, False), (5, True)])
def test_lists_stand_over_the_whole_width_where_the_facts_beside_them_have_ended(
    pages, count, wide
):
    said = "".join(
        f"s-{n}: {{speaker: b, date: {2000 + n}, paraphrase: 'Of [[a]] and {n}.'}}\n"
        for n in range(3)
    )
    text = pages(
        {
            "data/actors.yml": "a: {name: A, type: union}\nb: {name: B, type: union}\n",
            "data/events.yml": events(count),
            "data/statements.yml": said,
        }
    )["actors/a.md"]
    assert "\n## Deeds and events { #s_events }\n" in text
    assert f"\n## Others say {{ #s_others{' .wide' if wide else ''} }}\n" in text


def test_the_name_has_its_side_above_it_and_other_languages_beside_it(pages):
    actor = "{name: A, type: union, side: l, names: {ar: %s}}"
    side = {"data/site.yml": "title: T\nsides: {l: {label: Left, colour: '#123456'}}\n"}
    text = pages({**side, "data/actors.yml": f"a: {actor % 'نقابة'}\n"})["actors/a.md"]
    assert "\n*Left*{ .side .side-l }\n{ .kick }\n\n# A *نقابة*{ .also lang" in text
    assert "Arabic\n:" not in text
    two = pages({**side, "data/actors.yml": f"a: {actor % '[نقابة, اتحاد]'}\n"})["actors/a.md"]
    assert "Arabic\n:   " in two
    assert "اتحاد" in two


def test_200_relations_are_cut_in_the_picture_and_whole_in_the_list(pages):
    many = "".join(
        f"m-{n}: {{name: M {n}, type: union, relations: [{{type: opposed to, actor: hub}}]}}\n"
        for n in range(200)
    )
    text = pages({"data/actors.yml": f"hub: {{name: Hub, type: union}}\n{many}"})["actors/hub.md"]
    assert "10 of 200; all are in the list" in text
    assert "Dashed lines: against each other." in text
    assert "100 more, on further pages: [2](hub/_relations-2.md)" in text
