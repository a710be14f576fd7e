"""Rows as files that spreadsheets open: every text comes back, none of them is run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.csv import csv_file

TEXTS = st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=("Cs",)))


@given(st.lists(st.lists(TEXTS, min_size=1), min_size=1))
def test_every_cell_comes_back(rows):
    read = list(csv.reader(io.StringIO(csv_file(rows), newline="")))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-cmd|x", "@sum", "\tx", "\rx"])
def test_nothing_begins_like_a_formula(cell):
    [[held]] = csv.reader(io.StringIO(csv_file([[cell]]), newline=""))
    assert held == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.5", "-1,200", "12", "", "2021-04-07"])
def test_numbers_and_dates_stay(cell):
    [[held]] = csv.reader(io.StringIO(csv_file([[cell]]), newline=""))
    assert held == cell
