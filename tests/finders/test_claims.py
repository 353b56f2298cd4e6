"""Whose word a sentence is."""

from pathlib import Path

import pytest

from quizgen.finders.names import find_names
from quizgen.finders.parsing import parse_article
from quizgen.finders.speakers import Cast
from quizgen.finders.statements import find_statements
from quizgen.finders.story import find_story
from tests.articles import article_of


def claimants(folder: Path, body: str) -> list[str | None]:
    parsed = parse_article(article_of(folder, body))
    cast = Cast(*find_names(parsed))
    return [statement.claimant for statement in find_statements(parsed, cast, find_story(parsed, cast)).values()]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mayor Mary Collins said that lorries ruin roads in Dover.", "Mayor Mary Collins"),
        ("Mary Collins believes lorries ruin roads in Dover.", "Mary Collins"),
        ("Lorries ruin roads in Dover, said Mayor Mary Collins.", "Mayor Mary Collins"),
        ("Lorries ruin roads in Dover, Mayor Mary Collins said.", "Mayor Mary Collins"),
        ("Lorries, Mayor Mary Collins said, ruin roads in Dover.", "Mayor Mary Collins"),
        ("Officials said lorries ruin roads in Dover.", "Officials"),
        ("According to the harbour board, lorries ruin roads in Dover.", "the harbour board"),
        ("Lorries ruin roads in Dover, according to Mayor Mary Collins.", "Mayor Mary Collins"),
        ("In the eyes of Mary Collins, lorries ruin roads in Dover.", "Mary Collins"),
        ("By Mary Collins’s estimate, lorries ruin forty roads in Dover.", "Mary Collins"),
        ("Portugal has been accused by Spain of ruining roads in Dover.", "Spain"),
        ("Lorries ruin roads in Dover.", None),
        ("Mayor Mary Collins welcomed the ferry from Dover.", None),
        ("Mary Collins reported the theft to Dover police.", None),
    ],
)
def test_claimant(tmp_path: Path, body: str, expected: str | None) -> None:
    assert claimants(tmp_path, body)[0] == expected


def test_a_surname_gets_name_and_role(tmp_path: Path) -> None:
    body = "Mayor Mary Collins slept. Lorries ruin roads, Collins said."
    assert claimants(tmp_path, body)[:2] == [None, "Mayor Mary Collins"]
