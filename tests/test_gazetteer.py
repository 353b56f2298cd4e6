"""Places, their aliases and metonyms."""

import pytest

from quizgen.gazetteer import (
    City,
    apart,
    capitals,
    cities_of,
    countries,
    countries_named,
    find_city,
    find_country,
    same_place,
    states,
)


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
        ("Czechia", "Czech Republic"),
        ("the UK", "Great Britain"),
        ("Holland", "the Netherlands"),
    ],
)
def test_the_same_place(one: str, other: str) -> None:
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Moscow", "Minsk"), ("North Korea", "South Korea"), ("Geneva", "Switzerland"), ("Lisbon", "Spain")],
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


def test_a_capital_stands_for_its_country() -> None:
    for country in countries().values():
        city = find_city(country.capital)
        if city is not None and city.country == country.code and not country.capital.startswith("The "):
            assert same_place(country.name, country.capital), country.name


def test_every_name_of_a_country_means_it() -> None:
    for name in ("Portugal", "Russian Federation", "U.S.", "UAE", "Ivory Coast", "Vatican City"):
        country = find_country(name)
        assert country is not None
        assert name in country.names
        assert find_country(f"the {name}") is country


def test_the_determiner_that_a_country_takes() -> None:
    names = {country.code: country.article + country.name for country in countries().values()}
    assert names["US"] == "the United States"
    assert names["PH"] == "the Philippines"
    assert names["PT"] == "Portugal"


def test_cities_of_a_country_come_by_size() -> None:
    cities = cities_of("PT")
    assert cities[0].name == "Lisbon"
    assert [city.population for city in cities] == sorted((city.population for city in cities), reverse=True)


def test_capitals_of_neighbours() -> None:
    portugal = find_country("Portugal")
    assert portugal is not None
    assert capitals(portugal.neighbours) == ["Madrid"]


def test_states() -> None:
    assert "Texas" in states()
    assert len(states()) in {50, 51}


def test_countries_named_by_name_capital_or_people() -> None:
    assert countries_named("Dutch and American ministers met in Paris; Norway stayed away") == {"NL", "US", "FR", "NO"}
    assert countries_named("Nobody met") == frozenset()


def test_a_part_of_a_city_is_not_apart_from_it() -> None:
    assert not apart(_city("Brooklyn"), _city("New York City"))
    assert apart(_city("Boston"), _city("New York City"))


def _city(name: str) -> City:
    city = find_city(name)
    assert city is not None
    return city
