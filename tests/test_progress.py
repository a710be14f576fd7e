from __future__ import annotations

from generator.progress import ProgressLine


def test_a_step_is_shown_once_it_takes_a_second_and_is_taken_away():
    now, written = [0.0], []
    line = ProgressLine(written.append, lambda: now[0])
    for moment, done in ((0.1, 1), (0.9, 2), (1.3, 3), (1.4, 4)):
        now[0] = moment
        line("reading facts", done, 9)
    assert written == ["\rReading facts: 3 of 9 …"]
    line.clear()
    assert written[-1] == "\r" + " " * 23 + "\r"
    line.clear()
    assert len(written) == 2
