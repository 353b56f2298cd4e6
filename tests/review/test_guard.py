"""Who is let in, and what is refused, whatever asks."""

import http.client
import io
import re

import pytest
from flask.testing import FlaskClient

from quizgen.review.app import make_app
from quizgen.review.guard import csrf_word, policy_of
from quizgen.review.library import Library
from quizgen.review.serving import Served
from quizgen.writers.practice import practice_page
from tests.quizzes import QUIZ, form_of

from .conftest import DESK, SAMPLE, TOKEN, codes, item_of, post, settle

HERE = "http://127.0.0.1"


def strange(library: Library) -> FlaskClient:
    """Somebody who was not let in."""
    return make_app(library, TOKEN, 80, lambda: None).test_client()


@pytest.mark.parametrize(
    "path", ["/", "/style.css", DESK, "/decks/news/files/news.apkg", "/nowhere", "/?token=guessed"]
)
def test_without_the_token_nothing_is_shown(library: Library, path: str) -> None:
    answer = strange(library).get(path, base_url=HERE)
    assert answer.status_code == 403
    assert "only who opens its whole address" in answer.text


def test_the_token_becomes_a_cookie_that_no_script_reads_and_no_other_site_sends(library: Library) -> None:
    answer = strange(library).get(f"/?token={TOKEN}", base_url=HERE)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("quizgen-80=")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.168.0.7"])
def test_a_foreign_host_name_is_refused_even_with_the_token(client: FlaskClient, host: str) -> None:
    answer = client.get(f"/?token={TOKEN}", base_url=f"http://{host}")
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("word", "origin"),
    [(None, None), ("", None), ("guessed", None), ("right", "http://evil.example"), ("right", "null")],
)
def test_a_forged_form_is_refused(client: FlaskClient, stocked: Library, word: str | None, origin: str | None) -> None:
    code = codes(stocked, "ready")[0]
    fields = {} if word is None else {"csrf": csrf_word(TOKEN) if word == "right" else word}
    headers = {"Origin": origin} if origin else {}
    answer = client.post(f"/decks/news/items/{code}/reject", data=fields, headers=headers, base_url=HERE)
    assert answer.status_code == 403
    assert item_of(stocked, code).entry.status == "ready"


def test_every_answer_forbids_what_is_not_ours(client: FlaskClient, stocked: Library) -> None:
    for path in ("/", DESK, "/decks/news/export", "/decks/news/preview", "/decks/news/slip", "/nowhere", "/style.css"):
        headers = client.get(path, base_url=HERE).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'self'; object-src 'none'")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_a_printed_page_may_run_its_own_script_and_no_other() -> None:
    policy = policy_of(practice_page(form_of(QUIZ)))
    assert re.fullmatch(r".*; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'", policy)
    assert "script-src" not in policy_of("<style>p { color: red }</style>")


@pytest.mark.parametrize(
    "path",
    [
        "/decks/..%2f..%2fetc/files/passwd",
        "/decks/news/files/..%2f..%2fseeds%2fsample.md",
        "/decks/news/files/news.bank.jsonl",
        "/decks/news/files/%2e%2e",
        "/decks/nothing/export",
        "/decks/news/articles/nothing",
        "/decks/news/items/ZZZZ",
        "/decks/news/preview/../../x",
        "/jobs/nothing",
    ],
)
def test_what_is_not_there_is_not_found_whatever_it_is_called(client: FlaskClient, stocked: Library, path: str) -> None:
    answer = client.get(path, base_url=HERE)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_an_uploaded_files_name_is_no_path(client: FlaskClient, library: Library) -> None:
    fields = {"from": "files", "files": (io.BytesIO(SAMPLE), "..\\../../../etc/sample.md")}
    answer = post(client, "/articles", **fields)
    settle(client, answer)
    (written,) = library.seeds.iterdir()
    assert written.name == "2026-03-05-port-ashby-swaps-diesel-ferry-for-electric-ship-fulmar.md"


@pytest.mark.parametrize("name", ["a/b", "..", "a\\b", "a:b"])
def test_a_deck_cannot_be_called_like_a_path(client: FlaskClient, library: Library, name: str) -> None:
    answer = post(client, "/articles", **{"from": "sample", "new-deck": name})
    assert answer.status_code == 400
    assert not library.folder.exists()


def test_too_large_an_upload_is_refused_in_one_sentence(client: FlaskClient) -> None:
    answer = post(client, "/articles", **{"from": "text", "text": "x" * 2_100_000})
    assert answer.status_code == 413
    fields = {"from": "files", "files": (io.BytesIO(b"x" * 31_000_000), "big.txt")}
    assert post(client, "/articles", **fields).status_code == 413
    assert "30 MB of files at once, 2 MB of pasted text" in answer.text


def test_a_bug_shows_no_traceback(client: FlaskClient, stocked: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*rest: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("quizgen.review.library_pages.count_statuses", fail)
    answer = client.get("/", base_url=HERE)
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Nothing was lost" in answer.text


def test_the_server_answers_on_this_machine_alone(served: Served) -> None:
    assert served.server.server_address[0] == "127.0.0.1"
    connection = http.client.HTTPConnection("127.0.0.1", served.server.server_address[1])
    connection.request("GET", "/")
    assert connection.getresponse().status == 403
    connection.close()
