"""The teacher's key: every answer with the passage that proves it, where that stands, and why other options are wrong."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.forms.base import Form, Question, Version
from quizgen.forms.corrections import Correction, struck
from quizgen.items import MultipleChoice
from quizgen.writers.pages import render

_ACROSS = 15
"""Answers in a row of the summary."""


def key_page(form: Form) -> str:
    """The key of each version, and the reserve."""
    return render("key.html.jinja", form, corrections={}, rescored={}, at_a_glance=_at_a_glance)


def rescored_key_page(form: Form, corrections: Sequence[Correction]) -> str:
    """The key with what does not count struck out, other keys in their place, and the points that are left."""
    rescored = {version.letter: version.points - struck(version, corrections) for version in form.versions}
    known = {each.question.item.id: each for each in corrections}
    return render("key.html.jinja", form, corrections=known, rescored=rescored, at_a_glance=_at_a_glance)


def _at_a_glance(version: Version) -> list[tuple[Question, ...]]:
    """The multiple-choice questions in rows, whose letters are read off beside a pile of sheets."""
    lettered = [question for question in version.questions if isinstance(question.item, MultipleChoice)]
    return [tuple(lettered[start : start + _ACROSS]) for start in range(0, len(lettered), _ACROSS)]
