"""How far long work is."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from quizgen.review.state import show, state

pages = Blueprint("jobs", __name__)
_SECONDS = 1
"""Until the page asks again; a header does it, so that it takes no script."""


@pages.get("/jobs/<identity>")
def job(identity: str) -> AnyResponse:
    """Its progress; its result once there is one and nothing has to be told."""
    found = state().jobs.find(identity)
    if found is None:
        abort(404)
    if found.state == "done" and found.target and not found.problems:
        return redirect(found.target, 303)
    response: Response = make_response(show("job.html.jinja", job=found))
    if found.state == "running":
        response.headers["Refresh"] = str(_SECONDS)
    return response


@pages.post("/jobs/<identity>/cancel")
def cancel(identity: str) -> AnyResponse:
    """End it before its next step."""
    found = state().jobs.find(identity)
    if found is None:
        abort(404)
    found.cancel()
    found.wait(1.0)
    return redirect(url_for("jobs.job", identity=identity), 303)
