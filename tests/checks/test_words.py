"""What gives a key away."""

import pytest

from quizgen.checks.words import gives_away


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Lisbon", "Lisbon talks open"),
        ("New York City", "New York State looks into it"),
        ("the US", "Critics of America grow louder"),
        ("France", "French ministers meet"),
        ("Paris", "French ministers meet"),
        ("dirty air", "The air is dirty"),
    ],
)
def test_given_away(key: str, text: str) -> None:
    assert gives_away(key, text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Lisbon", "Talks open in Madrid"),
        ("boats full of migrants", "The boats of Dover"),  # one word of several is no giveaway by itself
        ("Lyon", "French ministers meet"),  # a city that is no capital is one of many
    ],
)
def test_not_given_away(key: str, text: str) -> None:
    assert not gives_away(key, text)
