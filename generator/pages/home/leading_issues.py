"""Who stands where, on the front page: the main questions by those who hold most, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.issues import Issue, Position
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table
from generator.pages.home.entry_points import section_link
from generator.pages.home.leading import leading_first
from generator.pages.issues.holders import Who, holders_of, sharing, who_is
from generator.pages.parts.party_sides import side_of_actor
from generator.pages.parts.time_spans import is_past
from generator.presenting.edition import Edition
from generator.presenting.order import in_order

_MOST_ISSUES = 3
_MOST_HOLDERS = 4
_ENOUGH = 2  # holders, and questions on which each says something, that make a table


@dataclass(frozen=True)
class LeadingIssues:
    """The main questions in dispute."""

    table: Table | None  # what each of a few hold on each of them, where they hold enough
    questions: tuple[Markdown, ...]  # the questions alone, where they do not
    more: Markdown  # link to all of them


def leading_issues(builder: PageBuilder) -> LeadingIssues | None:
    """The main questions; None where there is none."""
    every: tuple[Issue, ...] = in_order(builder.edition, "issues")
    if not every:
        return None
    shown = leading_first(builder.edition, every, _held)[:_MOST_ISSUES]
    holders = _leading_holders(builder.edition, shown)
    table = _table(builder, shown, holders) if len(holders) >= _ENOUGH else None
    more = builder.edition.words.ngettext(
        "{count} question",
        "All {count} questions",
        len(every),
    )
    return LeadingIssues(
        table=table,
        questions=() if table else tuple(_question(builder, issue) for issue in shown),
        more=section_link(builder, "issues", more),
    )


def _held(issue: Issue) -> int:
    return len({who_is(party) for position in issue.positions for party in sharing(position)})


def _question(builder: PageBuilder, issue: Issue) -> Markdown:
    link = builder.listed(issue)
    said = builder.edition.question(issue) or builder.edition.summary(issue)
    return Markdown("**{}**: {}").format(link, said) if said else Markdown("**{}**").format(link)


def _leading_holders(edition: Edition, issues: Sequence[Issue]) -> list[tuple[Who, Party]]:
    """Who says something on most of the questions: one a side, in the order of the sides; those
    without a side each for themselves, behind them."""
    filled: dict[Who, int] = {}
    parties = holders_of(edition, issues)
    for who in parties:
        filled[who] = sum(any(_positions(issue, who)) for issue in issues)
    enough = min(_ENOUGH, len(issues))
    ordered = sorted(
        (who for who in parties if filled[who] >= enough), key=lambda who: -_weight(issues, who)
    )
    by_side: dict[str, Who] = {}
    for who in sorted(ordered, key=lambda one: -filled[one]):
        by_side.setdefault(_side(edition, parties[who]) or "/".join(who), who)
    kept = sorted(by_side.items(), key=lambda item: -filled[item[1]])[:_MOST_HOLDERS]
    sides = [*edition.library.about.sides]
    kept.sort(key=lambda item: sides.index(item[0]) if item[0] in sides else len(sides))
    return [(who, parties[who]) for _, who in kept]


def _weight(issues: Sequence[Issue], who: Who) -> int:
    return sum(len(list(_positions(issue, who))) for issue in issues)


def _side(edition: Edition, party: Party) -> str:
    record = edition.library.resolve(party.actor) if party.actor else None
    return side_of_actor(edition, record)


def _positions(issue: Issue, who: Who) -> Iterator[Position]:
    return (it for it in issue.positions if who in map(who_is, sharing(it)))


def _table(
    builder: PageBuilder, issues: Sequence[Issue], holders: Sequence[tuple[Who, Party]]
) -> Table:
    """The holders down, the questions across. On a phone a question is a card, and what each holds
    stands under the name."""
    words = builder.edition.words
    head = words.gettext("Who")
    heads = (Markdown.escape(head), *(builder.listed(issue) for issue in issues))
    return Table(heads, tuple(_row(builder, issues, *holder) for holder in holders))


def _row(
    builder: PageBuilder, issues: Sequence[Issue], who: Who, party: Party
) -> tuple[Markdown, ...]:
    side = _side(builder.edition, party)
    edge = Markdown(f".edge .side-{side} " if side else "")
    name = Markdown("**{}** {{ {}}}").format(builder.party(party), edge)
    label = builder.edition.party_name(party)
    cells = []
    for issue in issues:
        said = _stance(builder, issue, who)
        mark = Markdown(' {{ {}.across data-label="{}" }}').format(edge, label)
        cells.append(said + mark if said else said)
    return (name, *cells)


def _stance(builder: PageBuilder, issue: Issue, who: Who) -> Markdown:
    """What is held now in a few words, else in a sentence, and since when; '' where nothing is."""
    edition = builder.edition
    held = list(_positions(issue, who))
    lasting = [it for it in held if not is_past(edition, it.to)] or held
    if not lasting:
        return Markdown("")
    latest = max(lasting, key=_since)
    said = (
        Markdown.escape(edition.text(latest.stance)) if latest.stance else builder.line(latest.text)
    )
    since = builder.brief(latest.from_, edition.words.month) if latest.from_ else ""
    when = (
        Markdown(" *({})*{{ .since }}").format(edition.words.md_gettext("since {date}", date=since))
        if since
        else ""
    )
    return Markdown("{}{}{}{}").format(
        said, builder.cite(latest.sources), when, builder.doubt(latest.note)
    )


def _since(position: Position) -> tuple[int, ...]:
    """The day since which it is held; one without such a day is older than any that has one."""
    return tuple(held_or_first(position.from_).lower) if position.from_ else (-1_000_000,)
