"""Seeds are read back as the article that they were written from."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from quizgen.article import Article, Paragraph, Section
from quizgen.readers.markdown import read_markdown
from quizgen.writers.seed import seed_text

SPOKEN = "The storm reached the harbour of Vell on Monday, and the keeper said that nobody had been told to turn back."
AFTER = [
    "The ferry Alma lay at the pier until Thursday. Its captain went home to Tarnby on the same day.",
    "On Friday the council met again.",
]
ODD = [
    "*Nobody* was _told_, he `said`, [in brackets](and more) of a <b>bold</b> kind.",
    "# 4 is the number of the pier that was lost, the harbour master said on Monday.",
    "1. That was the first ship, and the keeper of the lighthouse at Vell saw it go down.",
    "- No, he said on Monday: that was not the ship, and it was not the harbour of Vell.",
    "> The council met at night, and nobody of it would say on Monday what had been decided.",
    "| The pipe burst at noon, and water ran down the hill towards the harbour of Vell. |",
    r"A backslash \ and a \* star stood in the log that the keeper of the lighthouse wrote.",
    "| ~~~ The sign on the pier said that, and nobody in the harbour knew what was meant.",
    "A comment <!-- that is never closed was left in the log by the keeper of the lighthouse.",
    "[^1] The note said that the ferry would sail on Monday, and it did sail on Monday.",
]


def article(*texts: str, heading: str | None = "On the *bridge* [1]") -> Article:
    paragraphs = tuple(Paragraph(number, 0, text) for number, text in enumerate((SPOKEN, *texts), start=1))
    sections = (Section(None, paragraphs[:1]), Section(heading, paragraphs[1:]))
    return Article("storm", "", 'Storm: "Alma" #1', sections, "What it did — to Vell", date(2026, 3, 4), "Maren Aalto",
                   "The <Courier>", "https://courier.example/a?b=c#d", "CC BY 4.0")  # fmt: skip


def read_back(text: str) -> Article:
    return read_markdown(Path("storm.md"), text.encode())


@pytest.mark.parametrize("text", ODD)
def test_what_looks_like_markup_comes_back_as_it_stood(text: str) -> None:
    read = read_back(seed_text(article(text, *AFTER), None))
    assert [paragraph.text for paragraph in read.paragraphs] == [SPOKEN, text, *AFTER]
    assert read.sections[1].heading == "On the *bridge* [1]"


def test_all_that_is_known_stands_in_the_front_matter() -> None:
    known = article(*AFTER)
    text = seed_text(known, date(2026, 3, 5), identity="storm-1")
    read = read_back(text)
    for name in ("headline", "standfirst", "date", "author", "publisher", "url", "rights"):
        assert getattr(read, name) == getattr(known, name)
    assert read.id == "storm-1"
    assert "\naccessed: 2026-03-05\n" in text


def test_a_headline_that_yaml_would_not_read_comes_back() -> None:
    odd = replace(article(*AFTER), headline="The Council\x92s\x7f \u2028storm\ufffe", standfirst=None)
    assert read_back(seed_text(odd, None)).headline.split() == odd.headline.split()


def test_what_is_not_known_and_what_is_not_its_own_prose_is_left_out() -> None:
    caption = Paragraph(2, 0, "Photograph: Tom Lind", "boilerplate")
    bare = replace(article(), sections=(Section(None, (Paragraph(1, 0, SPOKEN), caption)),), rights=None, url=None)
    text = seed_text(bare, None)
    assert "Tom Lind" not in text
    assert not any(name in text for name in ("rights:", "url:", "accessed:", "id:"))
