"""Figures beside the key: of its form and rounding, never its value, and the same on every run."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.distractors import choose_distractors
from quizgen.distractors.near_numbers import value_of
from quizgen.items import GAP
from tests.distractors.drafts import NOTHING, draft

PLAIN = st.integers(20, 9_999).filter(lambda value: len(str(value).rstrip("0")) > 1)
"""A lone figure before zeros ("100") has no neighbours of its own rounding below it."""
STEMS = st.sampled_from([f"Dover bought {GAP} lorries.", f"Prices rose by {GAP}.", f"Lisbon sold {GAP} ferries."])


def figures(key: str, stem: str) -> tuple[str, ...]:
    return choose_distractors(draft(key, "number", "near_numbers", stem=stem), NOTHING)


def zeros(text: str) -> int:
    return len(text) - len(text.rstrip("0"))


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(PLAIN, STEMS)
def test_whole_figures(value: int, stem: str) -> None:
    options = figures(str(value), stem)
    bare = [option.replace(",", "") for option in options]
    assert 2 <= len(options) <= 3
    assert len({value, *map(int, bare)}) == len(options) + 1, "never equal to the key, nor to each other"
    assert all(zeros(text) >= zeros(str(value)) for text in bare), "the key is never the roundest"
    assert all(0.38 * value < int(text) < 2.1 * value for text in bare)
    assert figures(str(value), stem) == options


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.integers(4, 99), st.integers(1, 9), STEMS)
def test_decimals(whole: int, tenths: int, stem: str) -> None:
    key = f"{whole}.{tenths}"
    options = figures(key, stem)
    assert len(options) >= 2
    assert {len(option.partition(".")[2]) for option in options} == {1}
    assert len({float(key), *map(float, options)}) == len(options) + 1


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("$3.5 billion", r"\$\d\.\d billion"),
        ("35 percent", r"\d\d percent"),
        ("45%", r"\d\d%"),
        ("£4,500", r"£\d,\d00"),
        ("twelve", r"[a-z-]+"),
    ],
)
def test_what_stands_around_the_figure_stays(key: str, form: str) -> None:
    options = figures(key, f"Dover paid {GAP} for it.")
    assert len(options) >= 2
    assert all(re.fullmatch(form, option) for option in options), options


def test_the_rank_of_the_key_depends_on_the_stem() -> None:
    ranks = set()
    for number in range(12):
        options = figures("240", f"Ferry {number} carries {GAP} lorries.")
        ranks.add(sum(1 for option in options if (value_of(option) or 0) < 240))
    assert len(ranks) >= 2


def test_no_figure_no_options() -> None:
    assert figures("many", f"Dover bought {GAP} lorries.") == ()


def test_in_even_steps_so_that_any_option_could_have_made_the_others() -> None:
    for number in range(12):
        options = sorted(value_of(option) or 0 for option in (*figures("240", f"Ferry {number} carries {GAP}."), "240"))
        assert len({after - before for before, after in itertools.pairwise(options)}) == 1
