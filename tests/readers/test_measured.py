"""Real articles, read where they are at hand: a folder `shared` beside the checkout. Nothing of them is kept here."""

import gzip
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import trafilatura

from quizgen.readers import read_article
from quizgen.readers.datelines import read_date_line

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
LOWEST_F1 = 0.97
"""Of the words of 20 saved pages, on average; measured 0.983, trafilatura's plain extract 0.967."""


def f1(expected: str, found: str) -> float:
    """Agreement of two texts as bags of words."""
    wanted, got = (Counter(re.findall(r"\w+", text.lower())) for text in (expected, found))
    return 2 * (wanted & got).total() / max(wanted.total() + got.total(), 1)


if SHARED.is_dir():
    CAPTURED = next((SHARED / "seeds").glob("*.txt"))
    ARTICLES = sorted(path for path in (SHARED / "articles").glob("*.txt"))
    EXPECTED = {each["article"]: each for each in json.loads((SHARED / "quality" / "expected.json").read_text())}

    def test_the_captured_article() -> None:
        article = read_article(CAPTURED)
        expected = EXPECTED["captured-article.txt"]
        assert article.headline == expected["headline"]
        assert article.date == date(2022, 1, 13)
        assert article.standfirst is not None
        assert [section.heading for section in article.sections] == [each["heading"] for each in expected["sections"]]
        assert len(article.sections) == 6
        assert [p.kind for p in article.paragraphs].count("pull quotation") == 1
        everything = [article.headline, article.standfirst, *(s.heading or "" for s in article.sections)]
        everything += [paragraph.text for paragraph in article.paragraphs]
        assert not any(re.search("icon", text) for text in everything)

    @pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
    def test_parts_and_first_words_as_a_reader_noted_them(path: Path) -> None:
        article, expected = read_article(path), EXPECTED[path.name]
        assert article.headline == expected["headline"]
        assert article.date == date.fromisoformat(expected["published"])
        assert [section.heading for section in article.sections] == [each["heading"] for each in expected["sections"]]
        for section, noted in zip(article.sections, expected["sections"], strict=True):
            assert " ".join(section.paragraphs[0].text.split()).startswith(noted["first_words"])
        assert all(paragraph.kind == "prose" for paragraph in article.paragraphs)


if (SHARED / "corpus" / "batch-01").is_dir():

    @pytest.mark.parametrize("path", sorted((SHARED / "corpus" / "batch-01").glob("*.txt")), ids=lambda path: path.stem)
    def test_headline_and_date_line_of_pasted_articles(path: Path) -> None:
        headline, day, _ = path.read_text(encoding="utf-8").split("\n\n", 2)
        article, line = read_article(path), read_date_line(day)
        assert line is not None
        assert (article.headline, article.date) == (headline, line.day)
        assert [section.heading for section in article.sections] == [None]


if (SHARED / "corpus" / "html").is_dir():
    PAGES = sorted((SHARED / "corpus" / "html").glob("*.html.gz"))

    def test_saved_pages_yield_the_article_and_little_else(tmp_path: Path) -> None:
        ours, plain = [], []
        for page in PAGES:
            name = page.name.removesuffix(".html.gz")
            (text,) = (SHARED / "corpus").glob(f"batch-*/{name}.txt")
            headline, day, body = text.read_text(encoding="utf-8").split("\n\n", 2)
            source = gzip.decompress(page.read_bytes())
            path = tmp_path / f"{name}.html"
            path.write_bytes(source)
            article, line = read_article(path), read_date_line(day)
            assert article.headline.startswith(headline)
            assert line is not None
            assert article.date == line.day
            parts = [part for s in article.sections for part in (s.heading or "", *(p.text for p in s.paragraphs))]
            ours.append(f1(body, " ".join(parts)))
            plain.append(f1(body, trafilatura.extract(source, include_comments=False) or ""))
        assert sum(ours) / len(ours) >= max(LOWEST_F1, sum(plain) / len(plain))
        assert all(mine >= theirs - 0.005 for mine, theirs in zip(ours, plain, strict=True))
