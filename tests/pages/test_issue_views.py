"""By question and by actor: two views of one set of facts; silence and moves told in words."""

from __future__ import annotations

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.pages.actors.actor import actor_pages
from generator.pages.issues.issue import issue_pages
from generator.pages.issues.issues import issues_pages
from generator.pages.issues.position_grid import sharing
from tests.conftest import edition_of


def body(page) -> str:
    return page.text.partition("{ #s_notes }")[0]


def test_every_position_stands_on_the_page_of_its_issue_and_of_its_actors(real_library):
    edition = edition_of(real_library)
    by_issue = {page.path: body(page) for page in issue_pages(edition)}
    by_actor = {page.path: body(page) for page in actor_pages(edition)}
    [listed] = issues_pages(edition)
    positions = [(it, one) for it in real_library.all_of(Issue) for one in it.positions]
    assert len(positions) > 15
    for issue, position in positions:
        # The first words, since names in the rest may be links on one page and not on the other.
        words = edition.plain(position.text).split()[:2]
        assert all(word in by_issue[f"issues/{issue.id}.md"] for word in words)
        for party in sharing(position):
            if party.actor:
                page = by_actor[f"actors/{party.actor.id}.md"]
                held = page.partition("{ #s_wants }")[2]
                assert f"../issues/{issue.id}.md" in held
                assert all(word in held for word in words)
        assert all(word in body(listed) for word in words)


def test_no_page_of_an_actor_holds_a_position_that_no_issue_has(real_library):
    edition = edition_of(real_library)
    for page in actor_pages(edition):
        actor = page.path.removeprefix("actors/").removesuffix(".md")
        held = body(page).partition("{ #s_wants }")[2].partition("\n## ")[0]
        held = held.partition(", which holds")[0]  # behind that, what its bodies hold
        wanted = sum(
            any(party.actor and party.actor.id == actor for party in sharing(position))
            for issue in real_library.all_of(Issue)
            for position in issue.positions
        )
        assert held.count("\n-   ") == wanted, page.path


def world(*positions: dict, said: tuple[dict, ...] = ()):
    library = Library(About.model_validate({"title": "T", "as_of": "2031-12-31"}))
    for name in ("ann", "bob", "cyd"):
        library.add(Actor.model_validate({"id": name, "name": name.title(), "type": "person"}))
    for number, date in enumerate(("2031-03-01", "2031-06-01"), 1):
        library.add(Round.model_validate({"id": f"r-{number}", "number": number, "date": date}))
    other = {"actor": "cyd", "text": "Else."}
    library.add(Issue.model_validate({"id": "other", "title": "Other", "positions": [other]}))
    library.add(
        Issue.model_validate(
            {"id": "i", "title": "I", "question": "What now?", "positions": positions}
        )
    )
    for number, fields in enumerate(said):
        library.add(Statement.model_validate({"id": f"s-{number}", "issues": "i", **fields}))
    return next(
        page for page in issue_pages(edition_of(library)) if page.path == "issues/i.md"
    ).text


def test_the_question_leads_and_the_silent_are_named():
    text = world({"actor": "ann", "text": "Yes."})
    assert "What now?\n{ .lead }" in text
    silence = "No position on this is recorded here yet, up to 31 December 2031, for: "
    assert f"{silence}[Cyd](../actors/cyd.md)." in text
    assert "No position on this is recorded" in world()


def test_what_moved_is_a_sentence():
    first = {"actor": "ann", "stance": "for", "text": "Yes.", "from": "2031-02"}
    then = {"actor": "ann", "stance": "against", "text": "No.", "from": "2031-05"}
    moved = (
        "**What moved:** [Ann](../actors/ann.md): first “for” (since February 2031);"
        " then “against” (since May 2031)."
    )
    assert moved in world(then, first)
    assert "What moved" not in world(first, {**then, "actor": "bob"})
    assert "What moved" not in world({**first, "from": "2031"}, {"actor": "ann", "text": "No."})


def test_each_statement_stands_under_the_last_round_before_it():
    days = ("2031-02-28", "2031-03-01", "2031-05-31", "2031-06-01")
    text = world(said=tuple({"speaker": "ann", "date": day, "quote": f"on {day}"} for day in days))
    [row] = [line for line in text.split("\n") if line.startswith("| [Ann]")]
    cells = row.split(" | ")
    assert [sum(f"“on {day}”" in cell for day in days) for cell in cells] == [0, 1, 2, 1]


def test_a_cell_without_a_statement_says_so():
    text = world(said=({"speaker": {"name": "Dee", "of": "bob"}, "date": "2031-07", "quote": "q"},))
    [row] = [line for line in text.split("\n") if line.startswith("| [Bob]")]
    assert row.count("*not recorded here yet*{ .silent }") == 2
    assert "Dee: “q”" in row
    assert "Where nothing is recorded here yet, up to 31 December 2031, something may" in text


def cells_of(text: str, name: str) -> list[str]:
    [row] = [line for line in text.split("\n") if line.startswith(f"| [{name}]")]
    return [cell.partition(" { data-label")[0] for cell in row.split(" | ")[1:]]


LATER = "*perhaps in a later column*{ .doubt }"


def test_a_date_less_sharp_than_the_rounds_says_that_it_may_belong_further_on():
    said = tuple(
        {"speaker": "ann", "date": day, "quote": f"on {day}"} for day in ("2031", "2031-04")
    )
    text = world({"actor": "bob", "stance": "for", "text": "Yes.", "from": "2031-03"}, said=said)
    ann, bob = cells_of(text, "Ann"), cells_of(text, "Bob")
    assert "“on 2031”" in ann[0]
    assert LATER in ann[0]
    assert "“on 2031-04”" in ann[1]
    assert LATER not in ann[1]
    assert "**for**, since March 2031" in bob[1]
    assert LATER not in bob[1]
    unsure = world({"actor": "bob", "stance": "for", "text": "Yes.", "from": "2031"})
    assert f"**for**, since 2031, {LATER}" in cells_of(unsure, "Bob")[0]


def test_a_position_holds_until_it_is_known_to_have_ended():
    held = {"actor": "ann", "stance": "for", "text": "Yes.", "from": "2031-02-01"}
    before = "*position as before*{ .silent }"
    assert cells_of(world(held), "Ann")[1:] == [before, before]
    ended = {**held, "to": "2031-04-01"}
    assert cells_of(world(ended), "Ann")[1:] == [before, "*not recorded here yet*{ .silent }"]
    sometime = {**held, "to": "2031"}
    assert cells_of(world(sometime), "Ann")[1:] == ["*not recorded here yet*{ .silent }"] * 2


def test_no_full_stop_stands_amid_a_cell():
    text = world({"actor": "ann", "text": "Pay may be accepted.", "from": "2031-02"})
    assert "| **Pay may be accepted**, since February 2031" in text


def test_a_table_that_is_mostly_gaps_is_a_list():
    said = tuple(
        {"speaker": {"name": name}, "date": "2031-07-01", "quote": name} for name in ("Dee", "Eve")
    )
    full = world(said=said)
    assert "## Over the rounds" in full
    assert "## What was said about it" not in full
    library = Library(About.model_validate({"title": "T"}))
    for number in range(1, 5):
        date = f"2031-0{number}-01"
        library.add(Round.model_validate({"id": f"r-{number}", "number": number, "date": date}))
    library.add(Issue.model_validate({"id": "i", "title": "I"}))
    for number, fields in enumerate(said):
        library.add(Statement.model_validate({"id": f"s-{number}", "issues": "i", **fields}))
    [page] = issue_pages(edition_of(library))
    assert "## Over the rounds" not in page.text
    assert page.text.count("Word for word") == 0
    assert "“Dee”" in page.text.partition("## What was said about it")[2]


def test_positions_that_leave_most_of_a_table_empty_stand_as_lists():
    def listed(issues: int) -> str:
        library = Library(About.model_validate({"title": "T", "as_of": "2031-12-31"}))
        for number in range(issues):
            held = {"actor": {"name": f"A{number}"}, "text": "Yes."}
            fields = {"id": f"i-{number}", "title": f"I{number}", "positions": [held]}
            library.add(Issue.model_validate(fields))
        [page] = issues_pages(edition_of(library))
        return page.text.partition("## Who says what")[2]

    assert "*not recorded here yet*" in listed(3)
    assert "### " not in listed(3)
    assert "| Issue" not in listed(4)
    assert listed(4).count("### ") == 4
    assert "For those who are not named, no position is recorded here yet, up to 31" in listed(4)
