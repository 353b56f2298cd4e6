"""Figures and what they count."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Amount
from tests.articles import article_of


def amounts(folder: Path, body: str) -> list[tuple[str, float, str, str]]:
    """The printed figure, its value, its kind and unit."""
    article = article_of(folder, body)
    return [
        (article.text[fact.start : fact.end], fact.value, fact.kind, fact.unit)
        for fact in find_findings(article).facts
        if isinstance(fact, Amount)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The town of Dover bought 240 lorries.", ("240", 240, "count", "lorries")),
        ("Dover sold 27,900 lorries.", ("27,900", 27_900, "count", "lorries")),
        ("Dover paid $3 billion for the ferry.", ("$3 billion", 3e9, "money", "$ billion")),
        ("Dover paid £4,500 for the ferry.", ("£4,500", 4_500, "money", "£")),
        ("Prices in Dover rose by 35 percent.", ("35 percent", 35, "percent", "percent")),
        ("Prices in Dover rose by 35%.", ("35%", 35, "percent", "percent")),
        ("Mary Collins lived in Dover for 45 years.", ("45", 45, "duration", "years")),
        ("Lorries drove 45 miles to Dover.", ("45", 45, "measure", "miles")),
        ("Dover bought 8.5 tons of coal.", ("8.5", 8.5, "measure", "tons")),
        ("Dover bought ten lorries.", ("ten", 10, "count", "lorries")),
    ],
)
def test_found(tmp_path: Path, body: str, expected: tuple[str, float, str, str]) -> None:
    assert amounts(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The town of Dover bought 3 lorries.", id="below four"),
        pytest.param("Between 30 and 40 lorries left Dover.", id="a range"),
        pytest.param("Some 30 to 40 lorries left Dover.", id="a range with to"),
        pytest.param("Some 30-40 lorries left Dover.", id="a range with a hyphen"),
        pytest.param("Dover beat Lisbon 5-4.", id="a score"),
        pytest.param("The ship that carries 240 lorries left Dover.", id="in a relative clause"),
        pytest.param("Dover was rebuilt in 1850.", id="a year"),
        pytest.param("The 14th lorry left Dover.", id="an ordinal"),
        pytest.param("Dover’s Pier 14 sold tickets.", id="part of a name"),
        pytest.param("Mary Collins, 42, left Dover.", id="an age, which counts nothing"),
        pytest.param("Dover sold 27,934 lorries.", id="more digits than anybody remembers"),
        pytest.param("Dover paid $1,737.25 for the ferry.", id="cents"),
        pytest.param("Dover met on 14 January 2022.", id="a date"),
        pytest.param("Dover won 20 medals, 15 cups, 12 plates and 11 spoons.", id="a table in words"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert amounts(tmp_path, body) == []


def test_a_figure_that_is_repeated_in_another_unit_is_left_out(tmp_path: Path) -> None:
    assert "60" not in [text for text, *_ in amounts(tmp_path, "Dover paid 60 pounds (about $80) for a ferry.")]


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("The old museum of Dover was closed for 14 years.", "For how many years was the old museum of Dover closed?"),
        ("Rents in Dover rose by 35 percent in 2021.", "For how many years did rents in Dover rise in 2021?"),
        ("Rents in Dover rose 35 percent in 2021.", "For how many years did rents in Dover rise in 2021?"),
        ("Rents in Dover rose by about 35 percent.", None),
        ("The museum of Dover sold a ferry for 14 years of peace.", None),
    ],
)
def test_the_clause_lacks_the_whole_phrase_and_loses_no_qualifier(
    tmp_path: Path, body: str, question: str | None
) -> None:
    (fact,) = (f for f in find_findings(article_of(tmp_path, body)).facts if isinstance(f, Amount))
    assert (fact.clause.question("For how many years") if fact.clause else None) == question
