"""Articles and items read out of JSON objects; the rules are those of docs/items.schema.json."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import get_args

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import GAP, Cloze, Entry, Item, MultipleChoice, Open, Status
from quizgen.records.fields import Fields, NoGoodField


def read_article_record(fields: Fields, entries: Iterable[Entry]) -> Article:
    """The article with the passages that prove its items for its text."""
    passages: dict[int, dict[str, None]] = {}
    for entry in sorted(entries, key=lambda entry: entry.item.evidence.start):
        evidence = entry.item.evidence
        passages.setdefault(evidence.paragraph, {})[evidence.text] = None
    text, read = "", []
    for section in fields.objects("sections"):
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
        id=fields.text_or_none("id"),
    )


def read_entry_record(fields: Fields, sections: int) -> Entry:
    """An item with its status and time; `sections` is how many its article has."""
    status = read_status(fields, "status")
    item, changed = read_item_record(fields, sections), read_moment(fields, "changed")
    return Entry(item, status, changed, fields.text("code"), fields.text_or_none("reason"))


def read_status(fields: Fields, name: str) -> Status:
    """One of the words for where an item stands."""
    status = fields.text(name)
    known: dict[str, Status] = {each: each for each in get_args(Status)}
    if status not in known:
        raise NoGoodField(f"{fields.place}: “{name}” is “{status}”, none of {', '.join(known)}")
    return known[status]


def read_moment(fields: Fields, name: str) -> datetime:
    """A time with its time zone."""
    written = fields.text(name)
    try:
        moment = datetime.fromisoformat(written)
        moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NoGoodField(
            f"{fields.place}: “{name}” is “{written}”, no time such as 2022-01-12T09:30:00+00:00"
        ) from error
    if moment.tzinfo is None:
        raise NoGoodField(f"{fields.place}: “{name}” has no time zone, such as +00:00 at its end")
    return moment


def read_item_record(fields: Fields, sections: int) -> Item:
    """An item, whichever kind it says it is."""
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
