"""QTI items in a player that is not ours: shown, answered and scored in the browser."""

import json

import pytest
from playwright.sync_api import Page

from quizgen.exports.base import asked
from quizgen.forms.base import Form, Question
from quizgen.items import GAP, Cloze, MultipleChoice

from .test_exports import NODE, forms, made, node, plain, unpacked

PLAYER = NODE / "node_modules" / "@citolab" / "qti-components" / "cdn" / "index.global.js"
SHOW = r"""xml => {
  const whole = xml.replace(/<\?xml[^>]*\?>/g, "").replace(/<(qti-[\w-]+)([^>]*)\/>/g, "<$1$2></$1>");
  document.body.innerHTML = whole;
}"""
SCORE = """() => {
  const item = document.querySelector("qti-assessment-item");
  item.processResponse();
  return Number(item.getOutcome("SCORE").value);
}"""


def answer(page: Page, question: Question, given: str) -> float:
    """The points for an answer."""
    if isinstance(question.item, MultipleChoice):
        page.locator("qti-simple-choice").nth(question.item.options.index(given)).click()
    else:
        field = page.locator("qti-text-entry-interaction input")
        field.fill("")
        field.press_sequentially(given)
        field.press("Tab")
    return float(page.evaluate(SCORE))


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_items_are_shown_and_scored_by_qti_components(form: Form, page: Page) -> None:
    content, questions = made(form, "qti")
    files = unpacked(content)
    texts = [files[f"items/i{question.item.id}.xml"].decode() for question in questions]
    items = node("convert_qti.mjs", json.dumps(texts).encode())
    page.set_content("<!doctype html><body></body>")
    page.add_script_tag(path=PLAYER)
    for xml, question in zip(items, questions, strict=True):
        page.evaluate(SHOW, xml)
        item = question.item
        shown = page.locator("qti-item-body")
        shown.wait_for()
        if isinstance(item, MultipleChoice):
            choices = page.locator("qti-simple-choice")
            assert [plain(text) for text in choices.all_inner_texts()] == [plain(option) for option in item.options]
            assert plain(asked(question)) in plain(shown.inner_text())
            assert answer(page, question, item.distractors[0]) == 0
            assert answer(page, question, item.key) == 1
        elif isinstance(item, Cloze):
            assert plain(asked(question).replace(GAP, "")) == plain(shown.inner_text())
            assert answer(page, question, "something else") == 0
            assert answer(page, question, item.key.upper()) == 1
        else:
            assert plain(asked(question)) in plain(shown.inner_text())
