"""A quiz that was made, for other programs: every export format, and by name what one cannot hold."""

from __future__ import annotations

from flask import Blueprint, Response, request

from quizgen.errors import UnknownName
from quizgen.exports import FORMATS, export
from quizgen.forms.file import ENDING, read_form
from quizgen.review.state import show, state

pages = Blueprint("formats", __name__)


@pages.get("/decks/<deck>/exports")
def file(deck: str) -> Response | str:
    """The file; where something cannot go along, first what and why, unless that is known."""
    library = state().library
    path = library.forms(deck).get(request.args.get("quiz", ""))
    into = next((each for each in FORMATS if each.name == request.args.get("to")), None)
    if path is None or into is None:
        raise UnknownName("There is no such quiz, or no such format, any more.")
    made = export(read_form(path), into)
    if made.left_out and (not made.questions or "known" not in request.args):
        return show("left_out.html.jinja", deck=deck, made=made, into=into, quiz=request.args["quiz"])
    response = Response(made.content, mimetype="application/octet-stream")
    response.headers.set("Content-Disposition", "attachment", filename=path.name.removesuffix(ENDING) + into.ending)
    return response
