"""Findings in words, for `quizgen explain`."""

import re
from typing import assert_never

from quizgen.arguments import Claim, Dispute, PlainReport, Reason
from quizgen.article import Article
from quizgen.facts import Acronym, First, Founding, Happening, Listing
from quizgen.findings import (
    Amount,
    Entity,
    Fact,
    Gloss,
    Naming,
    Phrase,
    Placing,
    Point,
    Quote,
    Report,
    Role,
    Telling,
    Timing,
)
from quizgen.passages import Sentence, Statement


def sentence_of(fact: Fact) -> Sentence:
    """The sentence that the fact stands in; of a quotation that runs over several, the first."""
    match fact:
        case Quote():
            return fact.sentences[0]
        case Role() | Gloss() | Founding() | Listing() | Acronym() | First() | Happening():
            return fact.sentence
        case _:
            return fact.statement.sentence


def describe(fact: Fact, article: Article) -> str:
    """The kind of fact and the words it is about, e.g. "time: on 12 January 2022 (the day 2022-01-12)"."""
    match fact:
        case Quote():
            speaker = fact.speaker.introduced if fact.speaker else "not resolved"
            return f"{'quotation' if fact.direct else 'quoted phrase'}: “{fact.text}”; speaker: {speaker}"
        case Phrase():
            return f"words for a gap: “{fact.quote.text}”" + _open(fact.statement)
        case Telling():
            spans = ", ".join(article.text[start:end] for start, end in fact.spans)
            return f"words for a gap: {spans}" + _open(fact.statement)
        case Naming():
            return f"{fact.entity.kind}: {fact.entity.name}" + _open(fact.statement)
        case Placing():
            return f"place: {fact.preposition} {fact.entity.name}" + _open(fact.statement)
        case Timing():
            words = article.text[fact.start : fact.end]
            return f"time: {words} (the {fact.grain} {_day(fact)})" + _open(fact.statement)
        case Amount():
            figure = article.text[fact.start : fact.end]
            return f"amount: {figure} ({fact.kind}: {fact.value:g}, {fact.unit})" + _open(fact.statement)
        case Role():
            return f"role: {fact.person.name}, {fact.title}"
        case Report():
            return f"report: {fact.speaker.introduced} {fact.verb}: {fact.said}" + _open(fact.statement)
        case Gloss():
            return f"explained term: {fact.determiner}{fact.term}: {fact.gloss}"
        case Reason():
            return f"{fact.kind}: {fact.answer}" + _open(fact.statement)
        case Claim():
            return f"claim by {fact.called}: {fact.text}"
        case Dispute():
            return f"denial: {fact.answer}"
        case PlainReport():
            return "in the article’s own voice"
        case Point():
            return f"main statement under “{fact.heading}”" + _open(fact.statement)
        case Founding():
            return f"beginning: {fact.name}, {fact.participle} {fact.when}"
        case Listing():
            return f"enumeration of one kind ({fact.kind}): {', '.join(fact.members)}"
        case Acronym():
            return f"acronym: {fact.letters}, {fact.expansion}"
        case First():
            return f"first or last: {fact.person}, {fact.claim}"
        case Happening():
            return f"dated event: {fact.text}"
    assert_never(fact)


def name_entity(entity: Entity, article: Article) -> str:
    """Name, kind, role, how often it is named, and the other forms that the article prints."""
    others = [form for form in sorted(entity.forms - {entity.name}) if _prints(article, form)]
    role = f", {entity.role}" if entity.role else ""
    also = f"; also: {', '.join(others)}" if others else ""
    return f"{entity.name}: {entity.kind}{role}, named {entity.mentions}×{also}"


def _prints(article: Article, form: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", article.text) is not None


def _day(timing: Timing) -> str:
    """As much of the date as the article gives; a week by its first known day."""
    day = timing.day.isoformat()
    return {"year": day[:4], "month": day[:7]}.get(timing.grain, day)


def _open(statement: Statement) -> str:
    """What a sentence refers to outside itself; empty for one that stands alone."""
    words = ", ".join(f"“{word}”" for word in statement.dangling)
    return f" (not clear on its own: {words})" if words else ""
