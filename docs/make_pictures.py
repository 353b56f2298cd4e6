"""Makes the README's pictures again from decks/: the quiz and its key as printed on A4, a card in Anki, the review page.

Run it after `make test`, which sets up all but `pdftoppm` (Debian: poppler-utils): `.venv/bin/python docs/make_pictures.py`.
Widths are in pixels. The tags of a deck's notes hold the article's name, by which the card is found.
"""

import base64
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageRequest
from playwright.sync_api import Browser, sync_playwright

from quizgen.builds import Wishes
from quizgen.forms.making import Printing
from quizgen.reprinting import print_target
from quizgen.review.library import Library
from quizgen.review.serving import serve

ROOT = Path(__file__).parents[1]
DECKS, PICTURES = ROOT / "decks", ROOT / "docs" / "pictures"
QUIZ, ARTICLE = "news-mixed", "2022-01-13-nato-russia-council"
PAGE_WIDTH, CARD_WIDTH, REVIEW_WIDTH = 900, 400, 1240
FRAME = 1


def picture_of_page(browser: Browser, source: Path, target: Path, page_number: int = 1) -> None:
    """One of the pages that a printer makes of `source`, in a thin frame, since paper is as white as the README."""
    with tempfile.TemporaryDirectory() as folder:
        paper, picture = Path(folder) / "page.pdf", Path(folder) / "page.png"
        page = browser.new_page()
        page.goto(source.as_uri())
        page.pdf(path=paper, prefer_css_page_size=True, print_background=True)
        page.close()
        scale = ["-scale-to-x", str(PAGE_WIDTH - 2 * FRAME), "-scale-to-y", "-1"]
        scale += ["-f", str(page_number)]
        subprocess.run(["pdftoppm", "-singlefile", "-gray", "-png", *scale, paper, picture.with_suffix("")], check=True)
        inside = base64.b64encode(picture.read_bytes()).decode()
    page = browser.new_page()
    page.set_content(f'<img style="border: {FRAME}px solid #bbb" src="data:image/png;base64,{inside}">')
    page.locator("img").screenshot(path=target)
    page.close()


def picture_of_card(browser: Browser, target: Path) -> None:
    """The back of the quiz's multiple-choice card with the shortest text, twice as sharp for good screens."""
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(DECKS / "news.apkg")))
        found = collection.find_cards(f'"note:quizgen multiple choice" tag:*{ARTICLE}*', order="c.due asc")
        card = min(
            (collection.get_card(number).render_output() for number in found), key=lambda card: len(card.answer_text)
        )
        collection.close()
    page = browser.new_page(viewport={"width": CARD_WIDTH, "height": 100}, device_scale_factor=2)
    page.set_content(f'<!doctype html><style>{card.css}</style><body class="card">{card.answer_text}</body>')
    page.screenshot(path=target, full_page=True)
    page.close()


def picture_of_review(browser: Browser, target: Path) -> None:
    """The review page on its sample, with the second item selected."""
    with tempfile.TemporaryDirectory() as folder:
        served = serve(Library(Path(folder)))
        thread = threading.Thread(target=served.run)
        thread.start()
        page = browser.new_page(viewport={"width": REVIEW_WIDTH, "height": 800})
        page.goto(served.address)
        page.get_by_role("button", name="Try it with a sample").click()
        page.wait_for_url("**/articles/*", timeout=60_000)
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.get_by_role("button", name="Undo").wait_for()
        page.screenshot(path=target)
        page.close()
        served.stop()
        thread.join()


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        picture_of_page(browser, DECKS / f"{QUIZ}.html", PICTURES / "quiz.png")
        picture_of_page(browser, DECKS / f"{QUIZ}.key.html", PICTURES / "key.png")
        with tempfile.TemporaryDirectory() as folder:
            wishes = Wishes(printing=Printing(("A", "B"), answer_sheet=True, large_print=True))
            print_target(DECKS / f"{QUIZ}.form.json", Path(folder), "news", wishes)
            picture_of_page(browser, Path(folder) / f"{QUIZ}.large.html", PICTURES / "large.png")
            picture_of_page(browser, Path(folder) / f"{QUIZ}.html", PICTURES / "answers.png", page_number=3)
        picture_of_card(browser, PICTURES / "card.png")
        picture_of_review(browser, PICTURES / "review.png")
        browser.close()


if __name__ == "__main__":
    main()
