"""Adding articles: pasted, uploaded, fetched, those that lie in the folder already, or a sample."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import quote

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.adding import add, add_text, date_seed, is_address
from quizgen.bank.file import fit_name
from quizgen.errors import QuizgenError, UnreadableArticle
from quizgen.pipeline import take_in
from quizgen.remembering import without_article
from quizgen.review.jobs import Job
from quizgen.review.library import find_known, tell
from quizgen.review.library_pages import library_page
from quizgen.review.state import State, state
from quizgen.review.wording import read_line

pages = Blueprint("adding", __name__)

SAMPLE = "sample.md"
_SHORT = 4.0
"""Seconds for which a page waits for work that is mostly done by then."""

_FIRST_PAPER = date(1605, 1, 1)

Source = tuple[str, Callable[[], Path]]
"""What an article is called, and what puts it among the seeds."""


@pages.post("/articles")
def articles() -> Response | tuple[str, int]:
    """Take in what the form gives."""
    try:
        deck = fit_name(request.form.get("new-deck") or request.form.get("deck") or state().library.deck)
        sources = _sources(state())
        if not sources:
            raise UnreadableArticle("Paste a text, choose files, or give an address first.")
    except QuizgenError as error:
        return library_page(tell(error), request.form.get("text", ""), request.form.get("url", "")), 400
    job = Job("Reading articles" if len(sources) > 1 else "Reading the article", len(sources))
    here = state()
    state().jobs.start(job, lambda job: _take(job, here, deck, sources))
    return follow(job)


@pages.post("/decks/<deck>/articles/<article>/read")
def read_again(deck: str, article: str) -> Response:
    """An article whose file or whose rules changed, once more."""
    here = state()
    known = find_known(here.library.bank(deck), article)
    path = here.library.source(known)
    job = Job("Reading the article again", 1)
    here.jobs.start(job, lambda job: _take(job, here, deck, [(known.article.headline, lambda: path)]))
    return follow(job)


@pages.post("/decks/<deck>/articles/<article>/date")
def set_date(deck: str, article: str) -> Response:
    """The date line of a seed that has none, and the article read again."""
    here = state()
    known = find_known(here.library.bank(deck), article)
    day = _day(request.form.get("date", ""))
    if day is None:
        raise UnreadableArticle("Give a date, such as 2026-03-04.")
    date_seed(here.library.source(known), day)
    return read_again(deck, article)


@pages.post("/decks/<deck>/articles/<article>/remove")
def remove(deck: str, article: str) -> Response:
    """The article out of the deck, its seed into a folder of its own; learners are told by the next deck."""
    here = state()
    known = find_known(here.library.bank(deck), article)
    here.ledger.write(deck, lambda bank: without_article(bank, article))
    here.library.put_aside(known)
    return redirect(url_for("library.library"), 303)


def follow(job: Job) -> Response:
    """To the job's result, or to the page that says how far it is."""
    job.wait(_SHORT)
    finished = job.target if job.state == "done" and not job.problems else None
    return redirect(finished or url_for("jobs.job", identity=job.id), 303)


def _sources(here: State) -> list[Source]:
    library, form = here.library, request.form
    match form.get("from"):
        case "sample":
            text = files("quizgen.review").joinpath(SAMPLE).read_bytes()
            return [("the sample", lambda: add_text(text, library.seeds, SAMPLE).path)]
        case "folder":
            return [(path.name, lambda path=path: path) for path in library.waiting()]  # type: ignore[misc]
        case "url":
            url = form.get("url", "").strip()
            if url and not is_address(url):
                url = f"https://{url}"
            return [(url, lambda: add(url, library.seeds, library.allowed).path)] if url else []
        case "files":
            return [
                _uploaded(each.filename, each.read(), library.seeds)
                for each in request.files.getlist("files")
                if each.filename
            ]
    pasted = form.get("text", "")
    known = {
        "date": _day(form.get("date", "")),
        "publisher": read_line(form, "publisher"),
        "url": read_line(form, "address"),
    }
    text = pasted.replace("\r\n", "\n").encode("utf-8", "replace")
    if not pasted.strip():
        return []
    added = add_text(
        text, library.seeds, known=known
    )  # at once, so that a text that is none is not lost from its field
    return [("the pasted text", lambda: added.path)]


def _uploaded(filename: str, content: bytes, seeds: Path) -> Source:
    """The name of a file tells its kind and is what messages call it; nothing is written under it."""
    name = PurePosixPath(PureWindowsPath(filename).name).name or "file"
    return name, lambda: add_text(content, seeds, name).path


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UnreadableArticle(f"“{text}” is no date such as 2026-03-04.") from error
    if day is not None and day < _FIRST_PAPER:
        raise UnreadableArticle(f"“{text}” is before there were newspapers.")
    return day


def _take(job: Job, here: State, deck: str, sources: list[Source]) -> str:
    """Each article into the seeds and into the bank, one by one, so that what is done stays done."""
    library = here.library
    taken: list[str] = []
    for name, seed in sources:
        job.step(name)
        try:
            known, failed = take_in([seed()], library.decks, deck, crew=here.readings.crew)
        except QuizgenError as error:
            if len(sources) == 1:
                raise
            job.problems.append(tell(error))
            continue
        job.problems += map(tell, failed)
        taken += [one.known.id for one in known]
    return f"/decks/{quote(deck, safe='')}/articles/{quote(taken[0], safe='')}" if len(taken) == 1 else "/"
