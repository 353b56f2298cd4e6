"""The correction slip: what pupils are told of a sheet that turned out to be wrong."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.forms.base import Form, Version
from quizgen.forms.corrections import Correction, struck
from quizgen.writers.pages import letter_of, render


def erratum_page(form: Form, corrections: Sequence[Correction]) -> str:
    """A slip for each version, naming the questions by their numbers there."""
    slips = [
        (version, _numbered(version, corrections), version.points - struck(version, corrections))
        for version in form.versions
    ]
    return render("erratum.html.jinja", form, slips=slips)


def _numbered(version: Version, corrections: Sequence[Correction]) -> list[tuple[int, Correction, str]]:
    """The corrected questions by their numbers, each with the letter that its key has on this version, if any."""
    known = {each.question.item.id: each for each in corrections}
    numbered = []
    for question in version.questions:
        correction = known.get(question.item.id)
        if correction is not None:
            letter = letter_of(question.item, correction.key) if correction.key else ""
            numbered.append((question.number, correction, letter))
    return numbered
