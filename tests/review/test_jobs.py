"""Long work tells how far it is, stops between two steps, and shows no traceback."""

import io
import threading

import pytest
from flask.testing import FlaskClient

from quizgen.errors import UnreadableArticle
from quizgen.review.jobs import BUG, Job, Jobs
from quizgen.review.library import Library

from .conftest import SAMPLE, bank_of, post, settle

HERE = "http://127.0.0.1"


def test_a_job_counts_its_steps_and_knows_where_its_result_is() -> None:
    seen = []

    def work(job: Job) -> str:
        for name in ("one", "two"):
            job.step(name)
            seen.append((job.done, job.current))
        return "/result"

    job = Jobs().start(Job("Counting", 2), work)
    assert job.wait(5)
    assert (job.state, job.target, job.done) == ("done", "/result", 2)
    assert seen == [(0, "one"), (1, "two")]


def test_a_cancelled_job_ends_before_its_next_step() -> None:
    begun, go = threading.Event(), threading.Event()

    def work(job: Job) -> str:
        job.step("one")
        begun.set()
        go.wait(5)
        job.step("two")
        return "/never"

    job = Jobs().start(Job("Waiting", 2), work)
    begun.wait(5)
    job.cancel()
    go.set()
    assert job.wait(5)
    assert (job.state, job.target, job.done) == ("cancelled", None, 0)


def test_what_a_user_can_mend_is_told_and_a_bug_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def mendable(job: Job) -> str:
        raise UnreadableArticle("x.txt: is empty.")

    def broken(job: Job) -> str:
        raise ZeroDivisionError("secret")

    told = []
    monkeypatch.setattr(threading, "excepthook", lambda failure: told.append(failure.exc_type))
    job, other = Jobs().start(Job("a", 1), mendable), Jobs().start(Job("b", 1), broken)
    assert job.wait(5)
    assert other.wait(5)
    assert (job.state, job.problems) == ("failed", ["x.txt: is empty."])
    assert (other.state, other.problems) == ("failed", [BUG])


def test_one_unreadable_file_does_not_stop_the_others(client: FlaskClient, library: Library) -> None:
    files = [(io.BytesIO(b"\x89PNG\x00\x01"), "picture.txt"), (io.BytesIO(SAMPLE), "sample.md")]
    answer = post(client, "/articles", **{"from": "files", "files": files})
    assert answer.status_code == 303
    page = settle(client, answer)
    assert "picture.txt" in page
    assert "Done, but not everything went well" in page
    assert len(bank_of(library).articles) == 1


def test_a_running_job_is_asked_again_without_a_script(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    monkeypatch.setattr("quizgen.review.adding_pages._SHORT", 0.0)
    monkeypatch.setattr("quizgen.review.adding_pages.take_in", lambda *rest, **more: go.wait(5) and ((), ()))
    answer = post(client, "/articles", **{"from": "sample"})
    address = answer.headers["Location"]
    page = client.get(address, base_url=HERE)
    assert page.headers["Refresh"] == "1"
    assert "1 of 1: the sample" in page.text
    post(client, f"{address}/cancel")
    go.set()


def test_the_page_is_not_closed_while_work_is_done(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    monkeypatch.setattr("quizgen.review.adding_pages._SHORT", 0.0)
    monkeypatch.setattr("quizgen.review.adding_pages.take_in", lambda *rest, **more: go.wait(5) and ((), ()))
    working = post(client, "/articles", **{"from": "sample"}).headers["Location"]
    assert post(client, "/quit").headers["Location"] == working
    go.set()


def test_a_text_that_is_no_article_is_told_on_the_page(client: FlaskClient) -> None:
    answer = post(client, "/articles", **{"from": "text", "text": "Too short."})
    assert answer.status_code == 400
    assert "pasted text: " in answer.text
    assert post(client, "/articles", **{"from": "text", "text": "  "}).status_code == 400
    assert post(client, "/articles", **{"from": "text", "text": "x", "date": "yesterday"}).status_code == 400
