"""Where quotation marks open and close."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('The hall has a 24" screen. Mary Collins said: “We will build the bridge.”', id="inches"),
        pytest.param("The bridge was closed “ on Monday. “We will build the bridge,” she said.", id="before a space"),
        pytest.param("“We will build the bridge,” she said. “It was late.", id="never closed"),
    ],
)
def test_an_odd_mark_costs_one_quotation_at_most(tmp_path: Path, body: str) -> None:
    (whole,) = [words for words, direct in marked(tmp_path, body) if direct]
    assert whole.startswith("We will build the bridge")


def test_an_odd_mark_does_not_reach_into_the_next_paragraph(tmp_path: Path) -> None:
    body = "The ferry “Hope sailed on Monday.\n\nMary Collins said: “We will build the bridge.”"
    assert ("We will build the bridge.", True) in marked(tmp_path, body)


def test_only_an_opening_mark_continues_what_was_left_open(tmp_path: Path) -> None:
    body = (
        "Mary Collins said: “We will build the bridge.\n\n“And we will pay for it.\n\n“And we will love it.”\n\n"
        "“So will we all,” Peter Grant said."
    )
    assert [mark.continues for mark in find_marks(article_of(tmp_path, body))] == [False, True, True, False]


def test_a_paragraph_without_marks_ends_what_was_left_open(tmp_path: Path) -> None:
    body = "Mary Collins said: “We will build the bridge.\n\nIt rained.\n\n“We will also pay for it,” Peter Grant said."
    assert [mark.continues for mark in find_marks(article_of(tmp_path, body))] == [False, False]


@pytest.mark.parametrize(
    "body",
    [
        "The workers’ wages and the town’s money were gone in the ’80s.",
        "Mary Collins’ ferry and the Grants’ lorry reached Dover.",
    ],
)
def test_apostrophes_mark_nothing(tmp_path: Path, body: str) -> None:
    assert marked(tmp_path, body) == []


def test_single_marks_beside_double_ones_belong_to_the_words(tmp_path: Path) -> None:
    body = "“We will call the new ferry ‘Hope of Dover’ from now on,” Mary Collins said."
    assert marked(tmp_path, body) == [("We will call the new ferry ‘Hope of Dover’ from now on,", True)]


def test_three_words_are_no_utterance(tmp_path: Path) -> None:
    assert marked(tmp_path, "“Not in May,” Mary Collins said.") == [("Not in May,", False)]
