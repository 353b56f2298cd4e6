"""Wrong options: of the key's kind, never right, in their order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import quizgen.distractors
from quizgen.article import Evidence
from quizgen.distractors import SOURCES, choose_distractors
from quizgen.distractors.near_numbers import value_of
from quizgen.distractors.order import order_options
from quizgen.findings import Entity, Findings
from quizgen.gazetteer import find_city, find_country, same_place
from quizgen.items import Draft, Wanted

NOTHING = Findings((), (), (), (), "", "", date(2022, 1, 13))


def draft(key: str, kind: str, *sources: str, stem: str = "It happened in _____.") -> Draft:
    return Draft("sample", (), stem, key, Evidence(0, 1, 0, 5, stem), 0.5, wanted=Wanted(kind, sources))


@pytest.mark.parametrize("key", ["240", "1,700", "$3 billion", "35 percent", "8.5", "twelve", "11,000", "45%"])
def test_figures_keep_their_form(key: str) -> None:
    options = choose_distractors(draft(key, "number", "near_numbers"), NOTHING)
    assert len(options) >= 2
    value = value_of(key)
    assert value is not None
    for option in options:
        other = value_of(option)
        assert other is not None
        assert 0.4 * value < other < 2.1 * value
        assert other != value
        assert option[-3:] == key[-3:] or option[-1].isdigit() == key[-1].isdigit()
        assert ("," in key) <= ("," in option or other < 1000)


def test_figures_depend_on_the_draft_alone() -> None:
    one = draft("240", "number", "near_numbers")
    assert choose_distractors(one, NOTHING) == choose_distractors(replace(one), NOTHING)


@pytest.mark.parametrize(("key", "kind"), [("5 January 2022", "day"), ("May 2018", "month"), ("2019", "year")])
def test_dates_keep_their_grain_and_do_not_lie_ahead(key: str, kind: str) -> None:
    options = choose_distractors(draft(key, kind, "near_dates"), NOTHING)
    assert len(options) >= 2
    assert {len(option.split()) for option in options} == {len(key.split())}
    assert all(int(option.split()[-1]) <= 2022 for option in options)
    assert order_options((key, *options), kind, "x")[-1] in {*options, key}


def test_the_key_may_lie_ahead_and_then_so_may_the_others() -> None:
    options = choose_distractors(draft("20 May 2022", "day", "near_dates"), NOTHING)
    assert len(options) >= 2


@pytest.mark.parametrize("key", ["Norway", "the United States", "Brazil"])
def test_countries(key: str) -> None:
    options = choose_distractors(draft(key, "country", "neighbours"), NOTHING)
    assert len(options) == 3
    assert all(find_country(option) for option in options)
    assert not any(same_place(one, other) for one in (key, *options) for other in options if one != other)


@pytest.mark.parametrize("key", ["Lisbon", "Geneva", "Houston"])
def test_cities(key: str) -> None:
    options = choose_distractors(draft(key, "city", "neighbours"), NOTHING)
    assert len(options) == 3
    assert all(find_city(option) for option in options)


def test_a_metonym_of_the_key_is_no_option() -> None:
    entities = (
        Entity("Moscow", "city", frozenset({"Moscow"}), 3),
        Entity("Russia", "country", frozenset({"Russia"}), 9),
        Entity("Lisbon", "city", frozenset({"Lisbon"}), 2),
    )
    options = choose_distractors(
        draft("Moscow", "city", "same_kind", "neighbours"), replace(NOTHING, entities=entities)
    )
    assert "Lisbon" in options
    assert not any(same_place("Moscow", option) for option in options)


def test_what_stands_in_the_stem_is_no_option() -> None:
    asked = draft("Lisbon", "city", "neighbours", stem="Ministers from Madrid met in _____.")
    assert "Madrid" not in choose_distractors(asked, NOTHING)


def test_figures_ascend_and_names_do_not_depend_on_where_the_key_stood() -> None:
    assert order_options(("1,200", "90", "300"), "number", "x") == ("90", "300", "1,200")
    assert order_options(("5 May 2020", "3 May 2021", "4 May 2019"), "day", "x") == (
        "4 May 2019",
        "5 May 2020",
        "3 May 2021",
    )
    assert order_options(("a", "b", "c"), "person", "x") == order_options(("c", "a", "b"), "person", "x")


def test_every_source_file_is_in_the_list() -> None:
    folder = Path(quizgen.distractors.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base", "order"}
    assert {source.name for source in SOURCES} == files
