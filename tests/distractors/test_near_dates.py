"""Dates beside the key: of its grain, and not ahead of the article unless the key is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.distractors import choose_distractors
from quizgen.distractors.order import order_options
from quizgen.finders.dates import find_times, say
from quizgen.findings import Grain
from quizgen.items import GAP
from quizgen.passages import Sentence
from tests.distractors.drafts import NOTHING, draft

LINE = date(2022, 1, 13)
GRAINS: list[Grain] = ["day", "month", "year"]


def dates(key: str, kind: str, stem: str = f"Dover slept on {GAP}.") -> tuple[str, ...]:
    return choose_distractors(draft(key, kind, "near_dates", stem=stem), NOTHING)


def first_day(text: str) -> date:
    (time,) = find_times(f"in {text}", None)
    return time.day


@pytest.mark.parametrize("grain", GRAINS)
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(back=st.integers(0, 9_000), stem=st.sampled_from([f"Dover slept on {GAP}.", f"Lisbon woke in {GAP}."]))
def test_of_the_same_grain_and_past(grain: Grain, back: int, stem: str) -> None:
    key = say(LINE - timedelta(days=back), grain)
    options = dates(key, grain, stem)
    assert 2 <= len(options) <= 3
    assert len({key, *options}) == len(options) + 1
    assert {len(option.split()) for option in options} == {len(key.split())}
    assert all(first_day(option) <= LINE for option in options)
    assert dates(key, grain, stem) == options
    printed = order_options((key, *options), grain, "x")
    assert [first_day(option) for option in printed] == sorted(map(first_day, printed))


def test_a_day_keeps_its_weekday() -> None:
    key = date(2021, 5, 4)
    assert {first_day(option).weekday() for option in dates(say(key, "day"), "day")} == {key.weekday()}


def test_where_the_key_lies_ahead_so_may_the_others() -> None:
    assert any(first_day(option) > LINE for option in dates("20 May 2022", "day"))


def test_a_date_that_the_article_names_is_no_option() -> None:
    told = Sentence(0, 0, 1, 0, 9, "Lisbon slept on 27 April 2021 and on 11 May 2021.", False)
    asked = draft("4 May 2021", "day", "near_dates")
    from_nothing = choose_distractors(asked, NOTHING)
    from_article = choose_distractors(asked, replace(NOTHING, sentences=(told,)))
    assert {"27 April 2021", "11 May 2021"} & set(from_nothing)
    assert not {"27 April 2021", "11 May 2021"} & set(from_article)
