"""What a picture is made of, before it is a page's or a file of its own.

All kinds of pictures give a `Drawing`, or a `NotDrawn` that says why there is none. A page joins
the sizes of one picture with `in_page`; `generator.pictures.standalone` makes a file of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.pictures.label_widths import written
from generator.pictures.letters import runs_rightwards
from generator.pictures.svg import classes, element, in_markup, short

LINE_STEP = 15.0  # from one line of a label to the next
LABEL_RISE, LABEL_FALL = 11.0, 3.5  # of the letters over and under their line


class WhyNot(Enum):
    """Why there is no picture; a page has the words for each."""

    NOTHING = "nothing"  # there is nothing to be drawn
    ONE_NUMBER = "one-number"  # a single number follows nothing over time
    NO_PLACE = "no-place"  # no place has coordinates
    OFF_SCALE = "off-scale"  # numbers or years that no scale can show


@dataclass(frozen=True)
class NotDrawn:
    """There is no picture, and why."""

    why: WhyNot


@dataclass(frozen=True)
class Spoken:
    """What is read aloud in place of a picture."""

    title: str
    desc: str


@dataclass(frozen=True)
class Box:
    """A rectangle of a picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two overlap, or lie nearer to each other than the gap."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True)
class Label:
    """Words on a picture: lines of which the first stands at `y`, none of them wider than `width`;
    `x` is where they start or end, or their middle."""

    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    anchor: str = "middle"  # or start, end
    kind: str = "words"

    @property
    def box(self) -> Box:
        """The room that it takes."""
        before = {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width
        foot = self.y + LINE_STEP * (len(self.lines) - 1) + LABEL_FALL
        return Box(self.x - before, self.y - LABEL_RISE, self.x - before + self.width, foot)

    def markup(self) -> str:
        """The label as SVG."""
        return "".join(self._line(line, number) for number, line in enumerate(self.lines))

    def _line(self, words: str, number: int) -> str:
        leftwards = not runs_rightwards(words)
        turned = {"start": "end", "end": "start"} if leftwards else {}
        return element(
            "text", words, class_=self.kind, x=self.x, y=self.y + LINE_STEP * number,
            text_anchor=turned.get(self.anchor, self.anchor),
            direction="rtl" if leftwards else "ltr",
        )  # fmt: skip


@dataclass(frozen=True)
class Linked:
    """Parts that lead somewhere; in a file of its own, where nothing leads on, they are a group."""

    address: str
    title: str  # shown while a pointer rests on it, and read aloud
    parts: tuple[str | Label, ...]
    kind: str = ""

    def markup(self, leads: bool) -> str:
        """The parts as a link, or as a group where links are not wanted or there is no address."""
        leads = leads and bool(self.address)
        named = f' class="{in_markup(self.kind)}"' if self.kind else ""
        where = (
            f' href="{in_markup(self.address)}" aria-label="{in_markup(self.title)}"'
            if leads
            else ""
        )
        name = "a" if leads else "g"
        inner = "".join(part if isinstance(part, str) else part.markup() for part in self.parts)
        return f"<{name}{named}{where}>{element('title', self.title)}{inner}</{name}>"


DrawnPart = str | Label | Linked


@dataclass(frozen=True)
class Drawing:
    """A picture in one size; `kind` and `form` are its classes, such as strip and wide."""

    kind: str
    form: str
    width: float
    height: float
    told: Spoken
    parts: tuple[DrawnPart, ...]

    @property
    def labels(self) -> Iterator[Label]:
        """All words on it."""
        return labels_of(self.parts)

    def markup(self, key: str, leads: bool = True, more: str = "", sized: bool = False) -> str:
        """The picture as SVG on one line. `key` tells it from all others on its page; `more` is put
        in before everything else; `sized` where other sizes of it stand beside it."""
        name = in_markup(f"{key}_{self.form}")
        role = "group" if leads and any(isinstance(part, Linked) for part in self.parts) else "img"
        head = element("title", self.told.title, id=f"{name}_title")
        head += element("desc", self.told.desc, id=f"{name}_desc")
        named = classes("picture", self.kind, self.form, "sized" * sized)
        opening = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="{named}"'
            f' role="{role}" width="{short(self.width)}" height="{short(self.height)}"'
            f' viewBox="0 0 {short(self.width)} {short(self.height)}"'
            f' aria-labelledby="{name}_title" aria-describedby="{name}_desc">'
        )
        return "".join(
            [opening, head, more, *(_markup(part, leads) for part in self.parts), "</svg>"]
        )


def in_page(drawings: Iterable[Drawing], key: str) -> str:
    """The sizes of one picture as they stand in a page, on one line; the style sheet shows one."""
    sizes = list(drawings)
    return "".join(size.markup(key, sized=bool(sizes[1:])) for size in sizes)


def labels_of(parts: Iterable[DrawnPart]) -> Iterator[Label]:
    """All words among parts of a picture."""
    for part in parts:
        held = part.parts if isinstance(part, Linked) else (part,)
        yield from (one for one in held if isinstance(one, Label))


def label_at(lines: Iterable[str], x: float, y: float, width: float, **more: str) -> Label:
    """A label with its lines cleaned; `more` is its anchor and its kind."""
    return Label(tuple(map(written, lines)), x, y, width, **more)


def height_of(lines: int) -> float:
    """How high so many lines of a label stand."""
    return LABEL_RISE + LABEL_FALL + LINE_STEP * (lines - 1) if lines else 0.0


def _markup(part: DrawnPart, leads: bool) -> str:
    if isinstance(part, str):
        return part
    return part.markup(leads) if isinstance(part, Linked) else part.markup()
