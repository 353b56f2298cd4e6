"""The sheet and the key as they come out of a printer."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.forms.base import Form
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Quiz, make_code
from quizgen.writers.key import key_page
from quizgen.writers.sheet import sheet_page
from tests.quizzes import form_of

BOTH = pytest.mark.parametrize("page_of", [sheet_page, key_page])
ARTICLE = Article("storm", "It rained.", "Storm", (Section(None, (Paragraph(1, 0, "It rained."),)),))

PageOf = Callable[[Form], str]
Print = Callable[[PageOf, list[Item]], list[str]]


@pytest.fixture
def print_quiz(printer: Callable[[str], list[str]]) -> Print:
    """Prints a quiz on A4 and gives the text of each page."""

    def run(page_of: PageOf, items: list[Item]) -> list[str]:
        entries = (Entry(item, "ready", datetime(2026, 3, 5, tzinfo=UTC), make_code(item.id)) for item in items)
        return printer(page_of(form_of(Quiz(ARTICLE, tuple(entries)))))

    return run


def choice(number: int, words: int) -> MultipleChoice:
    text, evidence = _text(number, words)
    options = ("by sea", f"by land {'and more ' * words}", f"end{number:02}x")
    return MultipleChoice(
        "0" * 16, "t", (), f"{text}?", options[0], evidence, 0.5, None, f"begin{number:02}x", None, options
    )


def gap(number: int, words: int, hint: str | None = None) -> Cloze:
    text, evidence = _text(number, words)
    key = "sea" if hint is None else f"{hint}{number}"
    return Cloze("0" * 16, "t", (), f"{text} _____ end{number:02}x", key, evidence, 0.5, None, None, None, hint)


def question(number: int, words: int) -> Open:
    text, evidence = _text(number, words)
    return Open("0" * 16, "t", (), f"{text} end{number:02}x", "by sea", evidence, 0.5, None, None, None)


def _text(number: int, words: int) -> tuple[str, Evidence]:
    """A text that begins with a word of its own, and a passage that ends with another one."""
    text = f"begin{number:02}x {'and so the storm went on ' * words}"
    return text, Evidence(0, 1, 0, 10, f"{text} end{number:02}x")


@BOTH
def test_no_question_is_split_over_two_pages(page_of: PageOf, print_quiz: Print) -> None:
    """Questions of many heights; the words that each begins and ends with must come out on one page."""
    items: list[Item] = []
    for number in range(0, 48, 3):
        items += [
            choice(number, number % 7),
            gap(number + 1, number % 5, ("port", "ship", None)[number // 3 % 3]),
            question(number + 2, number % 4),
        ]
    pages = print_quiz(page_of, items)
    assert len(pages) > 3
    for page in pages:
        begun, ended = (set(re.findall(rf"{word}(\d\d)x", page)) for word in ("begin", "end"))
        assert begun == ended != set()


@BOTH
def test_no_heading_is_parted_from_its_first_question(page_of: PageOf, print_quiz: Print) -> None:
    """The headings stand lower with each quiz, and pass the foot of the page."""
    pages_seen = set()
    for before in range(0, 28, 2):
        gaps = [gap(number, 2, "port") for number in (90, 91, 92)]
        spare = replace(choice(80, 0), options=("port90", "port7", "port8"), key="port8")
        asked = [*(choice(number, 0) for number in range(before)), spare]
        pages = print_quiz(page_of, [*asked, *gaps, question(99, 0)])
        for heading, first in (("Fill the gaps", "begin90x"), ("Open questions", "begin99x")):
            (place,) = [number for number, page in enumerate(pages, start=1) if heading in page]
            assert first in pages[place - 1]
            assert page_of is key_page or heading != "Fill the gaps" or "port91" in pages[place - 1]
            pages_seen.add(place)
    assert {1, 2} <= pages_seen


@BOTH
def test_every_page_tells_its_number(page_of: PageOf, print_quiz: Print) -> None:
    pages = print_quiz(page_of, [question(number, 1) for number in range(30)])
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page


def test_a_sheet_asks_for_the_name_on_every_page(print_quiz: Print) -> None:
    pages = print_quiz(sheet_page, [question(number, 1) for number in range(20)])
    assert [page.count("Name") for page in pages] == [1] * len(pages)
    assert len(pages) > 1
