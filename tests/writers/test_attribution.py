"""The lines that tell who says so, where and when."""

from dataclasses import replace
from datetime import date

import pytest

from quizgen.article import Article, Evidence, Section
from quizgen.items import Quiz
from quizgen.writers.attribution import gives_away, long_date, place, unnamed_claimant


def test_dates_are_written_out() -> None:
    assert long_date(date(2022, 1, 12)) == "12 January 2022"


def test_a_place_is_named_by_section_and_paragraph(sample_article: Article) -> None:
    evidence = Evidence(section=0, paragraph=1, start=0, end=1, text="x")
    assert place(sample_article, evidence) == "lead, paragraph 1"
    assert place(sample_article, replace(evidence, section=1, paragraph=3)) == "section “Costs”, paragraph 3"
    bare = replace(sample_article, sections=(Section(None, sample_article.paragraphs),))
    assert place(bare, evidence) == "paragraph 1"


def test_a_claimant_in_the_stem_is_not_named_again(sample_quiz: Quiz) -> None:
    cloze = sample_quiz.items[0]
    assert unnamed_claimant(cloze) == "Ada Brink"
    assert unnamed_claimant(replace(cloze, stem="ADA BRINK said _____.")) is None
    assert unnamed_claimant(replace(cloze, claimant="Ada", stem="Canada said _____.")) == "Ada"
    assert unnamed_claimant(sample_quiz.items[3]) is None


@pytest.mark.parametrize(
    ("claimant", "key", "told"),
    [
        ("Dr Brink", "Ada Brink", True),
        ("the harbour council", "the Council", True),
        ("the harbour council", "the lighthouse", False),
        ("Ada Brink", "3.2 million", False),
    ],
)
def test_a_claimant_that_shares_a_word_with_the_key_gives_it_away(claimant: str, key: str, told: bool) -> None:
    assert gives_away(claimant, key) is told
