"""What the environment may say about the moment that a site bears."""

from __future__ import annotations

import pytest

from generator.problems import Unfit
from generator.site.render import EPOCH, refuse_bad_epoch


@pytest.mark.parametrize(
    "given", ["-1", "abc", "1.5", "", " 1", "1\n", "٣", "4294967296", "9" * 5000]
)
def test_a_moment_that_is_none_is_refused(given):
    with pytest.raises(Unfit) as told:
        refuse_bad_epoch({EPOCH: given})
    assert EPOCH in told.value.sentence


@pytest.mark.parametrize("environment", [{}, {EPOCH: "0"}, {EPOCH: "4294967295"}])
def test_a_good_moment_or_none_is_taken(environment):
    refuse_bad_epoch(environment)
