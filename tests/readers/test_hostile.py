"""Whatever the bytes: an article whose paragraphs stand where they say, or one clear refusal."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import Article
from quizgen.errors import QuizgenError
from quizgen.readers import read_article

SENTENCES = st.sampled_from(
    [
        "The mill was sold on Monday. A baker bought it. ",
        "“Nobody wanted it,” he said. ",
        "Let me say it again. ",
        "3 March 2021",
        "By Jane Doe",
        "Home | News | Sport",
        "— Jane (@jane) May 5, 2019",
        "## ",
        "> ",
        "---\n",
        "title: ",
        "**",
        "![](",
        "<p>",
        "</div><h2>",
        "<!--",
        "<?xml ",
        "\n",
        "\n\n",
        "\r\n",
        "\u00a0",
        "\u2028",
        "\x0b",
        "\x1c",
    ]
)
SCRAPS = st.lists(st.one_of(SENTENCES, st.text(max_size=12)), max_size=20).map("".join)
PROSE = "\n\nThe mill was sold on Monday. A baker from the next village bought it. He paid in cash.\n\n"
TEXTS = st.tuples(SCRAPS, st.sampled_from(["", PROSE]), SCRAPS).map("".join)
DATA = st.one_of(st.binary(max_size=200), TEXTS.map(lambda text: text.encode("utf-8", "ignore")))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@settings(max_examples=150, deadline=None)
@given(data=DATA)
def test_any_bytes_are_an_article_or_a_refusal(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{suffix}"
        path.write_bytes(data)
        try:
            article = read_article(path)
        except QuizgenError as error:
            refusal = str(error)
        else:
            assert_whole(article)
            return
    assert refusal.startswith(str(path))
    assert "\n" not in refusal


def assert_whole(article: Article) -> None:
    assert article.headline
    assert article.paragraphs
    for paragraph in article.paragraphs:
        assert article.text[paragraph.start : paragraph.end] == paragraph.text
