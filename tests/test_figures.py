"""Figures, ranges and dates as options print them; names and statements are none."""

from math import inf

import pytest

from quizgen.figures import ranks, read_day, read_figure, read_range


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1,200", 1200, ""),
        ("$3.2 million", 3_200_000, "$"),
        ("NZ$26 million", 26_000_000, "nz$"),
        ("£10bn", 10e9, "£"),
        ("twelve", 12, ""),
        ("twenty-one ships", 21, "ship"),
        ("1 ship", 1, "ship"),
        ("7 percent", 7, "%"),
        ("7%", 7, "%"),
        ("about 40 square miles", 40, "square mile"),
    ],
)
def test_a_figure_has_a_value_and_a_unit(text: str, value: float, unit: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 to 20", 10, 20),
        ("between 10 and 20 ships", 10, 20),
        ("$10–15 million", 10e6, 15e6),
        ("over 20", 20, inf),
        ("up to 20", -inf, 20),
        ("20", 20, 20),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float) -> None:
    figure = read_range(text)
    assert figure is not None
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text", ["Lisbon", "", "the 3 mills that were sold in May", "Over the sea", "“12”", "May 2021"]
)
def test_what_is_no_figure(text: str) -> None:
    assert read_range(text) is None


@pytest.mark.parametrize(
    ("text", "grain"), [("3 May 2021", "day"), ("May 3, 2021", "day"), ("May 2021", "month"), ("2021", "year")]
)
def test_a_date_has_a_grain(text: str, grain: str) -> None:
    day = read_day(text)
    assert day is not None
    assert day[0] == grain


@pytest.mark.parametrize("text", ["31 February 2021", "in May", "1,999", "Lisbon"])
def test_what_is_no_date(text: str) -> None:
    assert read_day(text) is None


def test_options_of_several_units_have_no_order() -> None:
    assert ranks(("3 ships", "2 mills")) is None
    assert ranks(("3 May 2021", "June 2021")) is None
    assert ranks(("$900 thousand", "$1.2 million")) == [900_000, 1_200_000]
