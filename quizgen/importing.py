"""Items that were written or edited elsewhere, back into the bank: all of a file, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizgen.article import Evidence
from quizgen.asking import Asked
from quizgen.bank.base import Bank, BankedArticle
from quizgen.bank.edits import with_own, with_words
from quizgen.bank.file import bank_bytes, bank_path, read_bank
from quizgen.bank.placing import find_places
from quizgen.bank.wording import refuse_unaskable
from quizgen.clock import read_clock
from quizgen.errors import ChangedMeanwhile, UnreadableArticle, UnreadableBank, UnreadableItems
from quizgen.items import Cloze, Item, MultipleChoice, Open
from quizgen.locking import lock
from quizgen.own_items import TEMPLATE, own_item
from quizgen.readers import read_article
from quizgen.readers.item_rows import ItemRow, read_rows
from quizgen.records.fields import NoGoodField
from quizgen.remembering import ask_as
from quizgen.writers.files import write_whole


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file, by the codes that the items have now."""

    edited: tuple[str, ...]
    added: tuple[str, ...]
    same: int
    """How many are as the bank has them."""


def import_items(path: Path, output: Path, deck: str) -> Imported:
    """Take the items of a .csv or .json file into a deck's bank: a known id is an edit, none is a new item.

    Raises UnreadableItems, naming the place, for the first that makes no item, and UnreadableBank and BusyDeck; then nothing
    was imported.
    """
    rows = read_rows(path)
    target = output / f"{deck}.apkg"
    place = bank_path(target)
    with lock(target):
        bank = read_bank(place)
        if bank is None:
            raise UnreadableBank(f"{place}: no such file; build the deck first, or say where it is with -o and --deck.")
        try:
            bank, done = _import(rows, bank, output, read_clock())
        except (NoGoodField, ChangedMeanwhile) as error:
            raise UnreadableItems(f"{path}: {error}; nothing was imported.") from error
        write_whole(place, bank_bytes(bank, place))
    return done


def _import(rows: list[ItemRow], bank: Bank, output: Path, now: datetime) -> tuple[Bank, Imported]:
    edited, added, same = [], [], 0
    read: dict[str, Asked] = {}
    for row in rows:
        if row.id is None:
            before = bank
            bank, code = _add(row, bank, output, read, now)
            added += [code] if bank is not before else []
            same += bank is before
            continue
        known = next((each for each in bank.items if each.item.id == row.id), None)
        if known is None:
            raise NoGoodField(f"{row.place}: no item of the deck has the id “{row.id}”; leave it empty for a new one")
        if not isinstance(known.item, row.kind):
            raise NoGoodField(
                f"{row.place}: the kind of {known.entry.code} cannot change; leave out its id for a new one"
            )
        item = _worded(known.item, row)
        if item == known.item:
            same += 1
        else:
            bank, code = with_words(bank, known.entry.code, item, known.item)
            edited.append(code)
    return bank, Imported(tuple(edited), tuple(added), same)


def _worded(item: Item, row: ItemRow) -> Item:
    """The item in the row's words; what is said of its options stays where the row says nothing."""
    item = replace(item, stem=row.stem, key=row.key, context=row.context)
    if isinstance(item, MultipleChoice):
        known = dict(zip(item.options, item.feedback, strict=False))
        kept = tuple(known.get(option) for option in row.options)
        item = replace(item, options=row.options, feedback=row.feedback or (kept if any(kept) else ()))
    elif isinstance(item, Cloze):
        item = replace(item, hint=row.hint)
    refuse_unaskable(item, row.place)
    return item


def _add(row: ItemRow, bank: Bank, output: Path, read: dict[str, Asked], now: datetime) -> tuple[Bank, str]:
    known = _article_of(row, bank)
    if row.evidence is None:
        raise NoGoodField(f"{row.place}: a new item needs its “evidence”, a sentence of the article")
    if known.id not in read:
        try:
            read[known.id] = ask_as(known.id, read_article((output / known.source).resolve()))
        except UnreadableArticle as error:
            raise NoGoodField(f"{row.place}: its article cannot be read ({error})") from error
    asked = read[known.id]
    sought = Evidence(0, 0, 0, 0, " ".join(row.evidence.split()))
    (evidence,) = find_places([sought], asked.article)
    if evidence is None:
        raise NoGoodField(f"{row.place}: “{row.evidence[:40]}…” does not stand in the article as a sentence")
    common = ("", TEMPLATE, (), "", "", evidence, 0.5, None, None, None)
    blank: Item = Cloze(*common, None) if row.kind is Cloze else Open(*common)
    if row.kind is MultipleChoice:
        blank = MultipleChoice(*common, ())
    written = _worded(blank, row)
    article = replace(asked.article, slug=known.id)
    return with_own(bank, known.id, own_item(written, article, row.claimant, asked, bank.namespace), now)


def _article_of(row: ItemRow, bank: Bank) -> BankedArticle:
    named = [each for each in bank.articles if row.article in (each.id, each.article.slug)]
    if not named:
        said = f"no article of the deck is called “{row.article}”" if row.article else "a new item needs its “article”"
        raise NoGoodField(f"{row.place}: {said}; it is called as its file, or build it first")
    return named[0]
