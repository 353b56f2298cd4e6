"""A form out of chosen items, and out of another form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.article import Article, Section
from quizgen.errors import RightsReserved
from quizgen.forms.base import Form, Paper, Reading, Version
from quizgen.forms.layout import lay_out
from quizgen.forms.rights import is_open
from quizgen.forms.versions import permute
from quizgen.items import Item, Sourced

RESERVE = 3
"""How many items the key offers beside those that are printed."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What is wanted on paper, and in which files."""

    versions: tuple[str, ...] = ()
    """Letters of the versions; none for one sheet without a letter, or for those that the form has."""
    paper: Paper | None = None
    """None for A4, or for what the form has."""
    answer_sheet: bool = False
    reading: bool = False
    """The articles are printed before the questions."""
    may_copy: bool = False
    """Also those whose rights line names no open licence."""
    large_print: bool = False
    dyslexia_friendly: bool = False
    flashcards: bool = False
    pdf: bool = False


AS_USUAL = Printing()
"""A sheet, a key and a practice file on A4."""


def title_of(deck: str, kind: str) -> str:
    """What a quiz over several articles is called: "News: mixed quiz"."""
    return f"{deck[:1].upper()}{deck[1:]}: {kind}"


def make_form(
    name: str,
    title: str | None,
    deck: str,
    sourced: Sequence[Sourced],
    printing: Printing,
    *,
    reserve: Sequence[Sourced] = (),
    spare: Sequence[Item] = (),
) -> Form:
    """Lay a quiz out for print; `spare` are items that are not printed, from which word banks may take words.

    Raises RightsReserved when an article is wanted whole that may not be copied.
    """
    form = Form(name, title, deck, lay_out(sourced, spare), reserve=tuple(reserve))
    return adapt(form, printing)


def adapt(form: Form, printing: Printing) -> Form:
    """The form with what is asked for beside what it has; a version that it has stays as it was printed.

    Raises RightsReserved when an article is wanted whole that may not be copied.
    """
    lettered = _lettered(form, printing.versions) if printing.versions else form.lettered
    return replace(
        form,
        lettered=lettered,
        paper=printing.paper or form.paper,
        answer_sheet=form.answer_sheet or printing.answer_sheet,
        readings=form.readings or (_readings(form.articles, printing.may_copy) if printing.reading else ()),
    )


def _lettered(form: Form, letters: Sequence[str]) -> tuple[Version, ...]:
    known = {version.letter: version for version in form.lettered}
    return tuple(known.get(letter) or permute(form.parts, letter) for letter in letters)


def _readings(articles: Iterable[Article], may_copy: bool) -> tuple[Reading, ...]:
    readings = []
    for article in articles:
        if not may_copy and not is_open(article.rights):
            said = f"says “{article.rights}”, which is no open licence" if article.rights else "says nothing"
            raise RightsReserved(
                f"{article.headline}: its rights line {said}, so it is not printed whole; "
                "leave out --reading, or give --i-may-copy if you may copy it."
            )
        sections = (Section(s.heading, tuple(p for p in s.paragraphs if p.kind == "prose")) for s in article.sections)
        readings.append(Reading(article, tuple(section for section in sections if section.paragraphs)))
    return tuple(readings)
