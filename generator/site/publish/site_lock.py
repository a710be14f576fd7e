"""One at a time: whoever writes pages or a site holds a lock on the site's folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import lock_descriptor

from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError
from generator.reading.disk import faults_name
from generator.site.publish.swap import clear_leftovers
from generator.site.publish.work_folder import claim_work_folder


@contextmanager
def alone(layout: Layout) -> Iterator[int]:
    """Holds the folder for one writer, and clears what a killed one left; gives the lock's file
    descriptor, which a child process is to inherit so that it counts as at work too.

    The system takes the lock from a process that ends, however it ends.

    Raises:
        ProblemError: another one is at work here, or a folder of others is in the way.
        OSError: the file system refuses.
    """
    claim_work_folder(layout)
    with faults_name(layout.lock):
        held = os.open(layout.lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        with faults_name(layout.lock):
            free = lock_descriptor(held, blocking=False)
        if not free:
            raise _busy(layout)
        clear_leftovers(layout)
        yield held
    finally:
        os.close(held)


def _busy(layout: Layout) -> ProblemError:
    sentence = "Another run of this program is writing here."
    hint = "Wait until it is done, then run the command again."
    return ProblemError(Problem(Place(layout.relative(layout.lock)), "busy", sentence, hint))
