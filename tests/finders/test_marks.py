"""Where quotation marks open and close."""

from pathlib import Path

from quizgen.finders.marks import find_marks
from tests.articles import article_of


def marked(folder: Path, body: str) -> list[tuple[str, bool]]:
    """The words between marks, and whether they are a whole utterance."""
    article = article_of(folder, body)
    return [(article.text[mark.start : mark.end], mark.direct) for mark in find_marks(article)]


def test_an_utterance_and_a_phrase(tmp_path: Path) -> None:
    body = "“We will build the bridge,” Mary Collins said. She called it a “gift to the town”."
    assert marked(tmp_path, body) == [("We will build the bridge,", True), ("gift to the town", False)]


def test_straight_marks(tmp_path: Path) -> None:
    assert marked(tmp_path, 'Mary Collins said: "We will build the bridge."') == [("We will build the bridge.", True)]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph(tmp_path: Path) -> None:
    body = "Mary Collins said: “We will build the bridge.\n\n“And we will pay for it.”"
    assert marked(tmp_path, body) == [("We will build the bridge.", True), ("And we will pay for it.", True)]


def test_a_stray_closing_mark_costs_nothing_else(tmp_path: Path) -> None:
    body = "The bridge ” was closed. Mary Collins said: “We will build the bridge.”"
    assert marked(tmp_path, body) == [("We will build the bridge.", True)]


def test_single_marks_count_where_there_are_no_double_ones(tmp_path: Path) -> None:
    body = "Mary Collins’s voice was firm: ‘We’ll build the new bridge,’ she said."
    assert marked(tmp_path, body) == [("We’ll build the new bridge,", True)]


def test_a_lower_case_start_is_a_phrase(tmp_path: Path) -> None:
    assert marked(tmp_path, "People, Mary Collins said, “are in need of a new bridge”.") == [
        ("are in need of a new bridge", False)
    ]
