"""Offices and occupations beside a name."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Role
from tests.articles import article_of


def role_of(folder: Path, name: str, body: str) -> str | None:
    (person,) = (entity for entity in find_findings(article_of(folder, body)).people() if entity.name == name)
    return person.role


@pytest.mark.parametrize(
    ("body", "role"),
    [
        pytest.param("Deputy Foreign Minister Mary Collins came to Lisbon.", "Deputy Foreign Minister", id="before"),
        pytest.param(
            "Portugal's Prime Minister Mary Collins came to Madrid.",
            "Portugal's Prime Minister",
            id="before, with its country",
        ),
        pytest.param(
            "Ambassador to Norway Mary Collins came to Lisbon.", "Ambassador to Norway", id="with a complement"
        ),
        pytest.param(
            "Secretary of State Mary Collins came to Lisbon.", "Secretary of State", id="a complement of one word"
        ),
        pytest.param(
            "Mary Collins, the chairwoman of the harbour board, came to Lisbon.",
            "chairwoman of the harbour board",
            id="behind",
        ),
        pytest.param(
            "Mary Collins, Minister of Health, came to Lisbon.", "Minister of Health", id="behind, without the"
        ),
        pytest.param(
            "The chairwoman of the harbour board, Mary Collins, came to Lisbon.",
            "chairwoman of the harbour board",
            id="apposed before",
        ),
        pytest.param(
            "Mary Collins, the former mayor of Lisbon, came to Dover.", "former mayor of Lisbon", id="former, behind"
        ),
        pytest.param("Peter Grant beat his rival for mayor, Mary Collins, in Lisbon.", None, id="an office sought"),
        pytest.param("Mary Collins, 42, came to Lisbon.", None, id="an age"),
        pytest.param("Mary Collins, who lives in Dover, came to Lisbon.", None, id="a relative clause"),
        pytest.param("Mary Collins came to Lisbon with the mayor.", None, id="somebody else’s"),
        pytest.param("The mayor met Mary Collins in Lisbon.", None, id="a verb between"),
    ],
)
def test_role(tmp_path: Path, body: str, role: str | None) -> None:
    assert role_of(tmp_path, "Mary Collins", body) == role


def test_the_first_role_stays(tmp_path: Path) -> None:
    body = "Mayor Mary Collins came to Lisbon. Mary Collins, a teacher from Dover, slept."
    assert role_of(tmp_path, "Mary Collins", body) == "Mayor"


def roles(folder: Path, body: str) -> list[tuple[str, str]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(fact.person.name, fact.title) for fact in facts if isinstance(fact, Role)]


def test_a_role_that_says_of_what_is_worth_a_question(tmp_path: Path) -> None:
    body = "Minister of Health Mary Collins met Peter Grant, mayor of Dover, in Lisbon."
    assert roles(tmp_path, body) == [("Mary Collins", "Minister of Health"), ("Peter Grant", "mayor of Dover")]


@pytest.mark.parametrize("role", ["Mayor", "Deputy chairman", "Teacher"])
def test_a_bare_rank_could_be_anybodys(tmp_path: Path, role: str) -> None:
    assert roles(tmp_path, f"{role} Mary Collins came to Lisbon.") == []
