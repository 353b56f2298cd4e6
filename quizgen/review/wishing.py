"""What a form wishes of the papers."""

from __future__ import annotations

from dataclasses import replace

from werkzeug.datastructures import MultiDict

from quizgen.builds import Wishes
from quizgen.errors import UnreadableForm
from quizgen.forms.base import Paper
from quizgen.forms.making import Printing
from quizgen.items import Level
from quizgen.review.wording import read_number

MIXED = "all"
"""What the form calls the quiz over all articles."""
CHOICES = {
    "items": (
        ("reviewed", "only what I approved or edited"),
        ("ready", "what I approved, and what is ready"),
        ("suggested", "all: approved, ready and suggested"),
    ),
    "level": (("mixed", "easy and hard"), ("easy", "easy"), ("hard", "hard")),
    "versions": (("", "one"), ("A,B", "A and B"), ("A,B,C", "A, B and C"), ("A,B,C,D", "A, B, C and D")),
    "paper": (("A4", "A4"), ("letter", "US Letter")),
}
"""For each choice its values, and what they are called; the first is the usual one, but for the items."""
_USUAL_ITEMS = "ready"
_MOST = 500


def read_wishes(form: MultiDict[str, str], *, pdf: bool) -> Wishes:
    """The wishes in a form or in an address. Raises UnreadableForm for a value that none of the choices has."""
    items = _choice(form, "items", _USUAL_ITEMS)
    versions = _choice(form, "versions", "")
    level: Level = "easy" if _choice(form, "level", "mixed") == "easy" else "mixed"
    if form.get("level") == "hard":
        level = "hard"
    paper: Paper = "letter" if _choice(form, "paper", "A4") == "letter" else "A4"
    printing = Printing(
        tuple(versions.split(",")) if versions else (),
        paper,
        answer_sheet="answer_sheet" in form,
        reading="reading" in form,
        may_copy="may_copy" in form,
        large_print="large" in form,
        dyslexia_friendly="spaced" in form,
        flashcards="cards" in form,
        pdf=pdf and "pdf" in form,
    )
    return Wishes(
        _number(form, "number"),
        level,
        suggested=items == "suggested",
        approved_only=items == "reviewed",
        sensitive="sensitive" in form,
        printing=printing,
    )


def with_mixed(wishes: Wishes, form: MultiDict[str, str]) -> Wishes:
    """With a quiz over all articles, where one is wished."""
    return replace(wishes, mixed=_number(form, "mixed") or 15) if form.get("quiz") == MIXED else wishes


def _choice(form: MultiDict[str, str], name: str, usual: str) -> str:
    value = form.get(name, usual)
    if value not in {each for each, _ in CHOICES[name]}:
        raise UnreadableForm(f"“{value}” is none of the choices for {name}.")
    return value


def _number(form: MultiDict[str, str], name: str) -> int | None:
    value = form.get(name, "").strip()
    if not value:
        return None
    number = read_number(value)
    if number is None or not 0 < number <= _MOST:
        raise UnreadableForm(f"“{value[:20]}” is no number of items from 1 to {_MOST}.")
    return number
