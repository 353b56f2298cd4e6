"""Every page: accessible, within the screen, and deaf to what an article says to a browser."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask.testing import FlaskClient
from playwright.sync_api import Page, expect

from quizgen.bank.edits import with_status
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library

from .conftest import ARTICLE, DESK, SAMPLE, Visit, codes, item_of, post

TAKE = "document.title='taken'"
MARKUP = f'<script>{TAKE}</script><img src=x onerror="{TAKE}">{{{{ 7*7 }}}}"\'&amp;</textarea></mark>'
BODY = SAMPLE.decode().split("---\n", 2)[2].replace("## ", "")
HOSTILE = f"Port Ashby {MARKUP} swaps diesel ferry for electric ship Fulmar\n\n5 March 2026\n\n{BODY}\n\nIt ended {MARKUP} so.\n"


def check(page: Page, width: int) -> None:
    page.wait_for_load_state("networkidle")
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], [node["html"] for node in found["nodes"]]) for found in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_pages_pass_axe_and_fit_the_screen(
    width: int, scheme: Literal["light", "dark"], visit: Visit, stocked: Library
) -> None:
    page = visit(DESK, viewport={"width": width, "height": 800}, color_scheme=scheme)
    ready, suggested = codes(stocked, "ready"), codes(stocked, "suggested")
    Ledger(stocked).change("news", ARTICLE, "rejecting", lambda bank: with_status(bank, ready[0], "rejected", "dull"))
    page.reload()
    for summary in page.locator("details > summary").all():
        summary.click()
    page.locator(f"#item-{ready[1]}").focus()
    check(page, width)
    page.locator(f"#item-{ready[1]}").get_by_role("button", name="Approve").click()
    expect(page.get_by_role("button", name=re.compile("Undo"))).to_be_visible()
    check(page, width)
    base = page.url.partition("/decks")[0]
    for path in (
        "/",
        f"/decks/news/items/{ready[1]}",
        f"/decks/news/items/{suggested[0]}",
        f"{DESK}/own",
        f"{DESK}/own?kind=cloze&sentence=1",
        "/decks/news/export",
        "/decks/news/export?quiz=nothing",
        "/decks/news/files",
        "/decks/news/slip",
        "/nowhere",
    ):
        page.goto(base + path)
        check(page, width)


@pytest.mark.parametrize("width", [360, 1200])
def test_the_first_page_and_the_finished_deck_pass_axe(width: int, visit: Visit) -> None:
    page = visit(viewport={"width": width, "height": 800})
    check(page, width)
    page.get_by_role("button", name="Try it with a sample").click()
    page.wait_for_url(re.compile("/articles/"), timeout=60_000)
    page.get_by_role("link", name="Take the deck or print").click()
    page.get_by_role("button", name="Make the deck and these papers").click()
    page.wait_for_url(re.compile("/files"), timeout=60_000)
    check(page, width)


def test_a_hostile_article_executes_nothing_anywhere(visit: Visit, library: Library) -> None:
    page = visit()
    page.get_by_label("Paste its text, headline first").fill(HOSTILE)
    page.get_by_role("button", name="Make questions").click()
    page.wait_for_url(re.compile("/articles/"), timeout=60_000)
    assert page.locator("article script, .items script, article img, .items img").count() == 0
    assert page.title() != "taken"
    code = str(page.locator(".card").first.get_attribute("data-code"))
    page.locator(f"#item-{code}").get_by_label("Why").fill(MARKUP)
    page.locator(f"#item-{code}").get_by_role("button", name="Reject").click()
    expect(page.get_by_role("button", name=re.compile("Undo rejecting"))).to_be_visible()
    page.locator("details.more > summary").last.click()
    assert item_of(library, code).entry.reason == " ".join(MARKUP.split())
    assert page.locator(".items img").count() == 0
    other = str(page.locator(".card").first.get_attribute("data-code"))
    base = page.url.partition("/articles")[0]
    page.goto(f"{base}/items/{other}")
    for number, field in enumerate(page.locator("textarea:visible, input[type=text]:visible").all()):
        field.fill(f"{field.input_value()} {MARKUP} {number}")
    page.wait_for_timeout(1200)
    tick = page.get_by_label("Save it all the same")
    if tick.count():
        tick.check()
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile("/articles/"))
    for path in ("/export", "/preview", "/preview?page=key", "/preview?page=practice", "/preview?page=cards"):
        page.goto(base + path)
        page.wait_for_load_state("networkidle")
        assert page.title() != "taken"
        assert page.locator("main img").count() == 0


def test_hostile_names_are_shown_as_they_are(client: FlaskClient, library: Library) -> None:
    answer = post(client, "/articles", **{"from": "url", "url": f"ftp://{MARKUP}"})
    assert answer.status_code in (303, 400)
    answer = post(client, "/articles", **{"from": "text", "text": "short", "new-deck": "a" + MARKUP})
    assert answer.status_code == 400
    assert "<img" not in answer.text
