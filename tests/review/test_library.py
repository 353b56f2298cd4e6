"""The class folder as the page sees it, and articles by their address."""

import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from quizgen.bank.edits import with_status
from quizgen.errors import UnknownName
from quizgen.pipeline import build
from quizgen.review.app import make_app
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library

from .conftest import ARTICLE, SAMPLE, TOKEN, bank_of, post, settle

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HERE = "http://127.0.0.1"
BODY = "".join(
    f"<h2>{block[3:]}</h2>" if block.startswith("## ") else f"<p>{block}</p>"
    for block in SAMPLE.decode().split("---\n", 2)[2].strip().split("\n\n")
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Port Ashby swaps ferry - The Courier</title>
<meta property="og:title" content="Port Ashby swaps diesel ferry for electric ship Fulmar">
<meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2026-03-05T08:00:00Z">
</head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Port Ashby swaps diesel ferry for electric ship Fulmar</h1>{BODY}</article>
<aside><h3>Most read</h3><a href="/x">Ten things to do in Port Ashby</a></aside>
<footer>All rights reserved</footer></body></html>"""


class Site(BaseHTTPRequestHandler):
    """A newspaper, and an address that leads into one's own network."""

    def do_GET(self) -> None:
        if self.path == "/inward":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_address[1]}/story")
            self.end_headers()
            return
        body = PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *rest: Any) -> None:
        """Silent."""


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def visitor(library: Library) -> FlaskClient:
    client = make_app(library, TOKEN, 80, lambda: None).test_client()
    client.get(f"/?token={TOKEN}", base_url=HERE)
    return client


def added(client: FlaskClient, url: str) -> str:
    answer = post(client, "/articles", **{"from": "url", "url": url})
    return settle(client, answer)


def test_an_article_by_its_address_comes_clean_and_again_updates_itself(library: Library, port: int) -> None:
    client = visitor(replace(library, allowed=(("127.0.0.1", port),)))
    for _ in range(2):
        page = added(client, f"http://127.0.0.1:{port}/story")
        assert "Port Ashby swaps diesel ferry for electric ship Fulmar" in page
    (seed,) = library.seeds.iterdir()
    written = seed.read_text(encoding="utf-8")
    assert "Most read" not in written
    assert f'url: "http://127.0.0.1:{port}/story"' in written
    assert len(bank_of(library).articles) == 1


def test_an_address_that_leads_into_ones_own_network_is_refused(library: Library, port: int) -> None:
    client = visitor(replace(library, allowed=(("127.0.0.1", port),)))
    page = added(client, f"http://127.0.0.1:{port}/inward")
    assert f"--allow-local localhost:{port}" in page
    assert "That did not work" in page
    assert "is a machine of this network" in added(visitor(library), f"http://127.0.0.1:{port}/story")
    assert not library.seeds.exists()


def test_the_list_of_decks_tells_counts_and_when_they_were_made(client: FlaskClient, stocked: Library) -> None:
    page = client.get("/", base_url=HERE).text
    assert "No deck file yet" in page
    assert re.search(r"\d+ ready", page)
    build([stocked.seeds / "sample.md"], stocked.decks)
    assert "Last made" in client.get("/", base_url=HERE).text


def test_a_damaged_bank_is_told_and_hides_no_other_deck(client: FlaskClient, stocked: Library) -> None:
    (stocked.decks / "broken.bank.jsonl").write_text("{}\n", encoding="utf-8")
    page = client.get("/", base_url=HERE).text
    assert "broken.bank.jsonl: line 1" in page
    assert "Port Ashby swaps diesel ferry" in page
    answer = client.get("/decks/broken/export", base_url=HERE)
    assert answer.status_code == 400
    assert "broken.bank.jsonl: line 1" in answer.text


def test_odd_files_in_the_folder_stop_nothing(client: FlaskClient, stocked: Library) -> None:
    Path(os.fsdecode(os.fsencode(stocked.seeds) + b"/caf\xe9.md")).write_bytes(SAMPLE)
    Path(os.fsdecode(os.fsencode(stocked.decks) + b"/caf\xe9.bank.jsonl")).write_bytes(b"{}")
    (stocked.seeds / "loop.md").symlink_to("loop.md")
    (stocked.seeds / "odd.md").write_bytes(b"---\n[")
    page = client.get("/", base_url=HERE)
    assert page.status_code == 200
    assert "odd.md" in page.text
    answer = post(client, "/articles", **{"from": "folder"})
    assert "odd.md" in settle(client, answer)


def test_an_unreadable_article_makes_no_empty_deck(client: FlaskClient, library: Library) -> None:
    library.seeds.mkdir(parents=True)
    (library.seeds / "odd.md").write_bytes(b"---\n[")
    settle(client, post(client, "/articles", **{"from": "folder"}))
    assert library.names() == []
    assert client.get("/decks/news/preview", base_url=HERE).status_code == 200


def test_papers_are_made_of_the_chosen_article_alone(client: FlaskClient, stocked: Library) -> None:
    shutil.copy(SEEDS / "2022-01-13-nato-russia-council.md", stocked.seeds / "other.md")
    settle(client, post(client, "/articles", **{"from": "folder"}))
    build([stocked.seeds / "sample.md"], stocked.decks)
    before = (stocked.decks / "sample.html").read_bytes()
    other = bank_of(stocked).articles[1].id
    settle(client, post(client, "/decks/news/export", quiz=other, versions="A,B", items="suggested"))
    assert (stocked.decks / "sample.html").read_bytes() == before
    made = {paper.name for paper in stocked.papers("news")}
    assert f"{bank_of(stocked).articles[1].article.slug}.key.html" in made
    settle(client, post(client, "/decks/news/export", quiz="all", mixed="3"))
    assert "news-mixed.html" in {paper.name for paper in stocked.papers("news")}
    assert (stocked.decks / "sample.html").read_bytes() == before


def test_a_quiz_that_was_made_goes_to_other_programs(client: FlaskClient, stocked: Library) -> None:
    why = next(each.entry.code for each in bank_of(stocked).items if each.item.template == "why")
    Ledger(stocked).change("news", ARTICLE, "x", lambda bank: with_status(bank, why, "approved"))
    build([stocked.seeds / "sample.md"], stocked.decks)
    title = bank_of(stocked).articles[0].article.headline
    assert "For another program" in client.get("/decks/news/files", base_url=HERE).text
    answer = client.get("/decks/news/exports", query_string={"quiz": title, "to": "moodle"}, base_url=HERE)
    assert answer.headers["Content-Disposition"] == "attachment; filename=sample.moodle.xml"
    assert b"<quiz>" in answer.data
    told = client.get("/decks/news/exports", query_string={"quiz": title, "to": "kahoot"}, base_url=HERE)
    assert "cannot go along" in told.text
    taken = client.get("/decks/news/exports", query_string={"quiz": title, "to": "kahoot", "known": "1"}, base_url=HERE)
    assert taken.data.startswith(b"PK")
    for wrong in ({"quiz": "../x", "to": "gift"}, {"quiz": title, "to": "exe"}, {}):
        assert client.get("/decks/news/exports", query_string=wrong, base_url=HERE).status_code == 404


def test_only_what_was_made_of_the_deck_can_be_had(client: FlaskClient, stocked: Library) -> None:
    (stocked.decks / "diary.html").write_text("private", encoding="utf-8")
    build([stocked.seeds / "sample.md"], stocked.decks)
    names = [paper.name for paper in stocked.papers("news")]
    assert names == ["news.apkg", "sample.html", "sample.key.html", "sample.practice.html", "sample.json"]
    for name in names:
        assert client.get(f"/decks/news/files/{name}", base_url=HERE).status_code == 200
    assert client.get("/decks/news/files/diary.html", base_url=HERE).status_code == 404
    with pytest.raises(UnknownName, match="no deck called “other”"):
        stocked.papers("other")


def test_an_article_can_go_into_a_new_deck(client: FlaskClient, library: Library) -> None:
    answer = post(client, "/articles", **{"from": "sample", "new-deck": "Class 7b"})
    assert "Port Ashby swaps diesel ferry" in settle(client, answer)
    assert client.get("/decks/Class%207b/articles/quizgen-sample", base_url=HERE).status_code == 200
    assert library.names() == ["Class 7b"]
