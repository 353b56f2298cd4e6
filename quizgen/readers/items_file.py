"""The items file read back, as `quizgen build` wrote it or as somebody edited it by hand.

The rules are those of docs/items.schema.json; fields that it does not name are passed over. The article's text is not in
the file: of each paragraph there is what the evidence of the items holds.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.errors import UnreadableItems
from quizgen.items import GAP, Cloze, Entry, Item, MultipleChoice, Open, Quiz, Status
from quizgen.readers.fields import Fields, NoGoodField

_VERSION = 1
_MOST_BYTES = 10_000_000
_AGAIN = "mend it, or build the file again."


def read_items_file(path: Path) -> Quiz:
    """The quiz in an items file.

    Raises UnreadableItems, in one line that names the file and the place, when it is none.
    """
    try:
        return _read_quiz(Fields(_load(path), "the file"))
    except NoGoodField as error:
        raise UnreadableItems(f"{path}: {error}; {_AGAIN}") from error


def _load(path: Path) -> Any:
    if path.is_dir():
        raise UnreadableItems(f"{path}: is a folder; give the items file in it.")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableItems(f"{path}: over {_MOST_BYTES // 1_000_000} MB is no items file; check the name.")
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise UnreadableItems(f"{path}: no such file; check the name.") from error
    except OSError as error:
        raise UnreadableItems(f"{path}: cannot be read ({error.strerror or error}); mend its permissions.") from error
    except UnicodeDecodeError as error:
        raise UnreadableItems(f"{path}: is not in UTF-8; save it as UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise UnreadableItems(f"{path}: is no JSON at {place} ({error.msg}); {_AGAIN}") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableItems(f"{path}: is no JSON that quizgen writes; {_AGAIN}") from error


def _read_quiz(fields: Fields) -> Quiz:
    if fields.text("format") != "quizgen items":
        raise NoGoodField('“format” is not "quizgen items"')
    if fields.whole("version") != _VERSION:
        raise NoGoodField(f"“version” is not {_VERSION}, so another quizgen wrote it")
    article = fields.object("article")
    sections = article.objects("sections")
    if not sections:
        raise NoGoodField("article has no “sections”")
    items = fields.objects("items")
    entries = tuple(_read_entry(item, len(sections)) for item in items)
    return Quiz(_read_article(article, sections, entries), entries)


def _read_article(fields: Fields, sections: list[Fields], entries: tuple[Entry, ...]) -> Article:
    """The article with the passages that prove its items for its text."""
    passages: dict[int, dict[str, None]] = {}
    for entry in sorted(entries, key=lambda entry: entry.item.evidence.start):
        evidence = entry.item.evidence
        passages.setdefault(evidence.paragraph, {})[evidence.text] = None
    text, read = "", []
    for section in sections:
        paragraphs = []
        for number in section.wholes("paragraphs"):
            words = " ".join(passages.get(number, {}))
            paragraphs.append(Paragraph(number, len(text), words))
            text += f"{words}\n\n"
        read.append(Section(section.text_or_none("heading"), tuple(paragraphs)))
    day = fields.text_or_none("date")
    return Article(
        slug=fields.text("slug"),
        text=text,
        headline=fields.text("headline"),
        sections=tuple(read),
        standfirst=fields.text_or_none("standfirst"),
        date=_day(day) if day else None,
        author=fields.text_or_none("author"),
        publisher=fields.text_or_none("publisher"),
        url=fields.text_or_none("url"),
        rights=fields.text_or_none("rights"),
        language=fields.text("language"),
    )


def _read_entry(fields: Fields, sections: int) -> Entry:
    status = fields.text("status")
    known: dict[str, Status] = {each: each for each in get_args(Status)}
    if status not in known:
        raise NoGoodField(f"{fields.place}: “status” is “{status}”, none of {', '.join(known)}")
    changed = fields.text("changed")
    try:
        moment = datetime.fromisoformat(changed)
    except ValueError as error:
        raise NoGoodField(
            f"{fields.place}: “changed” is “{changed}”, no time such as 2022-01-12T09:30:00+00:00"
        ) from error
    if moment.tzinfo is None:
        raise NoGoodField(f"{fields.place}: “changed” has no time zone, such as +00:00 at its end")
    return Entry(_read_item(fields, sections), known[status], moment)


def _read_item(fields: Fields, sections: int) -> Item:
    importance = fields.number("importance")
    if not 0 <= importance <= 1:
        raise NoGoodField(f"{fields.place}: “importance” is not between 0 and 1")
    stem, key = fields.text("stem"), fields.text("key")
    common = (
        fields.text("id"),
        fields.text("template"),
        tuple(fields.texts("fact")),
        stem,
        key,
        _read_evidence(fields.object("evidence"), sections),
        importance,
        fields.text_or_none("story"),
        fields.text_or_none("context"),
        fields.text_or_none("claimant"),
    )
    difficulty = fields.number("difficulty")
    if not 0 <= difficulty <= 1:
        raise NoGoodField(f"{fields.place}: “difficulty” is not between 0 and 1")
    proof, sensitive = fields.text_or_none("proof"), tuple(fields.texts("sensitive"))
    match fields.text("kind"):
        case "multiple-choice":
            options = tuple(fields.texts("options"))
            if len(options) < 2:
                raise NoGoodField(f"{fields.place}: “options” holds fewer than two texts")
            if key not in options:
                raise NoGoodField(f"{fields.place}: the key “{key}” is not among the options")
            feedback = tuple(fields.texts_or_none("feedback"))
            if len(feedback) != len(options):
                feedback = ()  # somebody added or took away an option: which text belongs to which is not known
            return MultipleChoice(
                *common, options, difficulty=difficulty, proof=proof, sensitive=sensitive, feedback=feedback
            )
        case "cloze":
            if GAP not in stem:
                raise NoGoodField(f"{fields.place}: “stem” has no gap ({GAP}) as a cloze item must")
            return Cloze(*common, fields.text_or_none("hint"), difficulty=difficulty, proof=proof, sensitive=sensitive)
        case "open":
            return Open(*common, difficulty=difficulty, proof=proof, sensitive=sensitive)
        case kind:
            raise NoGoodField(f"{fields.place}: “kind” is “{kind}”, none of multiple-choice, cloze, open")


def _read_evidence(fields: Fields, sections: int) -> Evidence:
    evidence = Evidence(
        fields.whole("section"),
        fields.whole("paragraph"),
        fields.whole("start"),
        fields.whole("end"),
        fields.text("text"),
    )
    if evidence.section >= sections:
        raise NoGoodField(f"{fields.place}: “section” is {evidence.section}, but the article has {sections} (from 0)")
    return evidence


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NoGoodField(f"article: “date” is “{text}”, no date such as 2022-01-12") from error
