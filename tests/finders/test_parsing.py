"""The parse of an article knows where each of its words stands in the source."""

from pathlib import Path

import pytest

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
