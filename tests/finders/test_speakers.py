"""From the words of a reporting clause to the person meant; being unsure means nobody."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from tests.articles import article_of

TWO_MINISTERS = "Minister Mary Collins met Minister Peter Grant in Dover."
MINISTER_AND_BISHOP = "Minister Mary Collins met Bishop Susan Walsh in Dover."
MINISTER_ALONE = "Minister Mary Collins came to Dover with friends."


def speaker(folder: Path, before: str, who: str) -> str | None:
    quotes = find_findings(article_of(folder, f"{before} “We will build the bridge,” {who} said.")).quotes
    return quotes[-1].speaker.name if quotes[-1].speaker else None


@pytest.mark.parametrize(
    ("before", "who", "expected"),
    [
        pytest.param(MINISTER_AND_BISHOP, "Mary Collins", "Mary Collins", id="the name"),
        pytest.param(MINISTER_AND_BISHOP, "Walsh", "Susan Walsh", id="the surname"),
        pytest.param(MINISTER_AND_BISHOP, "Minister Collins", "Mary Collins", id="role and surname"),
        pytest.param(MINISTER_AND_BISHOP, "the minister", "Mary Collins", id="the role, one holder"),
        pytest.param(MINISTER_AND_BISHOP, "the bishop", "Susan Walsh", id="the other role"),
        pytest.param(MINISTER_AND_BISHOP, "the diplomat", "Mary Collins", id="a word that covers her office alone"),
        pytest.param(TWO_MINISTERS, "the minister", None, id="the role, two holders"),
        pytest.param(TWO_MINISTERS, "the diplomat", None, id="a word that covers both"),
        pytest.param(MINISTER_AND_BISHOP, "a minister", None, id="an indefinite one"),
        pytest.param(MINISTER_AND_BISHOP, "the minister of Portugal", None, id="another one, of somewhere"),
        pytest.param(MINISTER_AND_BISHOP, "the patient", None, id="no office at all"),
        pytest.param(MINISTER_ALONE, "the patient", None, id="no office, though only one person speaks"),
        pytest.param(MINISTER_ALONE, "she", "Mary Collins", id="she, one person near"),
        pytest.param(MINISTER_AND_BISHOP, "she", None, id="she, two people near"),
        pytest.param(MINISTER_ALONE, "everybody", None, id="everybody"),
    ],
)
def test_who_is_meant(tmp_path: Path, before: str, who: str, expected: str | None) -> None:
    assert speaker(tmp_path, before, who) == expected


def test_a_pronoun_reaches_two_sentences_back(tmp_path: Path) -> None:
    between = "Rain fell on Dover. " * 3
    near = f"Peter Grant slept. {between}Mary Collins came to Dover. It rained."
    assert speaker(tmp_path, near, "she") == "Mary Collins"
    assert speaker(tmp_path, f"Peter Grant slept. Mary Collins came to Dover. {between}", "she") is None


def test_an_organisation_can_speak(tmp_path: Path) -> None:
    assert speaker(tmp_path, "Portugal joined NATO in May.", "NATO") == "NATO"
