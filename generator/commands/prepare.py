"""Makes the pages ready for a MkDocs that is run by itself: facts read once, pages made of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.commands.generate import write_pages
from generator.layout import Layout
from generator.problems import Problems
from generator.progress import silent
from generator.reading.disk import stops_told
from generator.site.head.handed_on import SiteFacts
from generator.site.head.site_facts import site_facts
from generator.site.load import load_site
from generator.site.outputs import edition_of, make_outputs
from generator.site.publish.site_lock import alone


@dataclass(frozen=True)
class Prepared:
    """What the facts say of the site and its pages; None where nothing may be built of them."""

    problems: Problems
    facts: SiteFacts | None


def prepare(layout: Layout) -> Prepared:
    """Brings docs/ up to the facts, and tells of them what the frame of the pages shows.

    Pages get no pictures: whoever runs MkDocs alone does not wait until they are drawn.
    """
    loaded = load_site(layout)
    problems = loaded.problems
    if loaded.library is None or problems.fatal:
        return Prepared(problems, None)
    with stops_told(layout, problems):
        edition = edition_of(layout, loaded.library)
        outputs = make_outputs(layout, edition)
        with alone(layout):
            if write_pages(layout, outputs.files, problems, silent) is not None:
                return Prepared(problems, site_facts(layout, edition, outputs.pages))
    return Prepared(problems, None)
