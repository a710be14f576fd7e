"""The lock as it is read: whatever stands in it, nothing is raised and nothing is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.claims import changed_claims, claims
from generator.layout import Layout
from generator.reading.evidence_lock import read_evidence
from generator.reading.library import read_library

TEXT = f"text report {'a' * 64} 2024-06-01 whole"
QUOTE = f"quote report terms/x/definition {'b' * 64} 0 1"
MOST_LINES = st.lists(
    st.sampled_from(
        [TEXT, QUOTE, TEXT.replace("a" * 64, "c" * 64), "=======", "", "# x", QUOTE + "\r", "\x00"]
    )
    | st.text(max_size=20),
    max_size=8,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Layout:
    root = tmp_path_factory.mktemp("site")
    (root / "data").mkdir()
    (root / "data" / "site.yml").write_text("title: T\n", encoding="utf-8")
    return Layout(root)


@given(MOST_LINES)
def test_any_lock_is_read(site, lines):
    site.lock_file.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    evidence, problems = read_evidence(site)
    known = {text.source for text in evidence.texts}
    assert {quote.source for quote in evidence.quotes} <= known <= {"report"}
    assert all(1 <= p.place.line <= len(lines) + 20 for p in problems)
    assert all("\n" not in str(p) for p in problems)
    library, _ = read_library(site)
    assert list(changed_claims(library, library.evidence)) == []


@pytest.mark.parametrize("kind", ["link", "folder", "large"])
def test_a_lock_that_is_no_file_is_refused(site, kind):
    site.lock_file.unlink(missing_ok=True)
    if kind == "link":
        site.lock_file.symlink_to(site.site_file)
    elif kind == "folder":
        site.lock_file.mkdir()
    else:
        site.lock_file.write_bytes(b"\n" * (8 * 1024 * 1024 + 1))
    _, problems = read_evidence(site)
    assert [p.rule for p in problems] == ["file-too-large" if kind == "large" else "not-a-file"]
    site.lock_file.rmdir() if kind == "folder" else site.lock_file.unlink()


def test_every_quote_of_the_facts_is_a_claim(small_library):
    found = list(claims(small_library))
    assert len({(claim.name, claim.quote) for claim in found}) == len(found)
    for claim in found:
        assert claim.quote.sources or claim.record.startswith("statements/")
        assert all(small_library.get("sources", source) for source in claim.quote.sources)
