"""Every article in golden/ beside what must be read from it: a file `NAME.SUFFIX` and its `NAME.SUFFIX.json`."""

import json
from pathlib import Path

import pytest

from quizgen.article import Article
from quizgen.readers import READERS, read_article

GOLDEN = Path(__file__).parent / "golden"
SOURCES = sorted(path for path in GOLDEN.iterdir() if path.suffix != ".json")
FIRST_WORDS = 6


def as_read(article: Article) -> dict[str, object]:
    return {
        "slug": article.slug,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "author": article.author,
        "publisher": article.publisher,
        "url": article.url,
        "rights": article.rights,
        "sections": [
            {
                "heading": section.heading,
                "paragraphs": [[p.kind, " ".join(p.text.split()[:FIRST_WORDS])] for p in section.paragraphs],
            }
            for section in article.sections
        ],
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_an_article_is_read_as_its_golden_file_says(source: Path) -> None:
    expected = json.loads(Path(f"{source}.json").read_text(encoding="utf-8"))
    assert as_read(read_article(source)) == expected


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_paragraph_stands_where_it_says(source: Path) -> None:
    article = read_article(source)
    assert [p.number for p in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    for paragraph in article.paragraphs:
        assert article.text[paragraph.start : paragraph.end] == paragraph.text


def test_every_reader_has_a_golden_pair() -> None:
    suffixes = {source.suffix for source in SOURCES}
    assert all(suffixes & set(reader.suffixes or (".txt",)) for reader in READERS)
