"""What came of an article, by tier."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import Cloze, Entry, Item
from quizgen.studies import Study
from tests.distractors.drafts import NOTHING

FIRST = "The town of Ribe sold its old mill in May."
SECOND = "Flour will be ground there again in June."
TEXT = f"{FIRST}\n\n{SECOND}"
ARTICLE = Article(
    "mill",
    TEXT,
    "Mill sold",
    (
        Section(None, (Paragraph(1, 0, FIRST),)),
        Section("Plans", (Paragraph(2, TEXT.index(SECOND), SECOND),)),
    ),
    date=date(2022, 5, 4),
)


def item(number: int, text: str) -> Item:
    start = TEXT.index(text)
    evidence = Evidence(number - 1, number, start, start + len(text), text)
    return Cloze(f"{number:016}", "gap", (str(number),), "_____", "mill", evidence, 0.5, None, None, None, None)


READY, SUGGESTED = item(1, FIRST), item(2, SECOND)
DAY = datetime(2022, 5, 4, tzinfo=UTC)
ENTRIES = (Entry(READY, "ready", DAY, "AAAA"), Entry(SUGGESTED, "suggested", DAY, "BBBB"))
UNASKED = Study(ARTICLE, NOTHING, (), ENTRIES, (READY,), (SUGGESTED,), False, ())
ASKED = replace(UNASKED, with_suggested=True)


def test_items_are_those_that_are_ready_and_the_others_when_asked_for() -> None:
    assert UNASKED.items == (READY,)
    assert ASKED.items == (READY, SUGGESTED)


def test_a_quiz_holds_the_entries_of_its_items() -> None:
    assert UNASKED.quiz.entries == ENTRIES[:1]
    assert ASKED.quiz.entries == ENTRIES


def test_what_is_counted_is_what_is_printed() -> None:
    assert (UNASKED.sections_covered, ASKED.sections_covered) == (1, 2)
    assert UNASKED.share_reprinted == pytest.approx(10 / 18)
    assert ASKED.share_reprinted == 1
