"""A class folder as the page sees it: its articles in seeds/, its decks in decks/, and the files that were made."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizgen.bank.base import Bank, BankedArticle
from quizgen.bank.file import ENDING, bank_path, read_bank
from quizgen.errors import QuizgenError, RightsReserved, UnknownName, UnreadableBank
from quizgen.forms.file import form_path
from quizgen.items import LIVE, Status
from quizgen.readers import find_articles

_PAPERS = {
    "": "sheet",
    ".key": "key",
    ".practice": "practice file",
    ".large": "sheet in large print",
    ".spaced": "sheet with wider spacing",
    ".cards": "flashcards",
}
"""What is printed of a quiz, by the ending of its file."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One deck in the list of decks."""

    deck: str
    bank: Bank | None
    problem: str | None
    """Why the bank cannot be read; None when it can."""
    built: datetime | None
    """When the deck was last written, by its file; None before the first time."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was made and may be opened or taken."""

    name: str
    what: str
    quiz: str
    """The headline or title of what it is made of."""


@dataclass(frozen=True, slots=True)
class Library:
    """Where everything is. Names that come from a browser are looked up among what is there, and never used as paths."""

    folder: Path
    deck: str = "news"
    """The deck that is offered first."""
    allowed: tuple[tuple[str, int], ...] = ()
    """Hosts with ports of one's own network that may be asked for articles."""

    @property
    def seeds(self) -> Path:
        return self.folder / "seeds"

    @property
    def decks(self) -> Path:
        return self.folder / "decks"

    def target(self, deck: str) -> Path:
        """The file of a deck."""
        return self.decks / f"{deck}.apkg"

    def names(self) -> list[str]:
        """The decks that have a bank."""
        names = (path.name for path in self.decks.glob(f"*{ENDING}"))
        return sorted(name.removesuffix(ENDING) for name in names if _can_be_shown(name))

    def shelves(self) -> list[Shelf]:
        """Every deck, also those whose bank cannot be read."""
        shelves = []
        for deck in self.names():
            target = self.target(deck)
            built = datetime.fromtimestamp(target.stat().st_mtime).astimezone() if target.exists() else None
            try:
                shelves.append(Shelf(deck, self.bank(deck), None, built))
            except UnreadableBank as error:
                shelves.append(Shelf(deck, None, str(error), built))
        return shelves

    def bank(self, deck: str) -> Bank:
        """Raises UnknownName for a deck that is not there, UnreadableBank for a damaged one."""
        bank = read_bank(bank_path(self.target(deck))) if deck in self.names() else None
        if bank is None:
            raise UnknownName(f"There is no deck called “{deck}” any more.")
        return bank

    def source(self, known: BankedArticle) -> Path:
        """The file of an article."""
        return Path(os.path.realpath(self.decks / known.source))

    def sources(self, bank: Bank) -> list[Path]:
        """The files of a deck's articles, as far as they are there."""
        return [path for known in bank.articles if os.path.isfile(path := self.source(known))]

    def waiting(self) -> list[Path]:
        """Articles among the seeds that no deck knows."""
        if not self.seeds.is_dir():
            return []
        known = {self.source(article) for shelf in self.shelves() if shelf.bank for article in shelf.bank.articles}
        found = find_articles([self.seeds])[0]
        return [path for path in found if _can_be_shown(path.name) and Path(os.path.realpath(path)) not in known]

    def forms(self, deck: str) -> dict[str, Path]:
        """The quizzes that were made of a deck, each with its form file."""
        bank = self.bank(deck)
        titles = {f"{deck}-mixed": "All articles, mixed"} | {a.article.slug: a.article.headline for a in bank.articles}
        paths = {title: form_path(self.decks, name) for name, title in titles.items()}
        return {title: path for title, path in paths.items() if path.is_file()}

    def put_aside(self, known: BankedArticle) -> None:
        """Move an article's seed into removed/, from where it can be taken back; a file elsewhere stays where it is."""
        path = self.source(known)
        if not path.is_file() or path.parent != Path(os.path.realpath(self.seeds)):
            return
        aside = self.folder / "removed" / path.name
        number = 2
        while aside.exists():
            aside, number = aside.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
        aside.parent.mkdir(exist_ok=True)
        path.rename(aside)

    def papers(self, deck: str) -> list[Paper]:
        """What was made of a deck, in the order in which somebody wants it."""
        return list(self._papers(deck, self.bank(deck)))

    def _papers(self, deck: str, bank: Bank) -> Iterator[Paper]:
        quizzes = [
            (f"{deck}-mixed", "All articles, mixed"),
            *((a.article.slug, a.article.headline) for a in bank.articles),
        ]
        wanted = [Paper(f"{deck}.apkg", "Anki deck", deck)]
        for name, title in quizzes:
            for ending, what in _PAPERS.items():
                wanted.append(Paper(f"{name}{ending}.html", what, title))
                wanted.append(Paper(f"{name}{ending}.pdf", f"{what}, PDF", title))
            wanted.append(Paper(f"{name}.json", "items as data", title))
        yield from (paper for paper in wanted if (self.decks / paper.name).is_file())


def _can_be_shown(name: str) -> bool:
    """A name that is no text in the system's encoding cannot stand on a page."""
    return name.isprintable() and not any("\ud800" <= character <= "\udfff" for character in name)


def find_known(bank: Bank, article: str) -> BankedArticle:
    """Raises UnknownName."""
    known = next((each for each in bank.articles if each.id == article), None)
    if known is None:
        raise UnknownName(f"There is no article called “{article}” in this deck any more.")
    return known


def count_statuses(known: BankedArticle) -> Counter[Status]:
    """How many items of an article stand where."""
    return Counter(each.entry.status for each in known.items if each.entry.status in LIVE | {"rejected"})


def tell(error: QuizgenError) -> str:
    """An error in one line, as the page says it."""
    if isinstance(error, RightsReserved):
        return "The article does not say that it may be copied, so it is not printed whole. Tick “I may copy it” if you may."
    return " ".join(str(error).split())
