"""Findings in words."""

from datetime import date

import pytest

from quizgen.article import Article, Paragraph, Section
from quizgen.cli.finding_words import describe, name_entity, sentence_of
from quizgen.facts import Acronym, First, Founding, Happening, Listing
from quizgen.findings import Amount, Entity, Fact, Gloss, Phrase, Placing, Point, Quote, Relation, Role, Telling, Timing
from quizgen.passages import Sentence, Statement

TEXT = "In May Ada Brink paid 40 crowns for “the oldest” mill in Norway, and Brink smiled."
ARTICLE = Article("mill", TEXT, "Mill sold", (Section(None, (Paragraph(1, 0, TEXT),)),))
SENTENCE = Sentence(0, 0, 1, 0, len(TEXT), TEXT, speech=True)
RELATION = Relation("brink", "pay")
NORWAY = Entity("Norway", "country", frozenset({"Norway", "Kingdom of Norway"}), 1)
BRINK = Entity("Ada Brink", "person", frozenset({"Ada Brink", "Brink"}), 2, role="Baker", human=True)


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def statement(*dangling: str) -> Statement:
    return Statement(SENTENCE, TEXT, 0, (), None, None, dangling, 0.5)


def quote(direct: bool, speaker: Entity | None) -> Quote:
    return Quote("the oldest", *span("the oldest"), 0, 1, direct, speaker, (SENTENCE,), (), 0.5)


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (quote(True, BRINK), "quotation: “the oldest”; speaker: Baker Ada Brink"),
        (quote(False, None), "quoted phrase: “the oldest”; speaker: not resolved"),
        (Phrase(statement(), quote(False, None)), "words for a gap: “the oldest”"),
        (Telling(statement(), (span("oldest"), span("mill"))), "words for a gap: oldest, mill"),
        (Placing(statement(), RELATION, NORWAY, *span("Norway"), "in", None), "place: in Norway"),
        (
            Timing(statement("he", "that"), RELATION, *span("In May"), date(2022, 5, 1), "month", None),
            "time: In May (the month 2022-05) (not clear on its own: “he”, “that”)",
        ),
        (
            Amount(statement(), RELATION, *span("40"), 40.0, "count", "crowns"),
            "amount: 40 (count: 40, crowns)",
        ),
        (Role(BRINK, "Baker", SENTENCE, 0.5), "role: Ada Brink, Baker"),
        (
            Gloss("mill", "the ", "a place to grind corn", SENTENCE, 0.5),
            "explained term: the mill: a place to grind corn",
        ),
        (Founding("the mill", "built", "1850", "year", SENTENCE, 0.5), "beginning: the mill, built 1850"),
        (
            Listing("city", ("Oslo", "Ribe", "Dover"), "flood", None, "in", None, SENTENCE, 0.5),
            "enumeration of one kind (city): Oslo, Ribe, Dover",
        ),
        (Acronym("MU", "Mill Union", SENTENCE, 0.5, 2, known=False), "acronym: MU, Mill Union"),
        (
            First("Ada Brink", "the first baker to smile", SENTENCE, 0.5),
            "first or last: Ada Brink, the first baker to smile",
        ),
        (Happening("Brink smiled.", 700_000, 1, SENTENCE, 0.5), "dated event: Brink smiled."),
        (Point("Prices", statement()), "main statement under “Prices”"),
    ],
)
def test_a_fact_is_told_by_its_kind_and_words(fact: Fact, words: str) -> None:
    assert describe(fact, ARTICLE) == words
    assert sentence_of(fact) is SENTENCE


def test_an_entity_is_told_with_the_forms_that_the_article_prints() -> None:
    assert name_entity(BRINK, ARTICLE) == "Ada Brink: person, Baker, named 2×; also: Brink"
    assert name_entity(NORWAY, ARTICLE) == "Norway: country, named 1×"
