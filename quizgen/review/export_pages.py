"""Taking the deck: what is to be in it and on paper, how that looks, and the files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, request, send_file, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from quizgen.errors import QuizgenError, UnreadableBank
from quizgen.exports import FORMATS
from quizgen.forms.base import Form
from quizgen.pipeline import build
from quizgen.review.adding_pages import follow
from quizgen.review.guard import policy_of
from quizgen.review.jobs import Job
from quizgen.review.library import find_known, tell
from quizgen.review.state import State, show, state
from quizgen.review.wishing import CHOICES, MIXED, read_wishes, with_mixed
from quizgen.writers.flashcards import flashcards_page
from quizgen.writers.key import key_page
from quizgen.writers.pdf import can_print_pdf
from quizgen.writers.practice import practice_page
from quizgen.writers.sheet import sheet_page
from quizgen.writers.slip import slip_page

pages = Blueprint("export", __name__)
_PREVIEWS = {
    "sheet": sheet_page,
    "key": key_page,
    "practice": practice_page,
    "large": lambda form: sheet_page(form, "large"),
    "spaced": lambda form: sheet_page(form, "spaced"),
    "cards": flashcards_page,
}


@pages.get("/decks/<deck>/export")
def export(deck: str) -> str:
    """The print options and a preview that follows them."""
    return _export_page(deck)


@pages.get("/decks/<deck>/preview")
def preview(deck: str) -> AnyResponse | tuple[str, int]:
    """A page as it will be printed."""
    try:
        page = _preview_of(deck, request.args.get("page", "sheet"))
    except QuizgenError as error:
        return show("nothing.html.jinja", text=tell(error)), 200
    return _printed(page)


@pages.post("/decks/<deck>/export")
def make(deck: str) -> AnyResponse | tuple[str, int]:
    """Build the deck and its papers."""
    here = state()
    try:
        wishes = with_mixed(read_wishes(request.form, pdf=can_print_pdf()), request.form)
        bank = here.library.bank(deck)
        sources = here.library.sources(bank)
        quiz = request.form.get("quiz", "")
        if quiz and quiz != MIXED:
            wishes = replace(wishes, papers=frozenset({here.library.source(find_known(bank, quiz))}))
        elif quiz:
            wishes = replace(wishes, papers=frozenset())
        if not sources:
            raise UnreadableBank("None of the articles of this deck is where it was, so nothing can be made.")
    except QuizgenError as error:
        return _export_page(deck, tell(error)), 400
    chosen = _query(request.form)
    job = Job("Making the deck", len(sources), back=f"{url_for('export.export', deck=deck)}?{chosen}")
    result = f"{url_for('export.files', deck=deck)}?{chosen}"

    def work(job: Job) -> str:
        made = build(sources, here.library.decks, deck, wishes, lambda path: job.step(path.name), here.readings.crew)
        job.problems += map(tell, made.failed)
        if made.deck is None:
            raise UnreadableBank("No item is in the quiz yet, so there is no deck. Approve some items first.")
        return result

    here.jobs.start(job, work)
    return follow(job)


@pages.get("/decks/<deck>/files")
def files(deck: str) -> str:
    """What was made."""
    library = state().library
    papers, forms = library.papers(deck), library.forms(deck)
    return show("files.html.jinja", deck=deck, papers=papers, forms=forms, formats=FORMATS, query=_query(request.args))


@pages.get("/decks/<deck>/files/<name>")
def file(deck: str, name: str) -> AnyResponse:
    """One of the files that were made; no other file can be had."""
    library = state().library
    if all(paper.name != name for paper in library.papers(deck)):
        abort(404)
    path = (library.decks / name).resolve()
    if path.suffix != ".html":
        return send_file(path, as_attachment=path.suffix != ".pdf", download_name=name)
    return _printed(path.read_bytes().decode("utf-8", "replace"))


@pages.get("/decks/<deck>/slip")
def slip(deck: str) -> AnyResponse:
    """For pupils: how to get the deck into Anki."""
    state().library.bank(deck)
    return _printed(slip_page(deck))


def _printed(page: str) -> Response:
    """A page that holds its own style and script, and may use these alone."""
    return Response(page, mimetype="text/html", headers={"Content-Security-Policy": policy_of(page)})


def _query(form: MultiDict[str, str], **more: str) -> str:
    """The options as they go into an address."""
    return urlencode({name: value for name, value in form.items() if name != "csrf"} | more)


def _export_page(deck: str, problem: str | None = None) -> str:
    bank = state().library.bank(deck)
    chosen = request.values
    quiz = chosen.get("quiz") or (bank.articles[-1].id if bank.articles else "")
    return show(
        "export.html.jinja",
        deck=deck,
        bank=bank,
        chosen=chosen,
        choices=CHOICES,
        mixed=MIXED,
        pdf=can_print_pdf(),
        quiz=quiz,
        query=_query(chosen, quiz=quiz),
        problem=problem,
    )


def _preview_of(deck: str, kind: str) -> str:
    if kind == "slip":
        return slip_page(deck, read_wishes(request.args, pdf=False).printing.paper or "A4")
    return _PREVIEWS.get(kind, sheet_page)(_form_of(deck))


def _form_of(deck: str) -> Form:
    """The form of the quiz that is previewed, made of what the bank has now; nothing is written."""
    here: State = state()
    wishes = read_wishes(request.args, pdf=False)
    bank = here.library.bank(deck)
    quiz = request.args.get("quiz") or (bank.articles[-1].id if bank.articles else "")
    if quiz == MIXED:
        paths: list[Path] = here.library.sources(bank)
        wishes = with_mixed(wishes, request.args)
    else:
        paths = [here.library.source(find_known(bank, quiz))]
    made = build(paths, here.library.decks, deck, replace(wishes, dry_run=True), crew=here.readings.crew)
    form = made.mixed if quiz == MIXED else next(iter(made.forms), None)
    if form is None:
        for error in made.failed:
            raise error
        raise UnreadableBank("No item is in this quiz yet. Approve some, or take the suggested ones too.")
    return form
