"""Wrong options: of the key's kind, never right, in their order."""

from dataclasses import replace
from pathlib import Path

import pytest

import quizgen.distractors
from quizgen.distractors import SOURCES, choose_distractors
from quizgen.distractors.near_numbers import value_of
from quizgen.distractors.order import order_options
from quizgen.findings import Entity
from quizgen.gazetteer import countries, find_city, find_country, same_place, states
from quizgen.items import GAP, Draft
from tests.distractors.drafts import NOTHING, draft


@pytest.mark.parametrize("key", ["240", "1,700", "$3 billion", "35 percent", "8.5", "twelve", "11,000", "45%"])
def test_figures_keep_their_form(key: str) -> None:
    options = choose_distractors(draft(key, "number", "near_numbers"), NOTHING)
    assert len(options) >= 2
    value = value_of(key)
    assert value is not None
    for option in options:
        other = value_of(option)
        assert other is not None
        assert 0.38 * value < other < 2.1 * value
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


def test_no_country_has_itself_or_an_alias_among_its_options() -> None:
    for country in countries().values():
        options = choose_distractors(draft(country.name, "country", "neighbours"), NOTHING)
        names = (country.name, *options)
        assert len(options) >= 2
        assert not [(a, b) for i, a in enumerate(names) for b in names[i + 1 :] if same_place(a, b)]


def test_a_capital_stands_among_capitals() -> None:
    options = choose_distractors(draft("Lisbon", "city", "neighbours"), NOTHING)
    assert all(city is not None and city.capital for city in map(find_city, options))


def test_states() -> None:
    options = choose_distractors(draft("Texas", "state", "neighbours"), NOTHING)
    assert len(options) == 3
    assert set(options) < states() - {"Texas"}


def test_a_country_of_the_article_comes_first_and_under_one_name() -> None:
    entities = (
        Entity("US", "country", frozenset({"US", "United States"}), 9),
        Entity("Portugal", "country", frozenset({"Portugal"}), 5),
        Entity("United States", "country", frozenset({"US", "United States"}), 4),
        Entity("Lisbon", "city", frozenset({"Lisbon"}), 8),
    )
    found = replace(NOTHING, entities=entities)
    options = choose_distractors(draft("Spain", "country", "same_kind", "neighbours"), found)
    assert options[:2] == ("US", "Portugal")
    assert len(options) == 3
    assert not same_place(options[2], "US")
    assert find_country(options[2])


def people(*names: str, role: str | None = "the town's engineer") -> tuple[Entity, ...]:
    return tuple(Entity(name, "person", frozenset({name}), 2, role, True) for name in names)


def test_speakers_have_their_role_or_none_has() -> None:
    entities = (*people("Mary Collins", "Peter Grant", role="Mayor"), *people("Susan Walsh", "Ruth Porter", role=None))
    found = replace(NOTHING, entities=entities)
    stem = "Who said: “Lorries ruin roads”?"
    titled = choose_distractors(draft("Bishop Jane Smith", "speaker", "same_kind", stem=stem), found)
    bare = choose_distractors(draft("Susan Walsh", "speaker", "same_kind", stem=stem), found)
    assert set(titled) == {"Mayor Mary Collins", "Mayor Peter Grant"}
    assert set(bare) == {"Mary Collins", "Peter Grant"}  # who neither holds a role nor speaks tempts nobody


def test_what_would_be_right_as_well_is_no_option() -> None:
    found = replace(NOTHING, entities=people("Mary Collins", "Peter Grant", "Susan Walsh", role="Mayor"))
    asked = draft("Ruth Porter", "person", "same_kind", stem="Who sang?", avoid=("Peter Grant",))
    assert set(choose_distractors(asked, found)) == {"Mary Collins", "Susan Walsh"}


def test_an_office_of_another_country_tempts_nobody() -> None:
    here = people("Mary Collins", "Peter Grant", role="Danish Mayor")
    found = replace(NOTHING, entities=(*here, *people("Susan Walsh", role="Norwegian Mayor")))
    asked = draft("Ruth Porter", "person", "same_kind", stem="Who is the Danish consul?")
    assert set(choose_distractors(asked, found)) == {"Mary Collins", "Peter Grant"}


def test_nobody_without_a_public_role_is_a_wrong_answer() -> None:
    entities = (
        *people("Mary Collins", role="Mayor"),
        *people("Peter Grant", role=None),
        *people("Ann Lee", role="student"),
    )
    found = replace(NOTHING, entities=entities)
    assert choose_distractors(draft("Ruth Porter", "person", "same_kind", stem="Who sang?"), found) == ("Mary Collins",)


def test_near_namesakes_are_one_name() -> None:
    found = replace(NOTHING, entities=people("Mary Collins", "Mary Collin", "Peter Grant", role="Mayor"))
    options = choose_distractors(draft("Ruth Porter", "person", "same_kind", stem="Who sang?"), found)
    assert len(options) == 2


def test_offices_keep_their_frame() -> None:
    options = choose_distractors(draft("Minister of Health", "role", "offices", stem="What is her role?"), NOTHING)
    assert len(options) == 3
    assert all(option.startswith("Minister of ") for option in options)
    assert "Minister of Health" not in options


def test_a_gap_wants_no_options() -> None:
    asked = Draft("sample", (), f"Dover {GAP}.", "slept", draft("x", "y").evidence, 0.5)
    assert choose_distractors(asked, NOTHING) == ()


def test_every_source_file_is_in_the_list() -> None:
    folder = Path(quizgen.distractors.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base", "order"}
    assert {source.name for source in SOURCES} == files
