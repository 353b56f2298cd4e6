"""A review page that is served over an empty class folder, and a browser that was let in."""

import threading
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page

from quizgen.bank.base import Bank, Banked
from quizgen.bank.edits import find_item
from quizgen.bank.file import bank_path, read_bank
from quizgen.pipeline import take_in
from quizgen.review.app import make_app
from quizgen.review.guard import csrf_word
from quizgen.review.library import Library
from quizgen.review.serving import Served, serve

SAMPLE = files("quizgen.review").joinpath("sample.md").read_bytes()
ARTICLE = "quizgen-sample"
"""What the bank calls the sample."""
TOKEN = "a-token-of-this-run"
DESK = f"/decks/news/articles/{ARTICLE}"
Visit = Callable[..., Page]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty class folder."""
    return Library(tmp_path / "class-7b")


@pytest.fixture
def stocked(library: Library) -> Library:
    """A class folder whose deck has the sample."""
    library.seeds.mkdir(parents=True)
    (library.seeds / "sample.md").write_bytes(SAMPLE)
    take_in([library.seeds / "sample.md"], library.decks)
    return library


@pytest.fixture
def client(library: Library) -> FlaskClient:
    """A visitor without a browser, who was let in."""
    client = make_app(library, TOKEN, 80, lambda: None).test_client()
    client.get(f"/?token={TOKEN}", base_url="http://127.0.0.1")
    return client


@pytest.fixture
def served(library: Library) -> Iterator[Served]:
    """The page over the class folder, answering."""
    yield from run(library)


def run(library: Library) -> Iterator[Served]:
    """Serve a page as long as it is used."""
    served = serve(library)
    thread = threading.Thread(target=served.run)
    thread.start()
    yield served
    served.stop()
    thread.join()


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Visit]:
    """Opens a tab that was let in, which reports what should not happen; options are those of a browser context."""
    contexts = []

    def visit(path: str = "/", **options: object) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.goto(served.address)
        if path != "/":
            page.goto(served.address.partition("/?")[0] + path)
        return page

    yield visit
    for context in contexts:
        context.close()


def post(client: FlaskClient, path: str, **fields: object):  # type: ignore[no-untyped-def]
    """What the page answers to a form of its own."""
    return client.post(path, data={"csrf": csrf_word(TOKEN), **fields}, base_url="http://127.0.0.1")


def settle(client: FlaskClient, answer) -> str:  # type: ignore[no-untyped-def]
    """The page at which long work ends, when it has ended."""
    assert answer.status_code == 303
    for _ in range(300):
        answer = client.get(
            answer.headers["Location"] if answer.status_code == 303 else answer.request.path,
            base_url="http://127.0.0.1",
        )
        if answer.status_code != 303 and "Refresh" not in answer.headers:
            return str(answer.text)
        time.sleep(0.1)
    raise AssertionError("the work does not end")


def bank_of(library: Library, deck: str = "news") -> Bank:
    """What the deck's bank holds now."""
    bank = read_bank(bank_path(library.target(deck)))
    assert bank is not None
    return bank


def item_of(library: Library, code: str) -> Banked:
    """An item of the deck as it is now."""
    return find_item(bank_of(library), code)[1]


def codes(library: Library, status: str) -> list[str]:
    """The codes of the items that stand so."""
    return [each.entry.code for each in bank_of(library).items if each.entry.status == status]
