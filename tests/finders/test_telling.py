"""The words of a sentence that are worth a gap."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.finders.telling import find_telling_words
from quizgen.findings import Telling
from quizgen.nlp import parse
from tests.articles import article_of


def words(text: str) -> list[str]:
    (sentence,) = parse([text])[0].sents
    return [sentence.text[start:end] for start, end in find_telling_words(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Collins opened a bridge of glass in Dover.", "bridge of glass"),
        ("Mary Collins bought an old car ferry for Dover.", "car ferry"),
        ("Stone bridges carry school buses for people.", "school buses"),
    ],
)
def test_the_best_comes_first(text: str, expected: str) -> None:
    assert words(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        pytest.param("Mary Collins bought 12 red ferries.", "red ferries", id="part of a measure"),
        pytest.param("Mary Collins bought a thing.", "thing", id="a vague noun"),
        pytest.param("Lorries ruin roads, according to local farmers.", "local farmers", id="the claimant"),
        pytest.param("Mary Collins met Peter Grant.", "Peter Grant", id="a name, which has a gap of its own"),
    ],
)
def test_left_out(text: str, left_out: str) -> None:
    assert left_out not in words(text)


def test_the_longest_gap_has_four_words() -> None:
    texts = [
        "Mary Collins bought a cheap small old rusty red ferry.",
        "Mary Collins opened a beautiful large new bridge of dark glass.",
    ]
    assert all(len(found.split()) <= 4 for text in texts for found in words(text))


def tellings(folder: Path, body: str) -> list[str]:
    """Of the first sentence."""
    article = article_of(folder, body)
    facts = [fact for fact in find_findings(article).facts if isinstance(fact, Telling)]
    return [
        article.text[start:end] for fact in facts for start, end in fact.spans if fact.statement.sentence.index == 0
    ]


def test_in_a_statement_only_what_is_new_and_stands_behind_the_verb(tmp_path: Path) -> None:
    assert tellings(tmp_path, "Mary Collins opened a bridge of glass in Dover.") == ["bridge of glass"]
    assert tellings(tmp_path, "Mary Collins opened the bridge of glass in Dover.") == []
    assert tellings(tmp_path, "In a wet summer, Mary Collins came to Dover.") == []
    assert tellings(tmp_path, "Mary Collins bought ferries.") == []


def test_nothing_of_what_did_not_happen(tmp_path: Path) -> None:
    assert tellings(tmp_path, "Mary Collins did not open a bridge of glass in Dover.") == []
