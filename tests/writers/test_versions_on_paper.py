"""Versions, answer sheets, large print and cards as they come out of a printer, on both sizes of paper."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from playwright.sync_api import Page

from quizgen.forms.base import Form, Paper
from quizgen.forms.making import Printing
from quizgen.items import Item, MultipleChoice
from quizgen.writers.flashcards import flashcards_page
from quizgen.writers.key import key_page
from quizgen.writers.sheet import Setting, sheet_page
from tests.hostile import LONG, VELL, hostile_form, sourced
from tests.quizzes import ARTICLE, QUIZ, WHO, form_of, quiz_of

Printer = Callable[..., list[str]]
PAPERS = get_args(Paper)
SETTINGS = get_args(Setting)


def three(paper: Paper = "A4", *, answer_sheet: bool = False) -> Form:
    return form_of(QUIZ, Printing(("A", "B", "C"), paper, answer_sheet=answer_sheet))


def letters_of(text: str) -> str:
    """Letters and figures alone, since lines break anywhere on paper."""
    return "".join(character for character in text.casefold() if character.isalnum())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("setting", SETTINGS)
def test_each_version_and_each_answer_sheet_begins_on_a_right_hand_page(
    printer: Printer, paper: Paper, setting: Setting
) -> None:
    pages = printer(sheet_page(three(paper, answer_sheet=True), setting), paper)
    begun = [number for number, text in enumerate(pages, start=1) if "Class" in text]
    assert len(begun) == 6
    assert all(number % 2 == 1 for number in begun)


@pytest.mark.parametrize("paper", PAPERS)
def test_long_versions_begin_on_right_hand_pages_too(printer: Printer, paper: Paper) -> None:
    """Versions of one page to five, so that both an odd and an even number of pages comes before the next."""
    lengths = set()
    for number in range(2, 40, 6):
        items: list[Item] = [replace(WHO, id=f"{place:016}") for place in range(number)]
        pages = printer(sheet_page(form_of(quiz_of(*items), Printing(("A", "B"), paper))), paper)
        begun = [place for place, text in enumerate(pages, start=1) if "Class" in text]
        assert [place % 2 for place in begun] == [1, 1]
        lengths.add(sum("bridge" in text for text in pages[: begun[1] - 1]))
    assert {1, 2, 3} <= lengths


def test_every_page_names_its_version_and_its_form(printer: Printer) -> None:
    form = three()
    pages = printer(sheet_page(form))
    assert {letter for text in pages for letter in re.findall(r"Version (\w) · form", text)} == {"A", "B", "C"}
    for number, text in enumerate(pages, start=1):
        assert f"form {form.code}" in text
        assert f"page {number}" in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("setting", SETTINGS)
def test_every_item_stands_whole_on_one_page(printer: Printer, page: Page, paper: Paper, setting: Setting) -> None:
    form = hostile_form(Printing(("A", "B"), paper, answer_sheet=True))
    pages = [letters_of(text) for text in printer(sheet_page(form, setting), paper)]
    for version in form.versions:
        for question in version.questions:
            item = question.item
            options = item.options if isinstance(item, MultipleChoice) else ()
            if not any("قال" in text for text in (item.stem, *options)):  # what a PDF gives back of Arabic is no text
                whole = [letters_of(text) for text in (*item.stem.split("_____"), *options)]
                assert any(all(text in printed for text in whole) for printed in pages)


def test_the_key_of_each_version_agrees_with_its_sheet(page: Page) -> None:
    """Parsed from what the pages show: under the letter that a key names, the sheet has the key's words."""
    form = hostile_form(Printing(("A", "B", "C", "D")))
    page.set_content(sheet_page(form))
    sheets = page.eval_on_selector_all(
        "section.leaf",
        """versions => versions.map(version => Object.fromEntries([...version.querySelectorAll(".question fieldset")].map(q =>
          [q.querySelector(".number").textContent, Object.fromEntries([...q.querySelectorAll("label")].map(option =>
            [option.querySelector(".letter").textContent, option.querySelector(".option").textContent]))])))""",
    )
    page.set_content(key_page(form))
    keys = page.eval_on_selector_all(
        "section.version",
        """versions => versions.map(version => [...version.querySelectorAll("td.answer .lettered")].map(cell =>
          [cell.closest("tr").querySelector(".number").textContent, ...[...cell.children].map(part => part.textContent)]))""",
    )
    glances = page.eval_on_selector_all(
        ".glance", "all => all.map(one => [...one.querySelectorAll('.letter')].map(cell => cell.textContent))"
    )
    assert len(sheets) == len(keys) == 4
    for sheet, key, glance in zip(sheets, keys, glances, strict=True):
        assert len(key) == len(sheet) == 4
        assert [letter for _, letter, _ in key] == glance
        for number, letter, words in key:
            assert sheet[number][letter] == words
    assert len({tuple(tuple(row) for row in key) for key in keys}) > 1


def test_large_print_is_18_points_and_has_the_same_numbers(page: Page) -> None:
    form = hostile_form()
    numbers = []
    settings: tuple[Setting, ...] = ("normal", "large")
    for setting in settings:
        page.set_content(sheet_page(form, setting))
        page.emulate_media(media="print")
        read = (
            ".question .number, .question .stem, .question legend, .question .option, .context, .task, .bubbles .number"
        )
        sizes = page.eval_on_selector_all(
            read, "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75)"
        )
        assert (min(sizes) >= 18) is (setting == "large")
        numbers.append(page.locator(".question .number").all_inner_texts())
    assert numbers[0] == numbers[1]


def test_bubbles_are_as_many_as_options_and_larger_in_large_print(page: Page) -> None:
    form = hostile_form()
    widths = []
    settings: tuple[Setting, ...] = ("normal", "large")
    for setting in settings:
        page.set_content(sheet_page(form, setting))
        page.emulate_media(media="print")
        rows = page.locator(".answer-sheet").first.locator(".bubbles li")
        choices = [q.item for q in form.questions if isinstance(q.item, MultipleChoice)]
        assert [row.locator(".bubble").count() for row in rows.all()] == [len(item.options) for item in choices]
        box = rows.first.locator(".bubble").first.bounding_box()
        assert box is not None
        widths.append(box["width"] * 25.4 / 96)
    assert 6.5 <= widths[0] <= 7.5
    assert widths[1] > 1.5 * widths[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_backs_lie_behind_their_fronts_when_the_paper_is_turned_along_its_long_edge(
    printer: Printer, page: Page, paper: Paper
) -> None:
    form = hostile_form(Printing(paper=paper))
    pages = printer(flashcards_page(form), paper)
    assert len(pages) == 2 * -(-len(form.questions) // 8)
    page.emulate_media(media="print")
    where = """(cards, width) => cards.map(card => {
      const box = card.getBoundingClientRect(), sheet = card.parentElement.getBoundingClientRect();
      return [card.querySelector(".tail").textContent.match(/\\d+(?= ·|$)/)?.[0], Math.round(box.left - sheet.left),
              Math.round(sheet.right - box.right), Math.round(box.top - sheet.top)];
    })"""
    fronts = page.eval_on_selector_all(".fronts .flashcard:has(.tail)", where, 0)
    backs = page.eval_on_selector_all(".backs .flashcard:has(.tail)", where, 0)
    assert len(fronts) == len(form.questions)
    assert (
        sorted(([number, left, right, top] for number, right, left, top in backs), key=lambda card: int(card[0]))
        == fronts
    )


@pytest.mark.parametrize("words", [3, 30, 60, 100, 160, 230])
def test_no_card_is_cut_however_long_its_text(printer: Printer, page: Page, words: int) -> None:
    long = " ".join(LONG)[: words * 6]
    item = replace(
        WHO, options=(long[: len(long) // 3], long[len(long) // 3 : -2], "Ida Brandt"), context=long[: words * 2]
    )
    form = form_of([sourced(VELL, item), *quiz_of(item, article=replace(ARTICLE, slug="b")).sourced])
    printer(flashcards_page(form))
    page.emulate_media(media="print")
    cut = """cards => cards.filter(card => {
      const tail = card.querySelector(".tail"), last = tail?.previousElementSibling?.getBoundingClientRect();
      return last && last.bottom > tail.getBoundingClientRect().top + 1;
    }).length"""
    assert page.eval_on_selector_all(".flashcard", cut) == 0


def test_the_articles_to_read_come_before_the_questions_under_the_numbers_of_the_key(
    printer: Printer, page: Page
) -> None:
    pages = printer(sheet_page(form_of(QUIZ, Printing(reading=True))))
    first = " ".join(pages[0].split())
    assert all(paragraph.text in first for paragraph in QUIZ.article.paragraphs)
    assert [" ".join(text.split()) for text in page.locator(".reading p").all_inner_texts()] == [
        f"{p.number} {p.text}" for p in QUIZ.article.paragraphs
    ]
    assert "Multiple choice" not in first
    assert "Multiple choice" in pages[1]
