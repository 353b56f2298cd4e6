"""The file of a bank, `DECK.bank.jsonl`: a header, then for each article a line, and a line for each of its items.

Lines are JSON objects that can be read, compared and edited: an item whose words no longer match its "hash" was edited by
hand, and keeps those words. A file that is damaged, or that a newer quizgen wrote, is refused and left as it is.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

from quizgen.article import Article
from quizgen.bank.base import Bank, Banked, BankedArticle
from quizgen.errors import UnfitName, UnreadableBank
from quizgen.items import Item
from quizgen.records.fields import Fields, NoGoodField
from quizgen.records.reading import read_article_record, read_entry_record, read_status
from quizgen.records.writing import article_record, encode, item_record, kind_of

_log = logging.getLogger(__name__)

VERSION = 1
"""Counted up when a field changes its meaning or goes."""

ENDING = ".bank.jsonl"

_UNFIT = re.compile(r'[/\\:<>"|?*\x00-\x1f\x7f\ud800-\udfff]')
"""What some system's file names cannot hold; Anki makes subdecks of "::"."""
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
_NOTHING_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
"""No file can be there; where none can be written either, the writer says so."""
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""An escape that may be one of a pair, or alone, which UTF-8 cannot hold."""
_ADVICE = "mend that line, or take the file out of a backup; it was left as it is."


class _OtherVersion(Exception):
    """The version that the file says it is of."""


def fit_name(name: str) -> str:
    """A deck's name that every system can call a file. Raises UnfitName."""
    name = name.strip()
    if not name.strip("."):
        raise UnfitName("a deck needs a name.")
    if _RESERVED.fullmatch(name.partition(".")[0]):
        raise UnfitName(f"Windows keeps “{name}” for itself; choose another name.")
    unfit = _UNFIT.search(name)
    if unfit:
        raise UnfitName(f"{unfit[0]!r} cannot stand in a deck's name, since its file is called the same.")
    return name


def bank_path(deck: Path) -> Path:
    """Where the bank of a deck is: beside it."""
    return deck.with_name(f"{deck.name.removesuffix('.apkg')}{ENDING}")


def read_bank(path: Path) -> Bank | None:
    """The bank in a file; None when there is no file yet.

    Raises UnreadableBank, in one line that names the file and the line, when it is none.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        if error.errno in _NOTHING_THERE:
            return None
        if path.is_dir():
            raise UnreadableBank(f"{path}: is a folder where the bank should be; move it away.") from error
        raise UnreadableBank(f"{path}: cannot be read ({error.strerror or error}); mend its permissions.") from error
    except UnicodeDecodeError as error:
        raise UnreadableBank(f"{path}: is not in UTF-8; {_ADVICE}") from error
    try:
        bank = _read(text)
    except NoGoodField as error:
        raise UnreadableBank(f"{path}: {error}; {_ADVICE}") from error
    except _OtherVersion as error:
        raise UnreadableBank(f"{path}: a newer quizgen wrote it (version {error}); update quizgen.") from error
    _log.debug("bank read", extra={"path": str(path), "articles": len(bank.articles), "items": len(list(bank.items))})
    return bank


def bank_bytes(bank: Bank, path: Path) -> bytes:
    """The file of a bank. Raises UncarriableText, naming `path`, for text that UTF-8 cannot hold."""
    header = {"format": "quizgen bank", "version": VERSION, "namespace": bank.namespace, "articles": len(bank.articles)}
    lines: list[dict[str, Any]] = [header]
    for article in bank.articles:
        lines.append(_article_line(article))
        lines += (_item_line(banked, article.article) for banked in article.items)
    text = "".join(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines)
    return encode(text, path)


def _article_line(banked: BankedArticle) -> dict[str, Any]:
    known = article_record(banked.article)
    del known["words"]  # of an article that was not read again, nobody knows how many there are
    own = {"source": banked.source, "subdeck": banked.subdeck, "prints": list(banked.prints)}
    return {"article": banked.id, "items": len(banked.items)} | own | known


def _item_line(banked: Banked, article: Article) -> dict[str, Any]:
    entry = banked.entry
    return (
        {"code": entry.code, "status": entry.status}
        | item_record(entry.item, article)
        | {
            "reason": entry.reason,
            "changed": entry.changed.astimezone(UTC).isoformat(),
            "was": banked.was,
            "note": banked.note,
            "hash": _hash(entry.item),
        }
        | ({} if entry.place is None else {"place": entry.place})
    )


def _hash(item: Item) -> str:
    """A short hash of what a teacher may edit."""
    words = (item.story, item.context, item.stem, item.key, item.claimant, item.proof, item.evidence.text)
    own = (getattr(item, "hint", None), getattr(item, "options", ()), getattr(item, "feedback", ()))
    return hashlib.sha256(json.dumps([*words, *own], ensure_ascii=True).encode()).hexdigest()[:12]


def _read(text: str) -> Bank:
    lines = list(_lines(text))
    if not lines:
        raise NoGoodField("is empty")
    header = lines[0]
    if header.text("format") != "quizgen bank":
        raise NoGoodField('line 1: “format” is not "quizgen bank"')
    version = header.whole("version")
    if version > VERSION:
        raise _OtherVersion(str(version))
    if version < VERSION:
        raise NoGoodField(f"line 1: “version” is {version}, which is none")
    articles: list[BankedArticle] = []
    items: list[Banked] = []
    sections = 0
    pending: Fields | None = None
    for fields in lines[1:]:
        if fields.has("article"):
            if pending is not None:
                articles.append(_read_article(pending, items))
            pending, items, sections = fields, [], len(fields.objects("sections"))
        elif pending is None:
            raise NoGoodField(f"{fields.place} is an item before any article")
        else:
            items.append(_read_item(fields, sections))
    if pending is not None:
        articles.append(_read_article(pending, items))
    if len(articles) != header.whole("articles"):
        raise NoGoodField(f"line 1 says {header.whole('articles')} articles, and {len(articles)} follow")
    bank = Bank(header.text("namespace"), tuple(articles))
    _refuse_repeats(bank)
    return bank


def _lines(text: str) -> Iterator[Fields]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                read = json.loads(line)
                if _HALF.search(line):
                    json.dumps(read, ensure_ascii=False).encode()
                yield Fields(read, f"line {number}")
            except UnicodeEncodeError as error:
                raise NoGoodField(f"line {number} holds half a character, {error.object[error.start]!r}") from error
            except (ValueError, RecursionError) as error:
                raise NoGoodField(f"line {number} is no JSON") from error


def _read_article(fields: Fields, items: list[Banked]) -> BankedArticle:
    if len(items) != fields.whole("items"):
        raise NoGoodField(f"{fields.place} says {fields.whole('items')} items, and {len(items)} follow")
    return BankedArticle(
        id=fields.text("article"),
        article=read_article_record(fields, [banked.entry for banked in items]),
        source=_no_nul(fields, "source"),
        subdeck=fields.text("subdeck"),
        prints=tuple(fields.texts("prints")),
        items=tuple(items),
    )


def _no_nul(fields: Fields, name: str) -> str:
    value = fields.text(name)
    if "\0" in value:
        raise NoGoodField(f"{fields.place}: “{name}” holds a NUL, which no file's name does")
    return value


def _read_item(fields: Fields, sections: int) -> Banked:
    entry = read_entry_record(fields, sections)
    if fields.has("place"):
        entry = replace(entry, place=fields.whole("place"))
    if entry.is_live and fields.text("hash") != _hash(entry.item):
        entry = replace(entry, status="edited", reason=None)
    note = fields.text_or_none("note")
    if note is not None and note.split()[0] != kind_of(entry.item):
        raise NoGoodField(f"{fields.place}: “kind” cannot change once learners have the item; reject it instead")
    return Banked(entry, note, read_status(fields, "was") if fields.text_or_none("was") else None)


def _refuse_repeats(bank: Bank) -> None:
    for name, values in (
        ("id", [banked.item.id for banked in bank.items]),
        ("code", [banked.entry.code for banked in bank.items]),
        ("article", [article.id for article in bank.articles]),
    ):
        if len(set(values)) < len(values):
            twice = next(value for value in values if values.count(value) > 1)
            raise NoGoodField(f"the {name} “{twice}” comes twice")
