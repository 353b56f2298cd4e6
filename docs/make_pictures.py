"""Makes the README's pictures again from decks/, with the test dependencies: `.venv/bin/python docs/make_pictures.py`.

The quiz and its key as Chromium lays out their first A4 page; a card as the Anki engine renders it.
"""

import shutil
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
DECKS, PICTURES = ROOT / "decks", ROOT / "docs" / "pictures"
QUIZ = "2022-01-13-nato-russia-council"
PAGE = {"width": 794, "height": 1123}
"""A4 in CSS pixels."""
MARGIN = 57
"""The page margin of the print style, 15 mm."""


def picture_of_page(browser: Browser, source: Path, target: Path) -> None:
    """The first printed page, margins included."""
    page = browser.new_page(viewport={"width": PAGE["width"] - 2 * MARGIN, "height": PAGE["height"]})
    page.emulate_media(media="print")
    page.goto(source.as_uri())
    page.add_style_tag(content=f"html {{ padding: {MARGIN}px; background: white; }}")
    page.set_viewport_size(PAGE)
    page.screenshot(path=target, clip={"x": 0, "y": 0, **PAGE})
    page.close()


def picture_of_card(browser: Browser, target: Path) -> None:
    """The back of the first multiple-choice card."""
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        request = ImportAnkiPackageRequest(package_path=str(DECKS / "news.apkg"), options=ImportAnkiPackageOptions())
        collection.import_anki_package(request)
        (card_id, *_) = collection.find_cards("note:*choice* tag:*nato*", order="c.due asc")
        output = collection.get_card(card_id).render_output()
        collection.close()
    page = browser.new_page(viewport={"width": 420, "height": 640}, device_scale_factor=2)
    page.set_content(f"<style>{output.css}</style><body class='card card1'>{output.answer_text}</body>")
    page.screenshot(path=target, full_page=True)
    page.close()


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        picture_of_page(browser, DECKS / f"{QUIZ}.html", PICTURES / "quiz.png")
        picture_of_page(browser, DECKS / f"{QUIZ}.key.html", PICTURES / "key.png")
        picture_of_card(browser, PICTURES / "card.png")
        browser.close()


if __name__ == "__main__":
    main()
