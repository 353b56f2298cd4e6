"""What names and dates the story for an item that stands alone: a neutral headline, else the sentence that opens the article."""

from __future__ import annotations

import re

from quizgen.finders.asides import find_asides
from quizgen.finders.datelines import DATELINE
from quizgen.finders.dates import say
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import find_references
from quizgen.finders.rewriting import find_edits
from quizgen.finders.salience import content_words
from quizgen.finders.speakers import Cast, is_reporting
from quizgen.passages import Edit, Story, edited

_TAKES_SIDES = re.compile("[“”„\"‘’?!:]|'(?!s\\b)")
_OPENING, _SHARED = 3, 2
"""Sentences among which the opening statement is sought, and words that it shares with the headline."""
_TOPIC = 4
"""Words before a colon from which they name a matter, and not who speaks."""
_LONGEST_LEAD = 36
"""Words of an opening sentence that is still read as a line above the item."""


def find_story(parsed: Parsed, cast: Cast) -> Story:
    """A headline that quotes, asks or claims is somebody's word, so the article's own first sentence stands in for it."""
    article = parsed.article
    day = say(article.date, "day") if article.date else ""
    if _is_neutral(parsed):
        return Story(day, article.headline.rstrip("."), None)
    headline = content_words(article.headline)
    for lead in parsed.sentences[:_OPENING]:
        text = _told(parsed, cast, lead)
        if _introduces(lead, text, headline):
            return Story(day, text, (lead.sentence.start, lead.sentence.end))
    return Story(day, "", None)


def _told(parsed: Parsed, cast: Cast, lead: ParsedSentence) -> str:
    """The sentence without its dateline, and without clauses that nothing leans on where it is long."""
    place = DATELINE.match(lead.sentence.text)
    start, end = lead.sentence.start + (place.end() if place else 0), lead.sentence.end
    edits = tuple(find_edits(parsed, cast, lead, lead.span))
    source = parsed.article.text[start:end]
    text = edited(source, start, edits)
    for begin, stop in find_asides(lead):
        if len(text.split()) <= _LONGEST_LEAD:
            break
        edits = (*(edit for edit in edits if edit.end <= begin or edit.start >= stop), Edit(begin, stop, ""))
        text = edited(source, start, edits)
    return text


def _is_neutral(parsed: Parsed) -> bool:
    """The headline neither quotes nor asks nor reports what somebody says."""
    headline = parsed.article.headline
    topic, colon, _ = headline.partition(": ")
    if colon and len(topic.split()) >= _TOPIC:
        headline = headline.replace(": ", " ", 1)  # "World Cup, day five: …" names its matter; "Mayor: …" quotes
    return not _TAKES_SIDES.search(headline.replace("’s", "")) and not any(map(is_reporting, parsed.headline))


def _introduces(lead: ParsedSentence, text: str, headline: frozenset[str]) -> bool:
    """It says what the headline says, and names its people and things; "the N" of a first sentence introduces too."""
    return (
        not lead.sentence.speech
        and text.endswith(".")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and len(text.split()) <= _LONGEST_LEAD
        and len(content_words(text) & headline) >= _SHARED
        and all(reference.need == "noun" for reference in find_references(lead.span))
    )
