"""One address of every kind of page on the real site."""

from __future__ import annotations

KINDS = [
    "/",
    "/answer/",
    "/actors/",
    "/actors/kataib-hezbollah/",
    "/rounds/",
    "/rounds/third-round/",
    "/commitments/",
    "/timeline/",
    "/map/",
    "/issues/",
    "/issues/withdrawal-timetable/",
    "/statements/",
    "/figures/",
    "/figures/us-troops-in-iraq/",
    "/glossary/",
    "/disputes/",
    "/sources/",
    "/sources/the-national-2021-05-22/",
    "/search/",
    "/changes/",
    "/data/",
    "/about/",
    "/about/method/",
    "/about/corrections/",
    "/about/sourcing/",
    "/manual/",
    "/manual/architecture/",
    "/manual/rules/",
    "/manual/commands/",
    "/manual/successors/",
]
NOWHERE = "/actors/nobody-of-that-name/"
