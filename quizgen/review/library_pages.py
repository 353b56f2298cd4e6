"""The library: decks with their articles, and ways to add one."""

from __future__ import annotations

from flask import Blueprint

from quizgen.review.library import count_statuses
from quizgen.review.state import show, state

pages = Blueprint("library", __name__)


@pages.get("/")
def library() -> str:
    """All decks, the articles of each with counts by status, and the forms that add articles."""
    return library_page()


def library_page(problem: str | None = None, pasted: str = "", url: str = "") -> str:
    """The library, with what went wrong and what was typed."""
    shelves = state().library.shelves()
    counts = {
        (shelf.deck, known.id): count_statuses(known)
        for shelf in shelves
        if shelf.bank
        for known in shelf.bank.articles
    }
    return show(
        "library.html.jinja",
        library=state().library,
        shelves=shelves,
        counts=counts,
        waiting=state().library.waiting(),
        problem=problem,
        pasted=pasted,
        url=url,
    )
