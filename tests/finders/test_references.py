"""What a sentence refers to without holding it."""

import pytest

from quizgen.finders.references import find_references
from quizgen.nlp import parse


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        ("Mary Collins opened the bridge of Dover.", []),
        ("He opened the bridge of Dover.", ["He"]),
        ("Mary Collins said she would open the bridge of Dover.", []),
        ("The move surprised Portugal.", ["The"]),
        ("The council of ministers surprised Portugal.", []),
        ("The Minsk agreements surprised Portugal.", []),
        ("This surprised Portugal.", ["This"]),
        ("Another town followed Dover.", ["Another"]),
        ("It is clear that Portugal has won.", []),
        ("It is contagious.", ["It"]),
        ("In the eyes of NATO, it exists only for members.", ["it"]),
        ("The navy of Portugal sent it back.", ["it"]),
        ("We won the cup of Portugal.", ["We"]),
        ("Russia and Portugal negotiated with each other.", []),
    ],
)
def test_dangling(text: str, dangling: list[str]) -> None:
    assert [reference.token.text for reference in find_references(parse([text])[0])] == dangling


def test_nouns_of_the_headline_are_known() -> None:
    doc = parse(["The bridge surprised Portugal."])[0]
    assert find_references(doc) != []
    assert find_references(doc, frozenset({"bridge"})) == []
