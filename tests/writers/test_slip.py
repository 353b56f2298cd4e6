"""The pupil's slip: how a deck gets into Anki."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.writers.slip import slip_page


def test_it_names_the_file_and_every_system_on_one_page(printer) -> None:  # type: ignore[no-untyped-def]
    (text,) = printer(slip_page("Class 7b"))
    for named in ("Class 7b.apkg", "Windows", "macOS", "Linux", "AnkiDroid", "AnkiMobile"):
        assert named in text


def test_a_hostile_name_stays_a_name_and_axe_is_content(page: Page) -> None:
    page.set_content(slip_page("<img src=x>"))
    assert page.locator("img").count() == 0
    assert Axe().run(page).response["violations"] == []
