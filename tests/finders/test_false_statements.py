"""Small texts that once printed something false; each names what was wrong."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Amount
from tests.articles import article_of
from tests.finders.test_statements import statements


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        pytest.param(
            "Mary Collins came to Dover on Wednesday, 5 January 2022.",
            "Mary Collins came to Dover on Wednesday, 5 January 2022.",
            id="a weekday before its own date got another date",
        ),
        pytest.param(
            "Mary Collins came to Dover on 3 June.",
            "Mary Collins came to Dover on 3 June [2021].",
            id="what has happened got a date ahead",
        ),
        pytest.param(
            "Mary Collins will come to Dover on 3 June.",
            "Mary Collins will come to Dover on 3 June [2022].",
            id="what is to come keeps it",
        ),
        pytest.param(
            "Mary Collins came to Dover this Thursday.",
            "Mary Collins came to Dover this Thursday [13 January 2022].",
            id="this weekday was put a week back",
        ),
    ],
)
def test_dates(tmp_path: Path, body: str, printed: str) -> None:
    assert statements(tmp_path, body)[0].printed() == printed


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        pytest.param(
            "Mayor Mary Collins met Susan Walsh. “We will build the bridge,” Collins said. Walsh shook her head. "
            "“It will be ugly for the town.”",
            ["Mary Collins", None],
            id="somebody else acted between",
        ),
        pytest.param(
            "“We will build the bridge,” the spokesman said. Mayor Mary Collins came to Dover.",
            [None],
            id="the spokesman is not the mayor",
        ),
    ],
)
def test_speakers(tmp_path: Path, body: str, speakers: list[str | None]) -> None:
    quotes = find_findings(article_of(tmp_path, body)).quotes
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == speakers


def test_a_former_office_stays_former(tmp_path: Path) -> None:
    findings = find_findings(article_of(tmp_path, "Former Portuguese president Mary Collins came to Dover."))
    assert [person.role for person in findings.people()] == ["Former Portuguese president"]


def test_a_quotation_within_a_quotation_does_not_end_it(tmp_path: Path) -> None:
    body = "“We will build a home for the “Children of Hope” in Dover,” Mary Collins said."
    (quote,) = find_findings(article_of(tmp_path, body)).quotes
    assert quote.text == "We will build a home for the “Children of Hope” in Dover,"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("The share of women in Dover rose from 23% to 35% in May 2021.", []),
        ("Mary Collins paid 60 pounds (about $80) in May 2021.", []),
        ("Mary Collins sold twelve boats in May 2021.", [12.0]),
    ],
)
def test_figures(tmp_path: Path, body: str, values: list[float]) -> None:
    facts = find_findings(article_of(tmp_path, body)).facts
    assert [fact.value for fact in facts if isinstance(fact, Amount)] == values


def test_things_of_one_class_are_no_people(tmp_path: Path) -> None:
    body = (
        "Space Shuttle Discovery flew in 1984. Space Shuttle Atlantis flew in 1985, and Space Shuttle Columbia in 1981. "
        "Discovery landed in Florida, Atlantis in Texas."
    )
    assert findings_of(tmp_path, body) == []


def findings_of(folder: Path, body: str) -> list[str]:
    """The people that a text is taken to name."""
    return [person.name for person in find_findings(article_of(folder, body)).people() if person.human]


def test_a_surname_that_the_model_passes_over_is_known_by_its_full_name(tmp_path: Path) -> None:
    body = "Mayor Mary Collins met Bishop Susan Walsh. Walsh added: “We will all pay for the new bridge.”"
    (quote,) = find_findings(article_of(tmp_path, body)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Susan Walsh"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Mary Collins pleaded guilty in May 2021 to threatening to close Dover in March.", id="a threat"),
        pytest.param("Mary Collins of Dover said the weather should ease by Friday.", id="what should be"),
        pytest.param("Mary Collins of Dover spoke of an exam planned in August.", id="a participle"),
    ],
)
def test_a_date_that_no_verb_places_gets_no_year(tmp_path: Path, body: str) -> None:
    assert "[" not in find_findings(article_of(tmp_path, body)).sentences[0].text
    statements = [
        fact.statement for fact in find_findings(article_of(tmp_path, body)).facts if hasattr(fact, "statement")
    ]
    assert all("[" not in statement.printed() for statement in statements)
