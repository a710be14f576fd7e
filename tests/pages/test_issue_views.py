"""By question and by actor: two views of one set of facts; silence and moves told in words."""

from __future__ import annotations

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.pages.actors.actor import actor_pages
from generator.pages.issues.holders import sharing
from generator.pages.issues.issue import issue_pages
from generator.pages.issues.issues import issues_pages
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
                held = page.partition("{ #s_wants")[2]
                assert f"../issues/{issue.id}.md" in held
                assert all(word in held for word in words)
        assert all(word in body(listed) for word in words)


def test_no_page_of_an_actor_holds_a_position_that_no_issue_has(real_library):
    edition = edition_of(real_library)
    for page in actor_pages(edition):
        actor = page.path.removeprefix("actors/").removesuffix(".md")
        held = body(page).partition("{ #s_wants")[2].partition("\n## ")[0]
        held = held.partition(", which holds")[0]  # behind that, what its bodies hold
        wanted = sum(
            any(party.actor and party.actor.id == actor for party in sharing(position))
            for issue in real_library.all_of(Issue)
            for position in issue.positions
        )
        assert held.count("\n-   ") == wanted, page.path


SIDES = {"left": {"label": "Left", "colour": "#aa0000"}}


def world(*positions: dict, said: tuple[dict, ...] = (), topics: list[str] | None = None):
    about = {"title": "T", "as_of": "2031-12-31", "sides": SIDES}
    library = Library(About.model_validate(about))
    for name, more in (("ann", {}), ("bob", {"side": "left"}), ("cyd", {})):
        fields = {"id": name, "name": name.title(), "type": "person", **more}
        library.add(Actor.model_validate(fields))
    for number, date in enumerate(("2031-03-01", "2031-06-01"), 1):
        held = {"id": f"r-{number}", "number": number, "date": date, "topics": topics or []}
        library.add(Round.model_validate(held))
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


def lines_over_time(text: str) -> list[str]:
    told = text.partition("## Over time { #s_said .wide }")[2].partition("\n## ")[0]
    return [line for line in told.split("\n") if line.startswith("-   ")]


def positions_now(text: str) -> list[str]:
    told = text.partition("## Positions { #s_positions .wide }")[2].partition("\n## ")[0]
    return [line[4:].partition("<br>")[0] for line in told.split("\n") if line.startswith("-   ")]


ANN, BOB = "**[Ann](../actors/ann.md)**", "**[Bob](../actors/bob.md)**"


def test_what_was_said_stands_in_the_order_of_time_between_the_rounds():
    days = ("2031-06-02", "2031-02-28", "2031")
    text = world(
        said=tuple({"speaker": "ann", "date": day, "quote": f"on {day}"} for day in days),
        topics=["i"],
    )
    lines = lines_over_time(text)
    assert [line.partition("** ")[0].rpartition("**")[2] for line in lines] == [
        "[2031](../statements/index.md#s-2)",
        "[28 February 2031](../statements/index.md#s-1)",
        "1 March 2031",
        "1 June 2031",
        "[2 June 2031](../statements/index.md#s-0)",
    ]
    assert "    { .dl .edge #t_s-2 }" in text
    assert "[Round 1](../rounds/r-1.md)" in lines[2]
    assert lines_over_time(world(topics=["i"])) == []


def test_who_speaks_for_another_has_that_ones_side():
    text = world(said=({"speaker": {"name": "Dee", "of": "bob"}, "date": "2031", "quote": "q"},))
    assert "**Dee ([Bob](../actors/bob.md)):** “q”" in text
    assert "{ .dl .edge .side-left #t_s-0 }" in text


def test_what_a_holder_put_in_place_of_a_position_is_told_over_time():
    first = {"actor": "ann", "text": "Yes.", "from": "2031-02"}
    then = {"id": "later", "actor": "ann", "text": "No.", "from": "2031-05"}
    text = world(first, then)
    assert positions_now(text) == [ANN]
    assert "    No.<br>\n    *since May 2031, as of 31 December 2031*{ .since }" in text
    [earlier] = lines_over_time(text)
    assert "**[Ann](../actors/ann.md):** Yes." in earlier
    assert "#p_1 }" in text
    assert "{ #p_later .rival }" in text


def test_only_a_later_date_replaces_a_position():
    undated = {"actor": "ann", "text": "Perhaps."}
    jointly = {"actor": "ann", "jointly_with": ["bob"], "text": "Both.", "from": "2031-01"}
    held = {"actor": "ann", "text": "No.", "from": "2031-05"}
    same = {"actor": "ann", "text": "Nor this.", "from": "2031"}
    other = {"actor": "bob", "text": "Yes.", "from": "2030"}
    text = world(undated, jointly, held, same, other)
    assert len(positions_now(text)) == 5
    assert lines_over_time(text) == []


def test_what_has_ended_is_not_held_now():
    text = world({"actor": "ann", "text": "Yes.", "from": "2031-02-01", "to": "2031-04-01"})
    assert "## Positions" not in text
    [told] = lines_over_time(text)
    assert "**1 February 2031 to 1 April 2031**" in told
    coming = {"actor": "ann", "text": "Yes.", "from": "2031-02-01", "to": "2032-04-01"}
    assert positions_now(world(coming)) == [ANN]


def test_positions_stand_by_side_those_of_none_last():
    text = world({"actor": "ann", "text": "No side."}, {"actor": "bob", "text": "Left."})
    assert positions_now(text) == [f"{BOB} *Left*{{ .side .side-left }}", ANN]


def test_a_joint_position_bears_the_side_of_each_who_holds_it():
    text = world({"actor": "ann", "jointly_with": ["bob"], "text": "Both."})
    assert f"{ANN} (jointly: [Bob](../actors/bob.md)) *Left*{{ .side .side-left }}<br>" in text


def test_an_issue_without_positions_says_so_once_and_has_no_empty_heading():
    text = world()
    assert text.count("recorded here yet") == 1
    assert "## Positions" not in text
    assert "## Over time" not in text
    assert "| ---" not in text


def test_forty_positions_are_forty_cards():
    text = world(*({"actor": {"name": f"N{n} {'x' * 60}"}, "text": "Yes."} for n in range(40)))
    assert len(positions_now(text)) == 40
    assert "not recorded here yet" not in text


def test_what_was_said_often_enough_is_a_picture_by_side():
    def said(count: int):
        return tuple(
            {"speaker": "bob", "date": f"2031-0{n + 1}-01", "quote": "q"} for n in range(count)
        )

    text = world(said=said(3))
    assert text.count('href="#t_s-') == 2 * 3  # in each of its sizes
    assert ">Left</text>" in text
    assert "<svg" not in world(said=said(2))


def test_dots_that_stand_close_together_are_counted_as_statements():
    said = tuple({"speaker": "bob", "date": "2031-01-01", "quote": f"q{n}"} for n in range(40))
    other = {"speaker": "bob", "date": "2001", "quote": "q"}
    assert ">40 statements, 1 January 2031 to " in world(said=(*said, other))


def test_the_day_since_which_it_is_held_is_not_told_twice():
    text = world({"actor": "ann", "text": "Yes.", "from": "2031-12-31"})
    assert "*since 31 December 2031*{ .since }" in text


def listed(*positions: dict, issues: int = 1) -> str:
    library = Library(About.model_validate({"title": "T", "as_of": "2031-12-31"}))
    for number in range(issues):
        fields = {"id": f"i-{number}", "title": f"I{number}", "question": "Why?"}
        library.add(Issue.model_validate({**fields, "positions": positions}))
    [page] = issues_pages(edition_of(library))
    return page.text


def test_the_list_has_the_answer_of_each_side_under_its_question():
    text = listed({"actor": {"name": "Ann"}, "stance": "for", "text": "Yes."})
    assert "\n## [I0](i-0.md) { #v_i-0 .wide }\n\n**Why?**" in text
    assert "\n-   **Ann**<br>\n    **for** — Yes.<br>\n    *as of 31 December 2031*" in text
    assert "#p_" not in text
    assert text.count("no position is recorded here yet, up to 31 December 2031") == 1
    assert "is recorded here yet" not in listed()


def test_the_list_has_the_first_positions_of_many():
    text = listed(*({"actor": {"name": f"N{n}"}, "text": "Yes."} for n in range(40)))
    assert text.count("{ .rival }") == 8
    assert "[32 more positions](i-0.md)" in text


def test_a_list_that_is_long_is_headed_by_letters():
    assert "\n## I { #l_i }\n\n### [I0](i-0.md) { #v_i-0 .wide }" in listed(issues=45)
