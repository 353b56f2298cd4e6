"""Main clauses: their arguments, and the questions that they turn into."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Naming, Placing, Timing
from tests.articles import article_of


def questions(folder: Path, body: str) -> list[str | None]:
    facts = find_findings(article_of(folder, body)).facts
    return [fact.clause.question("When") if fact.clause else None for fact in facts if isinstance(fact, Timing)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Harbour Museum of Dover opened on 4 January 2022.", "When did the Harbour Museum of Dover open?"),
        ("The Harbour Museum of Dover was closed in 2009.", "When was the Harbour Museum of Dover closed?"),
        ("In 2009, the Harbour Museum of Dover closed.", "When did the Harbour Museum of Dover close?"),
        ("Dover was a town of ferries in 2009.", "When was Dover a town of ferries?"),
        ("Mary Collins will open a bridge on 4 June 2022.", "When will Mary Collins open a bridge?"),
    ],
)
def test_a_certain_clause_becomes_a_question(tmp_path: Path, body: str, expected: str) -> None:
    assert questions(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Dover slept and Lisbon woke in 2009.", id="two clauses"),
        pytest.param("If it rained, Dover slept in 2009.", id="a condition"),
        pytest.param("Dover slept in 2009, Peter Grant said.", id="somebody's word"),
        pytest.param("Dover slept – so it seemed – in 2009.", id="a dash"),
        pytest.param("They slept in Dover in 2009.", id="a pronoun as its subject"),
        pytest.param("Dover “slept” in 2009.", id="quoted words"),
    ],
)
def test_where_the_parse_is_not_certain_no_question(tmp_path: Path, body: str) -> None:
    assert set(questions(tmp_path, body)) <= {None}


def arguments(folder: Path, body: str) -> list[tuple[str, str]]:
    """Names worth a gap, with their preposition where they say where."""
    facts = find_findings(article_of(folder, body)).facts
    return [
        (fact.entity.name, fact.preposition if isinstance(fact, Placing) else "")
        for fact in facts
        if isinstance(fact, Naming | Placing)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mary Collins opened a bridge in Dover.", [("Mary Collins", ""), ("Dover", "in")]),
        ("The ferry sailed from Dover to Lisbon.", [("Dover", "from"), ("Lisbon", "to")]),
        ("The bridge was opened by Mary Collins.", [("Mary Collins", "")]),
        pytest.param("Critics spoke of a Brussels compromise.", [], id="a modifier"),
        pytest.param("The ferry sailed to France and Spain.", [], id="members of a list"),
        pytest.param("Mary Collins did not visit Dover.", [], id="what did not happen"),
        pytest.param("Lorries ruin roads, Mary Collins said.", [], id="a claimant, who is named on the item"),
    ],
)
def test_arguments(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    assert arguments(tmp_path, body) == expected


def test_what_a_sentence_says_of_its_subject(tmp_path: Path) -> None:
    facts = find_findings(article_of(tmp_path, "Mary Collins opened a bridge in Dover.")).facts
    assert [fact.predicate for fact in facts if isinstance(fact, Naming)] == ["opened a bridge in Dover"]
