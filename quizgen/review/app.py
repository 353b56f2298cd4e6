"""The page put together: what it may be asked, and what it says when something is wrong."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, Response, redirect, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from quizgen.errors import QuizgenError
from quizgen.review import adding_pages, article_pages, export_pages, format_pages, item_pages, job_pages, library_pages
from quizgen.review.guard import MOST_TEXT, protect
from quizgen.review.jobs import BUG
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library, tell
from quizgen.review.state import State, show, state, status_of

MOST_BYTES = 30_000_000
"""Of one request: several saved pages at once."""
_PAGES = (library_pages, adding_pages, job_pages, article_pages, item_pages, export_pages, format_pages)
_SAID = {
    400: "The page sent something that cannot be read; go back and try it again.",
    403: "This page lets in only who opens its whole address, with the key at its end. Start quizgen again, or copy the "
    "address out of the window in which it runs.",
    404: "There is nothing at this address.",
    405: "This address only takes what the page itself sends.",
    413: "That is too large: 30 MB of files at once, 2 MB of pasted text.",
}


def make_app(library: Library, token: str, port: int, stop: Callable[[], None]) -> Flask:
    """The page over a class folder; `token` lets its user in, `stop` ends its server."""
    app = Flask("quizgen.review", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MOST_BYTES, MAX_FORM_MEMORY_SIZE=MOST_TEXT, MAX_FORM_PARTS=500)
    app.extensions["quizgen"] = State(library, Ledger(library), token, stop)
    protect(app, token, port)
    for room in _PAGES:
        app.register_blueprint(room.pages)

    @app.get("/style.css")
    def style() -> Response:
        return Response(show("review.css"), mimetype="text/css")

    @app.get("/review.js")
    def script() -> Response:
        return Response(show("review.js"), mimetype="text/javascript")

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status=204)

    @app.post("/quit")
    def quit_page() -> AnyResponse | str:
        busy = state().jobs.running()
        if busy is not None:
            return redirect(url_for("jobs.job", identity=busy.id), 303)
        state().stop()
        return show(
            "message.html.jinja",
            title="quizgen is closed",
            text="You can close this tab. Everything is saved.",
            on=False,
        )

    @app.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> AnyResponse | tuple[str, int]:
        code = error.code or 500
        if error.response is not None:
            return error.get_response()
        said = BUG if code >= 500 else _SAID.get(code, error.name)
        return show("message.html.jinja", title=error.name, text=said), code

    @app.errorhandler(QuizgenError)
    def explain(error: QuizgenError) -> tuple[str, int]:
        return show("message.html.jinja", title="That did not work", text=tell(error)), status_of(error)

    return app
