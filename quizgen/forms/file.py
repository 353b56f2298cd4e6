"""The form file, `QUIZ.form.json`: the printed items whole, and for each version which of them stands where.

Versions name items by their place in "items", and the options of an item by their places there, so that nothing can
disagree. A file that is damaged, or that a newer quizgen wrote, is refused and left as it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from string import ascii_uppercase
from typing import Any, get_args

from quizgen.article import Article, Paragraph, Section
from quizgen.errors import UnreadableForm
from quizgen.forms.base import Form, Paper, Part, PartKind, Reading, Version
from quizgen.forms.layout import number_parts
from quizgen.forms.versions import reorder
from quizgen.forms.word_bank import WordBank
from quizgen.items import Cloze, Entry, MultipleChoice, Open, Sourced
from quizgen.records.fields import Fields, NoGoodField
from quizgen.records.reading import read_article_record, read_entry_record
from quizgen.records.writing import article_record, encode, entry_record

VERSION = 1
"""Counted up when a field changes its meaning or goes."""
ENDING = ".form.json"

_KINDS: dict[PartKind, type] = {"multiple choice": MultipleChoice, "gaps": Cloze, "open questions": Open}
_ADVICE = "take it out of a backup, or print the quiz anew; it was left as it is."


def form_path(folder: Path, name: str) -> Path:
    """Where the form of a quiz is."""
    return folder / f"{name}{ENDING}"


def form_bytes(form: Form, path: Path) -> bytes:
    """The file of a form. Raises UncarriableText, naming `path`, for text that UTF-8 cannot hold."""
    printed = [Sourced(question.article, question.entry) for question in form.questions]
    sourced = [*printed, *form.reserve]
    articles = list({one.article.slug: one.article for one in sourced}.values())
    slugs = [article.slug for article in articles]
    places = {one.item.id: place for place, one in enumerate(sourced)}
    content = {
        "format": "quizgen form",
        "version": VERSION,
        "code": form.code,
        "title": form.title,
        "deck": form.deck,
        "paper": form.paper,
        "answer_sheet": form.answer_sheet,
        "articles": [_article_record(article) for article in articles],
        "items": [{"article": slugs.index(one.article.slug)} | entry_record(one.entry, one.article) for one in sourced],
        "parts": _parts_record(form.parts, places, sourced),
        "versions": [
            {"letter": version.letter, "parts": _parts_record(version.parts, places, sourced)}
            for version in form.lettered
        ],
        "reserve": [places[one.item.id] for one in form.reserve],
        "readings": [_reading_record(reading, slugs) for reading in form.readings],
    }
    return encode(json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n", path)


def read_form(path: Path) -> Form:
    """The form in a file, named after it. Raises UnreadableForm, in one line that names the file, when it is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        fields = Fields(json.loads(text), "the file")
        if fields.text("format") != "quizgen form":
            raise NoGoodField('“format” is not "quizgen form"')
        version = fields.whole("version")
        if version <= VERSION:
            return _read(fields, path.name.removesuffix(ENDING))
    except OSError as error:
        raise UnreadableForm(f"{path}: cannot be read ({error.strerror or error}); check its name.") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableForm(f"{path}: is no JSON in UTF-8; {_ADVICE}") from error
    except NoGoodField as error:
        raise UnreadableForm(f"{path}: {error}; {_ADVICE}") from error
    raise UnreadableForm(f"{path}: a newer quizgen wrote it (version {version}); update quizgen.")


def _article_record(article: Article) -> dict[str, Any]:
    known = article_record(article)
    del known["words"]  # a form that is read again knows the evidence alone, and must be written as it was
    return known


def _parts_record(parts: Sequence[Part], places: dict[str, int], sourced: Sequence[Sourced]) -> list[dict[str, Any]]:
    return [
        {"kind": part.kind, "bank": _bank_record(group.bank), "questions": [
            _question_record(question.entry, places[question.item.id], sourced) for question in group.questions
        ]}
        for part in parts
        for group in part.groups
    ]  # fmt: skip


def _bank_record(bank: WordBank | None) -> dict[str, Any] | None:
    return None if bank is None else {"kind": bank.kind, "words": list(bank.words), "reused": bank.reused}


def _question_record(entry: Entry, place: int, sourced: Sequence[Sourced]) -> dict[str, Any]:
    item, first = entry.item, sourced[place].item
    if not isinstance(item, MultipleChoice) or not isinstance(first, MultipleChoice):
        return {"item": place}
    return {"item": place, "options": [first.options.index(option) for option in item.options]}


def _reading_record(reading: Reading, slugs: Sequence[str]) -> dict[str, Any]:
    sections = [
        {"heading": section.heading, "paragraphs": [{"number": p.number, "text": p.text} for p in section.paragraphs]}
        for section in reading.sections
    ]
    return {"article": slugs.index(reading.article.slug), "sections": sections}


def _read(fields: Fields, name: str) -> Form:
    records = fields.objects("articles")
    owners = [_place(record, "article", len(records)) for record in fields.objects("items")]
    entries = [
        read_entry_record(record, len(records[owner].objects("sections")))
        for record, owner in zip(fields.objects("items"), owners, strict=True)
    ]
    articles = [
        read_article_record(record, [entry for entry, owner in zip(entries, owners, strict=True) if owner == place])
        for place, record in enumerate(records)
    ]
    _refuse_misfits(entries)
    sourced = [Sourced(articles[owner], entry) for entry, owner in zip(entries, owners, strict=True)]
    reserve = fields.wholes("reserve")
    if len(set(reserve)) < len(reserve):
        raise NoGoodField("“reserve” names an item twice")
    if any(place >= len(sourced) for place in reserve):
        raise NoGoodField("“reserve” names an item that is not there")
    printed = set(range(len(sourced))) - set(reserve)
    if not printed:
        raise NoGoodField("it holds no questions")
    paper = fields.text("paper")
    known: dict[str, Paper] = {each: each for each in get_args(Paper)}
    if paper not in known:
        raise NoGoodField(f"“paper” is “{paper}”, none of {', '.join(known)}")
    return Form(
        name=name,
        title=fields.text_or_none("title"),
        deck=fields.text("deck"),
        parts=_read_parts(fields, sourced, printed),
        lettered=tuple(
            Version(letter, _read_parts(version, sourced, printed))
            for letter, version in zip(_read_letters(fields), fields.objects("versions"), strict=True)
        ),
        reserve=tuple(sourced[place] for place in reserve),
        readings=tuple(_read_reading(reading, articles) for reading in fields.objects("readings")),
        paper=known[paper],
        answer_sheet=fields.flag("answer_sheet"),
    )


def _refuse_misfits(entries: Sequence[Entry]) -> None:
    """Whoever edits a form by hand is told, not left with a sheet on which an option has no letter."""
    if len({entry.item.id for entry in entries}) < len(entries):
        raise NoGoodField("two of its items have one id")
    for number, entry in enumerate(entries, start=1):
        options = entry.item.options if isinstance(entry.item, MultipleChoice) else ()
        if len(options) > len(ascii_uppercase) or len(set(options)) < len(options):
            raise NoGoodField(f"item {number}: “options” holds a text twice, or more than there are letters")


def _read_letters(fields: Fields) -> list[str]:
    letters = [version.text("letter") for version in fields.objects("versions")]
    if len(set(letters)) < len(letters) or any(letter not in ascii_uppercase or len(letter) > 1 for letter in letters):
        raise NoGoodField("“versions” are not called by single letters, each by another one")
    return letters


def _read_parts(fields: Fields, sourced: Sequence[Sourced], printed: set[int]) -> tuple[Part, ...]:
    """Parts that ask each printed item once."""
    groups: list[tuple[PartKind, WordBank | None, Sequence[Sourced]]] = []
    asked: list[int] = []
    known: dict[str, PartKind] = {each: each for each in get_args(PartKind)}
    for group in fields.objects("parts"):
        kind = group.text("kind")
        if kind not in known:
            raise NoGoodField(f"{group.place}: “kind” is “{kind}”, none of {', '.join(known)}")
        members = []
        for question in group.objects("questions"):
            place = _place(question, "item", len(sourced))
            asked.append(place)
            members.append(_read_question(question, sourced[place], known[kind]))
        if not members:
            raise NoGoodField(f"{group.place}: has no questions")
        groups.append((known[kind], _read_bank(group.object_or_none("bank")), members))
    if sorted(asked) != sorted(printed):
        raise NoGoodField(f"{fields.place}: its questions are not the items of the form, each once")
    return number_parts(groups)


def _read_bank(fields: Fields | None) -> WordBank | None:
    if fields is None:
        return None
    return WordBank(fields.text("kind"), tuple(fields.texts("words")), fields.flag("reused"))


def _read_question(fields: Fields, sourced: Sourced, kind: PartKind) -> Sourced:
    item = sourced.item
    if not isinstance(item, _KINDS[kind]):
        raise NoGoodField(f"{fields.place}: its item is not of the kind “{kind}”")
    if not isinstance(item, MultipleChoice):
        return sourced
    places = fields.wholes("options")
    if sorted(places) != list(range(len(item.options))):
        raise NoGoodField(f"{fields.place}: “options” does not name every option once")
    return replace(sourced, entry=replace(sourced.entry, item=reorder(item, places)))


def _read_reading(fields: Fields, articles: Sequence[Article]) -> Reading:
    sections = tuple(
        Section(
            section.text_or_none("heading"),
            tuple(Paragraph(p.whole("number"), 0, p.text("text")) for p in section.objects("paragraphs")),
        )
        for section in fields.objects("sections")
    )
    return Reading(articles[_place(fields, "article", len(articles))], sections)


def _place(fields: Fields, name: str, number: int) -> int:
    place = fields.whole(name)
    if place >= number:
        raise NoGoodField(f"{fields.place}: “{name}” is {place}, but there are {number} (from 0)")
    return place
