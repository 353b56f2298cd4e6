"""One entity for all forms of a name, of the right kind."""

from pathlib import Path

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
