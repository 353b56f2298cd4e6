"""One article opened for review: its text with the evidence marked, and its items in the order of the quiz."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.article import Article, Paragraph
from quizgen.asking import Asked
from quizgen.bank.base import Banked, BankedArticle
from quizgen.bank.placing import find_places
from quizgen.builds import Wishes
from quizgen.choosing import choose_remembered
from quizgen.clock import read_clock
from quizgen.errors import UnreadableArticle
from quizgen.items import REVIEWED, Item, in_order
from quizgen.linting import Fault
from quizgen.readers import read_article
from quizgen.remembering import ask_as, remember
from quizgen.review.ledger import revision_of
from quizgen.review.library import Library, find_known
from quizgen.review.readings import Readings
from quizgen.studies import Study


@dataclass(frozen=True, slots=True)
class Card:
    """An item as it lies on the desk."""

    banked: Banked
    faults: tuple[Fault, ...]
    left_out: str | None = None
    """Why it is not in the quiz although it may be asked."""

    @property
    def item(self) -> Item:
        return self.banked.item

    @property
    def revision(self) -> str:
        return revision_of(self.banked)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that is evidence of the same items."""

    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the page shows of an article."""

    known: BankedArticle
    article: Article
    """In full where its file is there, else what the bank has of it."""
    asked: Asked | None
    """None where its file cannot be read."""
    problem: str | None
    """Why it cannot."""
    stale: bool
    """The file or the rules say something else than what the bank has."""
    quiz: tuple[Card, ...]
    """What is printed and learned: reviewed and ready items, in their order."""
    suggested: tuple[Card, ...]
    """What could be taken, the best first."""
    left_out: tuple[Card, ...]
    """What clashes with those; each says with what."""
    ended: tuple[Card, ...]
    """Rejected, retired and withdrawn items."""
    study: Study | None

    @property
    def cards(self) -> tuple[Card, ...]:
        return (*self.quiz, *self.suggested, *self.left_out, *self.ended)

    def pieces(self, paragraph: Paragraph) -> list[Piece]:
        """The paragraph cut where evidence begins and ends."""
        live = [card for card in self.cards if card.banked.is_live]
        places = find_places([card.item.evidence for card in live], self.article)
        spans = [
            (place.start - paragraph.start, place.end - paragraph.start, card.banked.entry.code)
            for card, place in zip(live, places, strict=True)
            if place is not None and place.paragraph == paragraph.number
        ]
        cuts = sorted({0, len(paragraph.text), *(cut for start, end, _ in spans for cut in (start, end))})
        return [
            Piece(paragraph.text[start:end], tuple(code for a, b, code in spans if a <= start and end <= b))
            for start, end in itertools.pairwise(cuts)
        ]


def open_article(library: Library, readings: Readings, deck: str, identity: str) -> Desk:
    """Raises UnknownName and UnreadableBank."""
    bank = library.bank(deck)
    known = find_known(bank, identity)
    path = library.source(known)
    try:
        article = read_article(path)
    except UnreadableArticle as error:
        return _closed(known, str(error))
    asked = ask_as(known.id, article, readings.ask)
    codes = {each.entry.code for each in bank.items}
    fresh, asked = remember(asked, known, bank, codes, path, library.decks, read_clock(), refresh=False)
    study = choose_remembered(asked, known.items, Wishes(suggested=True))
    live = [each for each in known.items if each.is_live]
    faults = dict(
        zip((each.item.id for each in live), readings.faults([each.item for each in live], asked), strict=True)
    )
    reasons = {
        identity: rejection.reason
        for identity, draft in asked.sources.items()
        for rejection in study.rejections
        if rejection.by == "selection" and rejection.draft is draft
    }
    by_id = {each.item.id: each for each in known.items}

    def cards(items: Sequence[Item]) -> tuple[Card, ...]:
        return tuple(Card(by_id[item.id], faults.get(item.id, ()), None) for item in items)

    shown = {item.id for item in study.items}
    left = [each for each in live if each.item.id not in shown]
    return Desk(
        known,
        article,
        asked,
        None,
        fresh.items != known.items,
        cards(study.ready),
        cards(study.suggested),
        tuple(Card(each, faults[each.item.id], reasons.get(each.item.id, _CLASH)) for each in left),
        tuple(Card(each, ()) for each in known.items if not each.is_live),
        study,
    )


_CLASH = "it asks what another item asks already"


def _closed(known: BankedArticle, problem: str) -> Desk:
    """Of an article whose file cannot be read: what the bank has."""
    live = [each for each in known.items if each.is_live]
    by_id = {each.item.id: each for each in live}
    chosen = in_order([each.entry for each in live if each.entry.status in REVIEWED | {"ready"}])
    return Desk(
        known,
        known.article,
        None,
        problem,
        False,
        tuple(Card(by_id[entry.item.id], ()) for entry in chosen),
        tuple(Card(each, ()) for each in live if each.entry.status == "suggested"),
        (),
        tuple(Card(each, ()) for each in known.items if not each.is_live),
        None,
    )


def find_card(desk: Desk, code: str) -> Card | None:
    """The card with a code, where it lies on the desk."""
    return next((card for card in desk.cards if card.banked.entry.code == code), None)
