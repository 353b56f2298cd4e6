"""Countries of the region, cities of the same rank, other states: what a reader could mistake for the place."""

from collections.abc import Iterator

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings
from quizgen.gazetteer import apart, capitals, cities_of, countries, find_city, find_country, states
from quizgen.items import Draft


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    kind = draft.wanted.kind if draft.wanted else ""
    if kind == "country":
        yield from _countries(draft.key)
    elif kind == "city":
        yield from _cities(draft.key)
    elif kind == "state":
        ordered = sorted(states())
        start = pick(draft.stem, len(ordered))
        yield from (ordered[(start + 7 * step) % len(ordered)] for step in range(6))


def _countries(key: str) -> Iterator[str]:
    country = find_country(key)
    if country is None:
        return
    nearby = [countries()[code] for code in country.neighbours if code in countries()]
    continent = [other for other in countries().values() if other.continent == country.continent]
    for group in (nearby, continent):
        for other in sorted(group, key=lambda c: (-c.population, c.name))[:6]:
            yield f"{other.article}{other.name}"


def _cities(key: str) -> Iterator[str]:
    city = find_city(key)
    if city is None:
        return
    if city.capital:
        country = countries()[city.country]
        yield from capitals(country.neighbours)
        alike = sorted(
            (c for c in countries().values() if c.continent == country.continent), key=lambda c: -c.population
        )
        yield from (other.capital for other in alike[:8])
        return
    # Cities of like size in the same country: the nearest in rank on both sides.
    ranked = [c.name for c in cities_of(city.country) if c.name == city.name or apart(c, city)]
    place = ranked.index(city.name) if city.name in ranked else 0
    for step in (1, -1, 2, -2, 3, -3):
        if 0 <= place + step < len(ranked):
            yield ranked[place + step]


SOURCE = Source("neighbours", "places of the same rank nearby", find)
