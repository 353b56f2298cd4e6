"""Twice the article takes twice as long, whatever it is full of; what is too long for an article is refused at once."""

import math
import time
from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.nlp import parse
from quizgen.pipeline import study
from quizgen.readers import read_data
from tests.long_texts import HEAD, KINDS
from tests.mutations import page

SMALL, LARGE = 5_000, 20_000
"""Bytes; benchmarks/growth.py goes on to the longest that is read."""
STEEPEST = 1.5
"""The exponent: 1 where twice the text takes twice as long, 2 where it takes four times as long."""


def seconds(kind: str, size: int) -> float:
    """The processor's, from a file to a quiz."""
    data = KINDS[kind](size).encode()
    started = time.process_time()
    study(read_data(Path("long.md"), data))
    return time.process_time() - started


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "no full stop"])
def test_time_grows_as_the_article(kind: str) -> None:
    """But for a sentence without an end, which is parsed again for each of its questions."""
    parse(["The pipeline is loaded before the clock runs."])
    before = min(seconds(kind, SMALL) for _ in range(2))
    assert math.log(seconds(kind, LARGE) / before) / math.log(LARGE / SMALL) < STEEPEST


LONG = KINDS["paragraphs"](1_000_000)
TOO_LONG = {
    "long.txt": LONG[len(HEAD) :],
    "long.md": LONG,
    "long.html": page(f"Harbour of Vell\n\n{LONG[len(HEAD) :]}"),
    "line.txt": KINDS["no full stop"](1_000_000)[len(HEAD) :],
}


@pytest.mark.parametrize("name", TOO_LONG)
def test_what_is_too_long_is_refused_at_once(name: str) -> None:
    data = TOO_LONG[name].encode()
    started = time.process_time()
    with pytest.raises(
        UnreadableArticle, match=rf"^{name}: \d+ kB of text is more than one article \(at most 200 kB\)"
    ):
        read_data(Path(name), data)
    assert time.process_time() - started < 3
