"""Places, their aliases and metonyms."""

import pytest

from quizgen.gazetteer import find_city, find_country, same_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "United States"),
        ("the United States", "U.S."),
        ("Washington", "US"),
        ("Washington D.C.", "America"),
        ("Moscow", "Russia"),
        ("Kiev", "Kyiv"),
        ("Kiev", "Ukraine"),
        ("Britain", "United Kingdom"),
        ("Burma", "Myanmar"),
    ],
)
def test_the_same_place(one: str, other: str) -> None:
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Moscow", "Minsk"), ("North Korea", "South Korea"), ("Geneva", "Switzerland")]
)
def test_other_places(one: str, other: str) -> None:
    assert not same_place(one, other)


def test_the_largest_city_of_a_name_is_meant() -> None:
    paris = find_city("Paris")
    assert paris is not None
    assert (paris.country, paris.capital) == ("FR", True)


def test_no_place() -> None:
    assert find_country("Collins") is None
    assert find_city("Quizville") is None
