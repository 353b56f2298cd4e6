"""Every page that is made of a form, on text that breaks pages: accessible, within the screen, and reaching for nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.forms.base import Form
from quizgen.forms.making import Printing
from quizgen.writers.pages import write_page
from quizgen.writers.sheet import sheet_page
from tests.hostile import MARKUP, hostile_form
from tests.writers.test_golden_pages import PAGES

ALL: dict[str, Callable[[Form], str]] = {
    **PAGES,
    "large print": lambda form: sheet_page(form, "large"),
    "spaced": lambda form: sheet_page(form, "spaced"),
}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1100])
def test_pages_pass_axe_fit_the_screen_and_load_nothing(
    name: str, scheme: Literal["light", "dark"], width: int, page: Page, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    write_page(ALL[name](hostile_form(Printing(("A", "B"), answer_sheet=True, reading=True))), path)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    violations = Axe().run(page).response["violations"]
    assert [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("main img, main script, main a, iframe, [onerror]").count() == 0
    assert MARKUP in page.locator("body").inner_text()
    assert asked == [page.url]


@pytest.mark.parametrize("name", ALL)
def test_headings_landmarks_and_tables_are_real(name: str, page: Page) -> None:
    page.set_content(ALL[name](hostile_form()))
    assert page.locator("main").count() == 1
    assert page.locator("h1").count() >= 1
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.eval_on_selector_all("th", "all => all.every(cell => cell.scope)")
    assert page.eval_on_selector_all(
        "input[type=radio]", "all => all.every(one => one.closest('fieldset')?.querySelector('legend'))"
    )
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    sections = page.eval_on_selector_all(
        "[aria-labelledby]",
        "all => all.every(one => one.getAttribute('aria-labelledby').split(' ').every(id => document.getElementById(id)))",
    )
    assert sections


def test_a_pupils_sheet_holds_no_key_code_or_evidence() -> None:
    """Not even in attributes: what else than questions, options and word banks tells them is nowhere in the source."""
    for page in (sheet_page(hostile_form()), sheet_page(hostile_form(), "large"), sheet_page(hostile_form(), "spaced")):
        body = page.partition("</style>")[2]
        assert "40,000 crowns" not in body
        assert "ships of the line" not in body.casefold()
        for question in hostile_form().questions:
            assert question.code not in body
            assert question.item.id not in body
