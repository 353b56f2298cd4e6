"""The parse of an article knows where each of its words stands in the source."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.finders.parsing import parse_article
from tests.articles import article_of

BODIES = [
    "Mary Collins opened the bridge. It cost “four million” crowns.",
    "“We will build the bridge,” Mary Collins said. “It will be beautiful.”",
    "Peter Grant asked: “Who will pay for all this?” Nobody knew.\n\n“Nobody will pay for it,” he said, and left the hall.",
    "Line one of a\nhard-wrapped paragraph. Line two of\nit.",
]


@pytest.mark.parametrize("body", BODIES)
def test_a_sentence_is_its_span_with_white_space_collapsed(tmp_path: Path, body: str) -> None:
    article = article_of(tmp_path, body)
    parsed = parse_article(article)
    for each in parsed.sentences:
        source = article.text[each.sentence.start : each.sentence.end]
        assert " ".join(source.split()) == each.sentence.text
        assert source


@pytest.mark.parametrize("body", BODIES)
def test_tokens_outside_of_speech_stand_where_the_parse_says(tmp_path: Path, body: str) -> None:
    article = article_of(tmp_path, body)
    for each in parse_article(article).sentences:
        for token in each.span:
            if token.is_alpha and not each.masked(token):
                assert article.text[each.start(token) : each.end(token)] == token.text


def test_sentences_that_hold_speech_say_so(tmp_path: Path) -> None:
    parsed = parse_article(article_of(tmp_path, "“We will build the bridge,” Mary Collins said. The bridge is “old”."))
    assert [each.sentence.speech for each in parsed.sentences[:2]] == [True, False]
    assert parsed.sentences[0].sentence.text == "“We will build the bridge,” Mary Collins said."


SENTENCES = (
    "Mary Collins opened the bridge of Dover.",
    "“We will build the bridge,” Mary Collins said.",
    "Peter Grant asked: “Who will pay for all this?”",
    "“Nobody,” said Susan Walsh, “will pay for the bridge.”",
    "The “old” bridge cost £4.5 million – a record.",
    'Peter Grant called it "ugly" (and he wasn’t alone).',
    "“Bridges of stone",
    "It’s late… isn’t it?",
)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
"""The file in the folder is written anew for each example; the first one waits for the pipeline to load."""


@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW)
@given(st.lists(st.sampled_from([*SENTENCES, "\n\n"]), min_size=3, max_size=9))
def test_whatever_the_order_of_sentences_spans_hold(tmp_path: Path, parts: list[str]) -> None:
    article = article_of(tmp_path, f"Rain fell on Dover. {' '.join(parts)}")
    parsed = parse_article(article)
    paragraphs = {paragraph.number: paragraph for paragraph in article.paragraphs}
    end = 0
    for index, each in enumerate(parsed.sentences):
        sentence = each.sentence
        assert sentence.index == index
        assert end <= sentence.start < sentence.end, "sentences follow each other and do not overlap"
        end = sentence.end
        assert " ".join(article.text[sentence.start : sentence.end].split()) == sentence.text
        paragraph = paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start
        assert sentence.end <= paragraph.end
        assert paragraph in article.sections[sentence.section].paragraphs
    for mark in parsed.marks:
        assert article.text[mark.start : mark.end].strip()
        assert parsed.holding(mark.start, mark.end)


def test_the_words_of_quotations_are_parsed_apart(tmp_path: Path) -> None:
    parsed = parse_article(article_of(tmp_path, "“We will build the bridge,” Mary Collins said."))
    assert [doc.text for doc in parsed.speech] == ["We will build the bridge,"]
    assert [token.text for token in parsed.sentences[0].span if parsed.sentences[0].masked(token)] == ["Yes", ","]


def test_a_sentence_that_ends_in_a_quotation_holds_its_closing_mark(tmp_path: Path) -> None:
    parsed = parse_article(article_of(tmp_path, "Mary Collins said: “We will build the bridge.” Rain fell on Dover."))
    assert [each.sentence.text for each in parsed.sentences[:2]] == [
        "Mary Collins said: “We will build the bridge.”",
        "Rain fell on Dover.",
    ]
