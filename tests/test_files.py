"""What lies below docs/ is plain files: a link would publish what it leads to."""

from __future__ import annotations

import os

import pytest

from generator.site.publish.plain_files import links_outside


@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "nowhere", "../data", "page.md"])
def test_a_link_is_refused(world, target):
    layout = world({"docs/page.md": "# P"})
    (layout.docs / "deep").mkdir()
    (layout.docs / "deep" / "link").symlink_to(target)
    assert [str(problem) for problem in links_outside(layout)] == [
        'docs/deep/link:1:1: error[leads-outside] "docs/deep/link" is a link, so what it leads to '
        "would be published. Put the file itself in its place."
    ]


def test_docs_itself_may_not_be_a_link(world, tmp_path):
    layout = world({"elsewhere/page.md": "# P"})
    layout.docs.symlink_to(tmp_path / "elsewhere")
    assert [problem.place.path for problem in links_outside(layout)] == ["docs"]


def test_a_pipe_is_refused(world):
    layout = world({"docs/page.md": "# P"})
    os.mkfifo(layout.docs / "pipe")
    assert [problem.place.path for problem in links_outside(layout)] == ["docs/pipe"]


def test_plain_files_pass(world):
    assert list(links_outside(world({"docs/deep/page.md": "# P"}))) == []
    assert list(links_outside(world({}))) == []


def test_a_template_may_not_be_a_link(world):
    layout = world({"data/templates/page.md": "x"})
    (layout.templates / "actor.md").symlink_to("/etc/hostname")
    assert [problem.place.path for problem in links_outside(layout)] == ["data/templates/actor.md"]
