"""Quotations go to whoever spoke them, or to nobody."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from tests.articles import article_of

PEOPLE = "Mayor Mary Collins met Bishop Susan Walsh in the town hall. "


def speakers(folder: Path, body: str) -> list[str | None]:
    quotes = find_findings(article_of(folder, PEOPLE + body)).quotes
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("“We will build the bridge,” Mary Collins said.", ["Mary Collins"], id="behind"),
        pytest.param("“We will build the bridge,” said Collins.", ["Mary Collins"], id="behind, turned round, surname"),
        pytest.param("Walsh said: “We will build the bridge.”", ["Susan Walsh"], id="ahead"),
        pytest.param("“We will build the bridge,” the bishop said.", ["Susan Walsh"], id="the role"),
        pytest.param(
            "“We will build the bridge,” Walsh said. “It will be a fine one.”", ["Susan Walsh"] * 2, id="the same turn"
        ),
        pytest.param(
            "Collins promised work for everybody. “We will build the bridge.”", ["Mary Collins"], id="sentence before"
        ),
        pytest.param("“We will build the bridge,” a passer-by said.", [None], id="somebody without a name"),
        pytest.param("“We will build the bridge,” she said.", [None], id="she, where two women were named"),
        pytest.param("The bridge is a “gift to everybody”, Collins said.", ["Mary Collins"], id="a phrase"),
        pytest.param("The bridge is a “gift to everybody”.", [None], id="a phrase that nobody says"),
    ],
)
def test_speaker(tmp_path: Path, body: str, expected: list[str | None]) -> None:
    assert speakers(tmp_path, body) == expected


def test_a_quotation_over_two_paragraphs_keeps_its_speaker(tmp_path: Path) -> None:
    body = "Walsh said: “We will build the bridge.\n\n“It will be a fine one for all.”"
    assert speakers(tmp_path, body) == ["Susan Walsh", "Susan Walsh"]
