"""What a line looks like."""

import pytest

from quizgen.readers.prose import count_sentences, ends_sentence, is_prose, is_title_like


@pytest.mark.parametrize(
    "text", ["He left.", "He left!”", "“He left.” ((it))", "(He left.)", "He left…", "He left.’ ”"]
)
def test_ends_of_sentences(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Chance for peace", "‘He left’", "The U.S. view", ""])
def test_no_ends_of_sentences(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    "line", ["Chance for peace", "‘He left’", "iPhone prices", "2019 in figures", "What happens next?"]
)
def test_titles(line: str) -> None:
    assert is_title_like(line)


@pytest.mark.parametrize("line", ["He left.", "He said:", "and so on", "So what now?", "12 – 3", "", "word " * 15])
def test_no_titles(line: str) -> None:
    assert not is_title_like(line)


def test_a_paragraph_that_lost_its_full_stop_is_prose() -> None:
    assert is_prose("The council sold the old mill on Monday for 90,000 pounds to a baker from the next village")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("He left. She stayed.", 2), ("“Go!” he said. “Now.”", 2), ("It rose by 1.5 percent.", 1), ("no end", 0), ("", 0)],
)
def test_counting_sentences(text: str, sentences: int) -> None:
    assert count_sentences(text) == sentences
