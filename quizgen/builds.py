"""What is wanted of a build, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.delivery import Delivery
from quizgen.errors import QuizgenError
from quizgen.forms.base import Form
from quizgen.forms.making import AS_USUAL, Printing
from quizgen.items import Level
from quizgen.studies import Study


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted of a build, beside its articles."""

    number: int | None = None
    """So many items of each article; None for all that are ready."""
    level: Level = "mixed"
    suggested: bool = False
    """Also what somebody should look at first."""
    approved_only: bool = False
    """Nothing but what a teacher approved or edited."""
    sensitive: bool = False
    """Items on sensitive subjects go on paper too; the deck and the items file hold them tagged."""
    mixed: int | None = None
    """Of how many items one more quiz is made, over all articles."""
    refresh: bool = False
    """What was delivered takes today's wording."""
    force: bool = False
    """More than half of a deck may go."""
    dry_run: bool = False
    """Nothing is written."""
    printing: Printing = AS_USUAL
    """What is wanted on paper."""
    papers: frozenset[Path] | None = None
    """The files of the articles of which papers are made, resolved; None for all. The deck holds them all."""


@dataclass(frozen=True, slots=True)
class Built:
    """One article of a build, for the table at its end."""

    path: Path
    study: Study
    seconds: float


@dataclass(frozen=True, slots=True)
class Build:
    """What a build wrote and what it could not."""

    deck: Path | None
    """None when there is no item to put into it."""
    built: tuple[Built, ...]
    failed: tuple[QuizgenError, ...]
    """One for each article, path or folder that could not be used."""
    delivery: Delivery
    """What became of the deck."""
    forms: tuple[Form, ...] = ()
    """What was printed: a form for each article that has items for paper, in their order."""
    mixed: Form | None = None
    """What was made of all articles together; None if it was not asked for, has no item, or could not be written."""
    files: tuple[Path, ...] = ()
    """All that was printed."""
    kept: tuple[Path, ...] = ()
    """All else that was written: bank, deck, items files, forms."""
    settled: int | None = None
    """When nothing had changed since the last build, so that nothing was made: how many articles it is of."""
