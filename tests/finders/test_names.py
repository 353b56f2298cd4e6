"""One entity for all forms of a name, of the right kind."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Entity
from tests.articles import article_of


def named(folder: Path, body: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in find_findings(article_of(folder, body)).entities}


def test_a_surname_belongs_to_its_full_name(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mayor Mary Collins opened the bridge. Collins said it was safe. Collins then left.")
    assert entities["Mary Collins"].kind == "person"
    assert "Collins" in entities["Mary Collins"].forms
    assert "Collins" not in entities


def test_aliases_of_a_country_are_one_entity(tmp_path: Path) -> None:
    entities = named(tmp_path, "The United States sent aid. The U.S. had promised it to France in May.")
    assert [name for name, entity in entities.items() if entity.kind == "country"] == ["United States", "France"]


def test_kinds(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mary Collins flew from Lisbon to Texas. She had left Spain with NATO officials.")
    assert {name: entities[name].kind for name in ("Lisbon", "Texas", "Spain")} == {
        "Lisbon": "city",
        "Texas": "state",
        "Spain": "country",
    }


def test_a_role_is_human_evidence(tmp_path: Path) -> None:
    entities = named(tmp_path, "Norwegian Deputy Foreign Minister Mary Collins met Peter Grant in Lisbon.")
    assert entities["Mary Collins"].role == "Norwegian Deputy Foreign Minister"
    assert entities["Mary Collins"].human
    assert entities["Mary Collins"].introduced == "Norwegian Deputy Foreign Minister Mary Collins"
    assert not entities["Peter Grant"].human


def test_a_role_behind_the_name(tmp_path: Path) -> None:
    entities = named(tmp_path, "Peter Grant, the chairman of the harbour board, had asked for the bridge in May.")
    assert entities["Peter Grant"].role == "chairman of the harbour board"


def test_the_complement_of_an_office_is_no_person(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mary Collins, the Secretary of State, met Peter Grant in Lisbon.")
    assert "State" not in entities or entities["State"].kind != "person"


def test_a_city_that_is_a_surname_is_the_person(tmp_path: Path) -> None:
    entities = named(tmp_path, "Jack London sailed to Dover. London wrote a letter in May. London was tired.")
    assert entities["Jack London"].forms == {"Jack London", "London"}
    assert "London" not in entities
    assert entities["Dover"].kind == "city"


def test_a_city_that_is_a_first_name_stays_a_city(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mayor Paris Walsh came to Lisbon. Walsh likes Lisbon and Paris in May.")
    assert entities["Paris Walsh"].kind == "person"
    assert entities["Paris"].kind == "city"


def test_a_surname_of_two_people_is_neither(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mary Collins and Peter Collins came to Dover. Collins was tired in May.")
    assert entities["Mary Collins"].forms == {"Mary Collins"}
    assert entities["Peter Collins"].forms == {"Peter Collins"}


def test_the_full_name_may_come_later(tmp_path: Path) -> None:
    entities = named(tmp_path, "Collins came to Dover in May. Mary Collins likes Dover.")
    assert "Collins" in entities["Mary Collins"].forms


@pytest.mark.parametrize("title", ["Mr.", "Dr.", "Ms"])
def test_a_courtesy_title_is_no_role(tmp_path: Path, title: str) -> None:
    entities = named(tmp_path, f"{title} Mary Collins came to Lisbon in May.")
    assert entities["Mary Collins"].role is None
    assert entities["Mary Collins"].human


def test_an_acronym_belongs_to_what_it_stands_for(tmp_path: Path) -> None:
    entities = named(tmp_path, "The European Union paid. The EU had promised it to France in May.")
    assert "EU" in entities["European Union"].forms
    assert "EU" not in entities


def test_a_metonym_stays_the_city(tmp_path: Path) -> None:
    entities = named(tmp_path, "Moscow sent a ship to Lisbon. Russia was proud in May.")
    assert (entities["Moscow"].kind, entities["Russia"].kind) == ("city", "country")


def test_mentions_count_every_form(tmp_path: Path) -> None:
    body = "Mayor Mary Collins opened the bridge. Collins said it was safe. Collins then left. Rain fell on Dover."
    entities = named(tmp_path, body)
    assert entities["Mary Collins"].mentions > entities["Dover"].mentions == 1


def test_possessives_are_no_part_of_a_name(tmp_path: Path) -> None:
    entities = named(tmp_path, "Mary Collins’ ship came to Dover. Mary Collins’s crew was tired in May.")
    assert [name for name in entities if "Collins" in name] == ["Mary Collins"]
