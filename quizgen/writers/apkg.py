"""The quizzes of a run as one Anki deck file (.apkg), with one subdeck per article.

On import Anki replaces a note that it knows (by guid) when ours changed later, and leaves it alone when not; learning
progress stays; decks are matched by name. So names, guids and times last, and the same quizzes give the same bytes.
"""

import contextlib
import hashlib
import itertools
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.article import Article
from quizgen.errors import UncarriableText
from quizgen.items import Entry, Quiz
from quizgen.writers.anki_notes import Note, note
from quizgen.writers.anki_text import clean
from quizgen.writers.archive import zip_bytes
from quizgen.writers.files import write_whole
from quizgen.writers.note_types import CHANGED, NOTE_TYPES

LONGEST_NAME = 60
"""Characters of a headline in the name of its subdeck."""

WITHDRAWN = "Withdrawn"
"""The subdeck of what is no longer asked, so that it is in nobody's way."""

_DEFAULT_DECK = 1
_SQLITE_VERSION = slice(96, 100)
"""Where a database file names the SQLite that wrote it; the one thing in it that differs between machines."""


@dataclass(frozen=True, slots=True)
class _Subdeck:
    name: str
    notes: tuple[Note, ...]


def write_deck(
    quizzes: Sequence[Quiz],
    deck: str,
    path: Path,
    names: Sequence[str] | None = None,
    make: Callable[[Article, Entry], Note] | None = None,
) -> None:
    """Write the quizzes to `path` as the deck `deck`; its cards are new in the order of the quizzes.

    `deck` may name a subdeck, as in "News::Science"; `names` are those of the articles' subdecks, made anew without them;
    `make` makes a note where others have made it already.
    Entries that are no longer live stand together in a last subdeck, `WITHDRAWN`, and say so.

    Raises UncarriableText when an item or a deck name cannot be carried, when an item comes twice or when there is none;
    UnwritableOutput when the file cannot be written.
    """
    subdecks = _subdecks(quizzes, deck, names, make or note)
    if not subdecks:
        raise UncarriableText(f"{path}: no item to write, and an empty deck is of no use; give it another article.")
    _refuse_repeats([each for subdeck in subdecks for each in subdeck.notes], path)
    write_whole(path, zip_bytes({"collection.anki2": _collection(subdecks), "media": b"{}"}))


def name_subdeck(article: Article, taken: Iterable[str]) -> str:
    """What an article's part of a deck is called: "2022-01-12 Headline", with the slug behind where that is taken.

    A deck keeps the name of a part, whatever becomes of the headline: Anki matches decks by name.
    """
    headline = _shortened(_deck_part(article.headline)) or article.slug
    name = f"{article.date.isoformat()} {headline}" if article.date else headline
    # Anki takes names that differ in case alone for one deck
    known = {each.casefold() for each in (*taken, WITHDRAWN)}
    return f"{name} ({article.slug})" if name.casefold() in known else name


def name_subdecks(articles: Sequence[Article]) -> tuple[str, ...]:
    """The names of the articles' parts of a deck that has no others."""
    names: list[str] = []
    for article in articles:
        names.append(name_subdeck(article, names))
    return tuple(names)


def _deck_parts(deck: str) -> tuple[str, ...]:
    """Raises UncarriableText when one is empty: Anki would put "blank" in its place."""
    parts = tuple(_deck_part(part) for part in deck.split("::"))
    if not all(parts):
        raise UncarriableText(f"deck name {deck!r}: a part is empty; give a name such as 'News' or 'News::Science'.")
    return parts


def _deck_part(text: str) -> str:
    """One level of a deck name, free of what Anki would change: a changed name would not match on the next import."""
    return re.sub(r"\s+", " ", re.sub(r":{2,}", ":", clean(text)).replace('"', "'")).strip(" :")


def _shortened(text: str) -> str:
    """Cut between words where the text is too long."""
    if len(text) <= LONGEST_NAME:
        return text
    room = LONGEST_NAME - 1
    kept = text[:room] if text[room].isspace() else text[:room].rpartition(" ")[0] or text[:room]
    return kept.rstrip(" ,;:.–—-") + "…"


def _subdecks(
    quizzes: Sequence[Quiz], deck: str, names: Sequence[str] | None, make: Callable[[Article, Entry], Note]
) -> tuple[_Subdeck, ...]:
    """An article without items gets no subdeck."""
    parts = _deck_parts(deck)
    given = name_subdecks([quiz.article for quiz in quizzes]) if names is None else names
    subdecks = [
        _Subdeck("::".join((*parts, name)), tuple(make(quiz.article, each) for each in quiz.entries if each.is_live))
        for name, quiz in zip(given, quizzes, strict=True)
    ]
    gone = tuple(make(quiz.article, each) for quiz in quizzes for each in quiz.entries if not each.is_live)
    subdecks.append(_Subdeck("::".join((*parts, WITHDRAWN)), gone))
    return tuple(subdeck for subdeck in subdecks if subdeck.notes)


def _refuse_repeats(notes: Sequence[Note], path: Path) -> None:
    """Anki would import both of two notes with one guid, and later updates would reach either of them."""
    for guid, times in Counter(each.guid for each in notes).items():
        if times > 1:
            code = next(each.fields[each.note_type.fields.index("Code")] for each in notes if each.guid == guid)
            raise UncarriableText(f"{path}: item {code} comes {times} times; give each article once.")


def _collection(subdecks: Sequence[_Subdeck]) -> bytes:
    """The SQLite file inside an .apkg, in the oldest form, which every Anki reads."""
    used = {each.note_type for subdeck in subdecks for each in subdeck.notes}
    models = {note_type: note_type.model() for note_type in NOTE_TYPES if note_type in used}
    changed = CHANGED.timestamp()
    position = itertools.count(1)
    ids = itertools.count(_first_id(subdecks))
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        cursor = database.cursor()
        cursor.executescript(APKG_SCHEMA)
        cursor.executescript(APKG_COL)
        _add(cursor, "models", {str(each.model_id): each.to_json(changed, _DEFAULT_DECK) for each in models.values()})
        decks = [genanki.Deck(_deck_id(subdeck.name), subdeck.name) for subdeck in subdecks]
        _add(cursor, "decks", {str(deck.deck_id): deck.to_json() for deck in decks})
        for subdeck, deck in zip(subdecks, decks, strict=True):
            for each in subdeck.notes:
                genanki.Note(
                    model=models[each.note_type],
                    fields=list(each.fields),
                    tags=each.tags,
                    guid=each.guid,
                    due=next(position),
                ).write_to_db(cursor, each.changed, deck.deck_id, ids)
        database.commit()
        content = bytearray(database.serialize())
    content[_SQLITE_VERSION] = bytes(4)
    return bytes(content)


def _add(cursor: sqlite3.Cursor, column: str, added: dict[str, object]) -> None:
    """Add to one of the JSON objects in the one row of the table `col`."""
    (stored,) = cursor.execute(f"SELECT {column} FROM col").fetchone()
    cursor.execute(f"UPDATE col SET {column} = ?", (json.dumps(json.loads(stored) | added),))


def _first_id(subdecks: Sequence[_Subdeck]) -> int:
    """Where notes and cards are numbered from: Anki reads ids as times of making, in ms, and moves any it has."""
    return 1000 * min(each.changed for subdeck in subdecks for each in subdeck.notes)


def _deck_id(name: str) -> int:
    """A lasting id from the name, of the size of Anki's own, which are times in milliseconds."""
    return (1 << 40) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")
