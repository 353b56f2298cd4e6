"""The practice file, used as a learner uses it: by mouse, by keyboard, and without a script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from quizgen.forms.base import Form
from quizgen.items import Cloze, MultipleChoice, Open
from quizgen.writers.practice import practice_page
from tests.hostile import hostile_form
from tests.quizzes import QUIZ, form_of

FORM = form_of(QUIZ)


def opened(page: Page, form: Form, folder: Path) -> None:
    path = folder / "storm.practice.html"
    path.write_text(practice_page(form), encoding="utf-8")
    page.goto(path.as_uri())


def answer(page: Page, number: int, given: str) -> None:
    question = page.locator(f"#question-{number}")
    if question.get_attribute("data-kind") == "choice":
        question.get_by_text(given, exact=True).first.click()
    else:
        question.locator(".write").fill(given)
    question.get_by_role("button", name="Check").click()


def score(page: Page) -> str:
    return page.locator(".score [role=status]").inner_text()


def test_all_right_answers_by_mouse_give_the_full_score(page: Page, tmp_path: Path) -> None:
    opened(page, FORM, tmp_path)
    assert score(page) == "0 of 7 done, 0 right"
    for question in FORM.questions:
        answer(page, question.number, question.item.key)
        if isinstance(question.item, Open):
            page.get_by_role("button", name="I had it").click()
        told = page.locator(f"#question-{question.number} .told").inner_text()
        assert question.item.key in told
        assert "paragraph" in told
    assert score(page) == "You have 7 of 7 right."


def test_wrong_answers_are_told_with_the_right_one_its_source_and_who_claims_it(page: Page, tmp_path: Path) -> None:
    opened(page, FORM, tmp_path)
    answer(page, 1, "Tom Lind")
    question = page.locator("#question-1")
    assert question.locator(".result").inner_text() == "Not right. The answer is:"
    assert question.locator(".solution").inner_text() == "Ida Brandt"
    assert "Claimed by Ida Brandt" in question.inner_text()
    assert question.locator(".verdict").all_inner_texts() == ["", "✓ right", "✗ your answer"]
    assert score(page) == "1 of 7 done, 0 right"


@pytest.mark.parametrize("given", ["  port amery ", "The Port Amery", "“Port Amery”.", "PORT  AMERY"])
def test_a_gap_takes_its_words_however_they_are_typed(page: Page, tmp_path: Path, given: str) -> None:
    opened(page, FORM, tmp_path)
    answer(page, 3, given)
    assert page.locator("#question-3 .result").inner_text() == "Right."


def test_other_words_in_a_gap_are_left_to_the_learner_to_judge(page: Page, tmp_path: Path) -> None:
    opened(page, FORM, tmp_path)
    answer(page, 3, "the port of Amery")
    assert score(page) == "1 of 7 done, 0 right"
    page.locator("#question-3").get_by_role("button", name="I had it").click()
    assert score(page) == "1 of 7 done, 1 right"


def test_nothing_is_checked_before_it_is_answered(page: Page, tmp_path: Path) -> None:
    opened(page, FORM, tmp_path)
    for number, told in ((1, "Choose an answer first."), (3, "Write something first.")):
        question = page.locator(f"#question-{number}")
        question.get_by_role("button", name="Check").click()
        assert question.locator(".advice").inner_text() == told
        assert not question.locator(".told").is_visible()
    assert score(page) == "0 of 7 done, 0 right"


def test_it_is_answered_by_keyboard_alone_and_begun_again(page: Page, tmp_path: Path) -> None:
    opened(page, FORM, tmp_path)
    for question in FORM.questions:
        item = question.item
        if isinstance(item, MultipleChoice):
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            for _ in range(item.options.index(item.key)):
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
        elif isinstance(item, Cloze):
            page.keyboard.press("Tab")
            page.keyboard.type(item.key)
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Tab")
            page.keyboard.type(item.key)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
    assert score(page) == "You have 7 of 7 right."
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert score(page) == "0 of 7 done, 0 right"
    assert page.locator(".told:visible").count() == 0
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("document.activeElement.closest('form').id") == "question-1"


def test_hostile_text_stays_text_and_is_answered(page: Page, tmp_path: Path) -> None:
    form = hostile_form()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, form, tmp_path)
    for question in form.questions:
        answer(page, question.number, question.item.key)
        if isinstance(question.item, Open):
            page.get_by_role("button", name="I had it").click()
    assert score(page) == "You have 15 of 15 right."
    assert page.title() == f"{form.title} – practice"
    assert page.locator("img").count() == 0
    assert asked == [page.url]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_click_on_an_option_and_a_thumb_sized_button_answer_on_a_phone(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, hostile_form(), tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = page.eval_on_selector_all(
        ".option, .check, .again", "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_without_a_script_every_answer_can_be_opened(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, FORM, tmp_path)
    assert not page.get_by_role("button").first.is_visible()
    page.get_by_text("Show the answer").first.click()
    assert page.locator("#question-1 .solution").is_visible()
    context.close()
