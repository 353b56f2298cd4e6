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
        pytest.param(
            "“We will build the bridge,” Collins told the council.", ["Mary Collins"], id="behind, to somebody"
        ),
        pytest.param(
            "“We will build it,” said Collins, who met Walsh.", ["Mary Collins"], id="behind, another after it"
        ),
        pytest.param("Walsh said: “We will build the bridge.”", ["Susan Walsh"], id="ahead"),
        pytest.param("Collins added, “We will build the bridge.”", ["Mary Collins"], id="ahead, with a comma"),
        pytest.param(
            "Asked about Walsh, Collins said: “We will build it.”", ["Mary Collins"], id="ahead, nearest subject"
        ),
        pytest.param("“We will build the bridge,” the bishop said.", ["Susan Walsh"], id="the role"),
        pytest.param(
            "“We will build the bridge,” Walsh said. “It will be a fine one.”", ["Susan Walsh"] * 2, id="the same turn"
        ),
        pytest.param(
            "“We will build the bridge,” Walsh said. “But it is an ugly one,” Collins replied.",
            ["Susan Walsh", "Mary Collins"],
            id="an answer",
        ),
        pytest.param(
            "“We will build the bridge,” Walsh said.\n\n“It will be a fine one.”",
            ["Susan Walsh", None],
            id="closed, and a new paragraph",
        ),
        pytest.param(
            "Collins promised work for everybody. “We will build the bridge.”", ["Mary Collins"], id="sentence before"
        ),
        pytest.param("“We will build the bridge,” a passer-by said.", [None], id="somebody without a name"),
        pytest.param("“We will build the bridge,” she said.", [None], id="she, where two women were named"),
        pytest.param("The bridge is a “gift to everybody”, Collins said.", ["Mary Collins"], id="a phrase"),
        pytest.param(
            "Walsh called the bridge a “gift to everybody”.", ["Susan Walsh"], id="a phrase, as an act of speech"
        ),
        pytest.param("The bridge is a “gift to everybody”.", [None], id="a phrase that nobody says"),
        pytest.param("“We will build the bridge.”", [None], id="nobody at all"),
    ],
)
def test_speaker(tmp_path: Path, body: str, expected: list[str | None]) -> None:
    assert speakers(tmp_path, body) == expected


def test_a_quotation_over_two_paragraphs_keeps_its_speaker(tmp_path: Path) -> None:
    body = "Walsh said: “We will build the bridge.\n\n“It will be a fine one for all.”"
    assert speakers(tmp_path, body) == ["Susan Walsh", "Susan Walsh"]


def test_a_quotation_stands_where_it_says(tmp_path: Path) -> None:
    article = article_of(tmp_path, PEOPLE + "“We will build the bridge. It will be a fine one,” Walsh said.")
    (quote,) = find_findings(article).quotes
    assert article.text[quote.start : quote.end] == quote.text
    assert [article.text[u.start : u.end] for u in quote.utterances] == [u.text for u in quote.utterances]
    assert [u.text for u in quote.utterances] == ["We will build the bridge.", "It will be a fine one,"]
    assert [bool(u.dangling) for u in quote.utterances] == [True, True]
    assert quote.sentences[0].text.endswith("Walsh said.")


def test_words_worth_a_gap_stand_in_the_utterance(tmp_path: Path) -> None:
    article = article_of(tmp_path, PEOPLE + "“Stone bridges carry school buses for people,” Walsh said.")
    (quote,) = find_findings(article).quotes
    (utterance,) = quote.utterances
    assert article.text[utterance.telling[0][0] : utterance.telling[0][1]] == "school buses"
    assert utterance.dangling == ()
