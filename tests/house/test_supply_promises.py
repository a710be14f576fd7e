"""SECURITY.md names tests and commands that are there."""

from __future__ import annotations

import re

from tests.conftest import ROOT

PROMISES = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_what_holds_a_promise_is_there():
    named = re.findall(r"`(tests/[^`]+)`", PROMISES)
    assert len(named) > 5
    assert [path for path in named if not list(ROOT.glob(path))] == []


def test_the_commands_are_there():
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"\bmake ([a-z]+(?:-[a-z]+)?)\b", PROMISES)
    assert {"audit", "lock-check", "sbom", "site"} <= set(named) <= set(targets)


def test_a_report_needs_no_address_that_may_be_dead():
    assert "Report a vulnerability" in PROMISES
    assert "@" not in PROMISES
