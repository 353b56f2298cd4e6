"""What names and dates the story for an item that stands alone: a neutral headline, else the sentence that opens the article."""

from __future__ import annotations

import re

from quizgen.article import Article
from quizgen.finders.datelines import DATELINE
from quizgen.finders.dates import say
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import find_references
from quizgen.finders.rewriting import find_edits
from quizgen.finders.salience import content_words
from quizgen.finders.speakers import Cast, is_reporting
from quizgen.nlp import parse
from quizgen.passages import Story, edited

_TAKES_SIDES = re.compile("[“”„\"‘’?!:]|'(?!s\\b)")
_OPENING, _SHARED = 3, 2
"""Sentences among which the opening statement is sought, and words that it shares with the headline."""
_LONGEST_LEAD = 36
"""Words of an opening sentence that is still read as a line above the item."""


def find_story(parsed: Parsed, cast: Cast) -> Story:
    """A headline that quotes, asks or claims is somebody's word, so the article's own first sentence stands in for it."""
    article = parsed.article
    day = say(article.date, "day") if article.date else ""
    if is_neutral(article):
        return Story(day, article.headline.rstrip("."), None)
    opening = parsed.sentences[:_OPENING]
    lead = next((sentence for sentence in opening if _introduces(sentence, content_words(article.headline))), None)
    if lead is None:
        return Story(day, "", None)
    place = DATELINE.match(lead.sentence.text)
    start, end = lead.sentence.start + (place.end() if place else 0), lead.sentence.end
    return Story(day, edited(article.text[start:end], start, find_edits(parsed, cast, lead, lead.span)), (start, end))


def is_neutral(article: Article) -> bool:
    """It neither quotes nor asks nor reports what somebody says."""
    headline = article.headline
    return not _TAKES_SIDES.search(headline.replace("’s", "")) and not any(
        is_reporting(token) for token in parse([headline])[0]
    )


def _introduces(lead: ParsedSentence, headline: frozenset[str]) -> bool:
    """It says what the headline says, and names its people and things; "the N" of a first sentence introduces too."""
    sentence = lead.sentence
    return (
        not sentence.speech
        and sentence.text.endswith(".")
        and len(sentence.text.split()) <= _LONGEST_LEAD
        and len(content_words(sentence.text) & headline) >= _SHARED
        and all(reference.need == "noun" for reference in find_references(lead.span))
    )
