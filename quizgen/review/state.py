"""What all pages of one run share, and how a page is made of a layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from flask import current_app, request, url_for
from jinja2 import ChoiceLoader, Environment, PackageLoader

from quizgen.errors import BusyDeck, ChangedMeanwhile, QuizgenError, UnknownCode, UnknownName
from quizgen.items import is_hard
from quizgen.review.guard import csrf_word
from quizgen.review.jobs import Jobs
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library
from quizgen.review.readings import Readings
from quizgen.templates import TEMPLATES
from quizgen.writers.pages import layouts


@dataclass(frozen=True, slots=True)
class State:
    """One run of the page."""

    library: Library
    ledger: Ledger
    token: str
    stop: Callable[[], None]
    """Ends the server."""
    readings: Readings = field(default_factory=Readings)
    jobs: Jobs = field(default_factory=Jobs)


def state() -> State:
    """That of the running page."""
    return cast(State, current_app.extensions["quizgen"])


def show(layout: str, **values: Any) -> str:
    """A page."""
    return _environment().get_template(layout).render(csrf=csrf_word(state().token), here=request.path, **values)


_STATUS: tuple[tuple[type[QuizgenError], int], ...] = (
    (UnknownCode, 404),
    (UnknownName, 404),
    (ChangedMeanwhile, 409),
    (BusyDeck, 503),
)


def status_of(error: QuizgenError) -> int:
    """The status of the answer that tells an error."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 400)


@cache
def _environment() -> Environment:
    """The layouts of the printed pages, for their looks and their small pieces, and the page's own; all is escaped."""
    printed = layouts()
    assert printed.loader is not None
    environment = printed.overlay(loader=ChoiceLoader([PackageLoader("quizgen.review", "layouts"), printed.loader]))
    asks = {template.name: template.asks for template in TEMPLATES}
    environment.globals = {
        **printed.globals,
        "url_for": url_for,
        "is_hard": is_hard,
        "asks": lambda name: asks.get(name, "your own item"),
    }
    return environment
