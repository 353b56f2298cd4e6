"""How hard an item is, 0 to 1: an estimate from its form, its fact and its wrong options, before anybody has answered it.

Recall is harder than recognition, and an option is the more tempting the nearer it stands to the key (Haladyna, Downing &
Rodriguez 2002; Alsubait, Parsia & Sattler 2013 on similarity as difficulty). The weights are set by judgement, not fitted:
they order the items of one quiz, and promise no share of right answers.
"""

from quizgen.distractors.near_dates import date_of
from quizgen.distractors.near_numbers import value_of
from quizgen.findings import Entity, Findings
from quizgen.gazetteer import countries, find_city, find_country
from quizgen.items import Draft
from quizgen.languages import ENGLISH

WEIGHTS = {
    # the form of the item
    "choice among options": 0.10,
    "gap to be filled": 0.50,
    # what is asked: times how little the fact matters to the story
    "fact off the centre of the story": 0.35,
    # times the mean nearness of the wrong options, see NEARNESS
    "near options": 0.30,
    "one option more than three": 0.05,
    # gaps
    "each word of the key after the first, three at most": 0.05,
    "hint that says what kind": -0.05,
    "hint that gives first letters": -0.15,
}
"""What is added up; the sum is kept between 0 and 1."""

NEARNESS = {
    # places
    "named in the article": 0.5,
    "bordering, or in the same country": 0.5,
    "on the same continent": 0.25,
    # people: named in the article they all are
    "holds an office of the same kind": 0.5,
    # whole sentences, all of them true and in the article
    "statement of somebody else, point of another section": 0.75,
}
"""How near a wrong option is to the key, 0 to 1; figures go by their ratio, dates by their distance (see REACH)."""

REACH = {"day": 28, "month": 180, "year": 3652}
"""Days after which a date of this grain is not near any more."""
_FEWEST_OPTIONS, _MOST_WORDS = 3, 3


def estimate_difficulty(draft: Draft, options: tuple[str, ...], findings: Findings) -> float:
    """The difficulty of the item that a draft makes with these options; rounded, so that it reads and compares well."""
    total = WEIGHTS["fact off the centre of the story"] * (1 - draft.importance)
    if draft.wanted is None:
        total += WEIGHTS["gap to be filled"] + _of_gap(draft.key, draft.hint)
    else:
        wrong = [option for option in options if option != draft.key]
        near = sum(_nearness(draft.wanted.kind, draft.key, option, findings) for option in wrong) / len(wrong)
        total += WEIGHTS["choice among options"] + WEIGHTS["near options"] * near
        total += WEIGHTS["one option more than three"] * (len(options) - _FEWEST_OPTIONS)
    return round(min(max(total, 0.0), 1.0), 2)


def _of_gap(key: str, hint: str | None) -> float:
    words = min(len(key.split()) - 1, _MOST_WORDS)
    total = words * WEIGHTS["each word of the key after the first, three at most"]
    if hint:
        total += WEIGHTS["hint that gives first letters" if "…" in hint else "hint that says what kind"]
    return total


def _nearness(kind: str, key: str, option: str, findings: Findings) -> float:
    if kind == "number":
        return _ratio(value_of(key), value_of(option))
    if kind in REACH:
        here, there = date_of(key), date_of(option)
        return max(0.0, 1 - abs((here - there).days) / REACH[kind]) if here and there else 0.0
    if kind in {"country", "city", "state"}:
        named = NEARNESS["named in the article"] if _find(option, findings) else 0.0
        return named + _closeness(key, option)
    if kind in {"person", "speaker"}:
        alike = _offices(_find(key, findings)) & _offices(_find(option, findings))
        return NEARNESS["named in the article"] + (NEARNESS["holds an office of the same kind"] if alike else 0.0)
    if kind == "role":
        ours, theirs = (set(text.casefold().split()) for text in (key, option))
        return len(ours & theirs) / len(ours | theirs)
    return NEARNESS["statement of somebody else, point of another section"]


def _ratio(one: float | None, other: float | None) -> float:
    return min(one, other) / max(one, other) if one and other else 0.0


def _closeness(key: str, option: str) -> float:
    here, there = _country(key), _country(option)
    if here is None or there is None:
        return 0.0
    if there == here or there in countries()[here].neighbours:
        return NEARNESS["bordering, or in the same country"]
    same = countries()[here].continent == countries()[there].continent
    return NEARNESS["on the same continent"] if same else 0.0


def _country(place: str) -> str | None:
    """The code of a country, or of a city's country; states are all of one country, as the gazetteer has them."""
    country, city = find_country(place), find_city(place.removeprefix("the "))
    return country.code if country else city.country if city and city.country in countries() else None


def _find(name: str, findings: Findings) -> Entity | None:
    bare = name.removeprefix("the ")
    return next((e for e in findings.entities if bare in e.forms or bare in {e.name, e.introduced}), None)


def _offices(person: Entity | None) -> frozenset[str]:
    return ENGLISH.offices & set((person.role or "").casefold().split()) if person else frozenset()
