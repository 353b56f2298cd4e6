"""Terms and the words with which an article explains them."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Gloss
from tests.articles import article_of


def glosses(folder: Path, body: str) -> list[tuple[str, str, str]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(fact.determiner, fact.term, fact.gloss) for fact in facts if isinstance(fact, Gloss)]


def test_a_term_and_its_gloss(tmp_path: Path) -> None:
    body = "Dover joined the Sound Compact, a treaty of six ports that limits noise at night."
    assert glosses(tmp_path, body) == [("the ", "Sound Compact", "a treaty of six ports that limits noise at night")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Mary Collins, a teacher who came from Dover, met Peter Grant.", id="a person"),
        pytest.param("Lisbon, a city that has many bridges, was quiet.", id="a city"),
        pytest.param(
            "Dover joined the Sound Compact, a move that surprised all of Portugal.", id="it sums up a clause"
        ),
        pytest.param("Dover joined the Sound Compact, a treaty.", id="too short"),
        pytest.param("Dover joined the Sound Compact, the treaty of six ports that limits noise.", id="not indefinite"),
        pytest.param("Dover joined the Sound Compact, a treaty of ports that he had planned.", id="it points outside"),
        pytest.param("Dover joined the Sound Compact, a “treaty” of six ports that limits noise.", id="quoted"),
        pytest.param("Dover signed a paper, a treaty of six ports that limits noise at night.", id="no name"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert glosses(tmp_path, body) == []
