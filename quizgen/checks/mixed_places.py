"""Countries, states and cities among each other."""

from functools import reduce

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.gazetteer import find_city, find_country, states
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    kinds = [_kinds(option) for option in item.options]
    # A name that is no known place may be of any kind, and so may be the others ("Lincoln" the president).
    if all(kinds) and not reduce(frozenset.intersection, kinds):
        return "the options mix countries, states and cities"
    return None


def _kinds(option: str) -> frozenset[str]:
    name = option.removeprefix("the ").removeprefix("The ")
    kinds = {"country": find_country(name), "city": find_city(name), "state": name in states()}
    return frozenset(kind for kind, known in kinds.items() if known)


CHECK = Check(
    name="mixed_places",
    rule="Options that are places are of one rank: all countries, all states or all cities.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),
        sample("Where did they meet?", "Georgia", ("Georgia", "Armenia", "Turkey")),
        sample("Where did they meet?", "Georgia", ("Georgia", "Alabama", "Florida")),
    ),
    rejects=(
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Spain", "Rabat")),
        sample("Where did they meet?", "Alabama", ("Georgia", "Alabama", "Armenia")),
    ),
)
