"""A site's own templates are input like facts: a fault in one is told at its line."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateSyntaxError

from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError


@contextmanager
def own_templates_told(layout: Layout) -> Iterator[None]:
    """Within it, a fault in a template of the site's own ends the work with its line.

    Raises:
        ProblemError: a page cannot be made with such a template.
    """
    try:
        yield
    except Exception as error:
        where = _place(layout, error)
        if where is None:  # no template of the site is involved: the fault is ours
            raise
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        sentence = f"The page cannot be made with this template: {said}."
        hint = "Correct this line, or delete the file: then the built-in template is used."
        raise ProblemError(Problem(where, "template-refused", sentence, hint)) from error


def _place(layout: Layout, error: Exception) -> Place | None:
    """The innermost line of a template of the site that was at work."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        frames = [(error.filename, error.lineno)]
    else:
        called = traceback.extract_tb(error.__traceback__)
        frames = [(frame.filename, frame.lineno or 1) for frame in reversed(called)]
    for name, line in frames:
        if Path(name).is_relative_to(layout.templates):
            return Place(layout.relative(Path(name)), line)
    return None
