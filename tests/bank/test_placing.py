"""Where a sentence stands now."""

import pytest

from quizgen.bank.placing import find_places

from .conftest import article, evidence

SENTENCE = "The ferry turned back."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry turned back.", (1, 0, 22)),
        ("It blew.\n\nIt rained. The ferry turned back.", (2, 21, 43)),
        ("It rained.\nThe ferry\nturned  back.", (1, 11, 34)),
        ("“Go!” The ferry turned back.", (1, 6, 28)),
        ("Brandt said: “The ferry turned back.”", (1, 14, 36)),
        ("It is not true that The ferry turned back. The ferry turned back.", (1, 43, 65)),
        ("Nobody believes that The ferry turned back.", None),
        ("The ferry turned around.", None),
    ],
)
def test_a_sentence_is_found_as_a_whole(text: str, found: tuple[int, int, int] | None) -> None:
    one = article(text=text)
    (place,) = find_places([evidence(SENTENCE, 9)], one)
    assert (place and (place.paragraph, place.start, place.end)) == found
    if place is not None:
        assert " ".join(one.text[place.start : place.end].split()) == SENTENCE
