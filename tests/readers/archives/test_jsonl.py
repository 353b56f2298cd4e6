"""JSON Lines: an object a line."""

import gzip
import json
import tracemalloc
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.readers import read_source
from quizgen.readers.archives import stream_archive
from quizgen.readers.archives.fields import KEYS, PAGE_KEYS, TEXT_KEYS

from .samples import BAKER, LEAD, PAGE, PLANS, jsonl, names, story, stream


def read(tmp_path: Path, **said: Any) -> Article:
    (source,), errors = stream(tmp_path / "dump.jsonl", jsonl(said))
    assert errors == []
    return read_source(source)


def refusal(tmp_path: Path, given: object) -> str:
    """What is said of a line that stands behind a good one, which is read."""
    (source,), (error,) = stream(tmp_path / "dump.jsonl", jsonl(story(title="Mill sold"), given))
    assert source.path.name == "mill-sold.md"
    assert error.startswith("dump.jsonl, line 2: ")
    return error.removeprefix("dump.jsonl, line 2: ")


def test_an_article_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    said = {
        "id": "tarn-17",
        "title": "Mill sold: “at last”",
        "standfirst": "A baker from the next valley takes over what has stood still for years",
        "date": "2021-03-04",
        "author": ["Tove Lind", "Ada Brink"],
        "publisher": "The Tarn Gazette",
        "url": "https://tarn.example/mill",
        "rights": "CC BY 4.0",
        "language": "en-GB",
    }
    article = read(tmp_path, **story(**said))
    assert article.headline == "Mill sold: “at last”"
    assert article.date == date(2021, 3, 4)
    assert article.author == "Tove Lind, Ada Brink"
    for key in ("id", "standfirst", "publisher", "url", "rights"):
        assert getattr(article, key) == said[key]
    assert [paragraph.text for paragraph in article.paragraphs] == [LEAD, BAKER, PLANS]


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, keys in KEYS.items() for key in keys])
def test_every_key_and_its_other_names(tmp_path: Path, name: str, key: str) -> None:
    value = {"date": "2021-03-04", "language": "en"}.get(name, "The Tarn words of it")
    article = read(tmp_path, **story(**{key: value}))
    assert str(getattr(article, "headline" if name == "title" else name)) == value


@pytest.mark.parametrize("key", TEXT_KEYS)
def test_the_text_under_each_of_its_names(tmp_path: Path, key: str) -> None:
    article = read(tmp_path, **{"title": "Mill sold", key: f"{LEAD}\n\n## The baker\n\n{BAKER} {PLANS}"})
    assert [section.heading for section in article.sections] == [None, "The baker"]


def test_a_page_under_html_or_where_text_is_one(tmp_path: Path) -> None:
    for key in (*PAGE_KEYS, "content"):
        article = read(tmp_path, url="https://tarn.example/kaese", date="2021-03-04", **{key: PAGE})
        assert (article.headline, article.date) == ("Käse mill sold", date(2021, 3, 4))
        assert (article.slug, article.url) == ("kaese", "https://tarn.example/kaese")


def test_a_piece_of_a_page_is_put_into_one(tmp_path: Path) -> None:
    html = f"<p>{LEAD}</p><h2>The baker</h2><p>{BAKER}</p><p>{PLANS}</p>"
    article = read(
        tmp_path,
        html=html,
        title="Rye & <wheat>",
        date="2021-03-04",
        author="Tove Lind",
        publisher='The "Tarn" Gazette',
    )
    assert article.headline == "Rye & <wheat>"
    assert (article.author, article.publisher, article.date) == ("Tove Lind", 'The "Tarn" Gazette', date(2021, 3, 4))
    assert [section.heading for section in article.sections] == [None, "The baker"]


def test_a_text_without_blank_lines_has_a_paragraph_a_line(tmp_path: Path) -> None:
    long = f"{LEAD} {BAKER}"
    article = read(tmp_path, title="Mill sold", text=f"{long}\r\n{PLANS}\r\n{BAKER} So he said. {PLANS}\r\n")
    assert [paragraph.text for paragraph in article.paragraphs] == [long, PLANS, f"{BAKER} So he said. {PLANS}"]


@pytest.mark.parametrize(
    "written", ["2021-03-04T23:59:59+09:00", "2021-03-04 10:00:00", "4 March 2021", "Thu, 04 Mar 2021 10:00:00 GMT"]
)
def test_the_time_of_a_date_is_cut(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, **story(date=written)).date == date(2021, 3, 4)


def test_null_and_empty_say_nothing(tmp_path: Path) -> None:
    article = read(tmp_path, **story(title="", headline="Mill sold", date=None, author=[], publisher=" "))
    assert article.headline == "Mill sold"
    assert (article.date, article.author, article.publisher) == (None, None, None)


@pytest.mark.parametrize(
    "title", ["1984", "no", "- rye", "Mill: sold", "a\n---\nb", "\ufeffRye", "'“\"", "#1", "2021-03-04", "😀"]
)
def test_no_title_breaks_the_front_matter(tmp_path: Path, title: str) -> None:
    assert read(tmp_path, **story(title=title)).headline == " ".join(title.split())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b'{"text": ', "is no JSON at column 10 (Expecting value); write one object a line."),
        (b"Mill sold", "is no JSON at column 1 (Expecting value); write one object a line."),
        (b"[" * 100_000, "is no JSON that can be read; write one object a line."),
        (b'{"id": ' + b"1" * 5000 + b"}", "is no JSON that can be read; write one object a line."),
        ([1, 2], 'is no object; write {"title": "…", "text": "…"}, one a line.'),
        (b'{"text": "a", "te\\nxt": "b", "te\\nxt": "c"}', "has “te xt” twice; give each key once."),
        (b'{"text": "a", "more": {"x": 1, "x": 2}}', "has “x” twice; give each key once."),
        (b'{"score": NaN, "text": "a"}', "holds NaN, which is no JSON; write null."),
        (b'{"text": "K\xe4se"}', "is not in UTF-8; save the file as UTF-8."),
        (b'{"text": "K\\ud800se"}', "“text” holds what is no character; write the text as UTF-8."),
        (story(title="K\x84se"), "“title” holds what is no character; write the text as UTF-8."),
        ({"title": "Rye"}, "has no text; give it as “text”, “body”, “content”, “html”."),
        (story(text=" "), "has no text; give it as “text”, “body”, “content”, “html”."),
        (story(text=["a", "b"]), "“text” must be a text."),
        (story(title=1984), "“title” must be a text."),
        (story(author=[{"name": "Tove Lind"}]), "“author” must be a text, or a list of texts."),
        (story(id=True), "“id” must be a text."),
        (story(date="2021-02-30"), "the date “2021-02-30” is not a full date; write it as 2017-07-21."),
        (story(date="03/04/2021"), "the date “03/04/2021” is not a full date; write it as 2017-07-21."),
        (story(title="Mill sold"), "is the same as an earlier one, which is taken."),
    ],
)  # fmt: skip
def test_a_bad_line_is_refused_alone(tmp_path: Path, given: object, told: str) -> None:
    assert refusal(tmp_path, given) == told


def test_lines_are_counted_with_the_empty_ones_and_a_mark_is_no_text(tmp_path: Path) -> None:
    lines = b"\xef\xbb\xbf" + jsonl(story(title="Mill sold"), b"", b" \t", b"{", story(title="Rye dear")).replace(
        b"\n", b"\r\n"
    )
    sources, errors = stream(tmp_path / "dump.jsonl", lines)
    assert [source.path.name for source in sources] == ["mill-sold.md", "rye-dear.md"]
    assert [error.partition(": ")[0] for error in errors] == ["dump.jsonl, line 4"]


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    assert names(tmp_path / "dump.jsonl", jsonl(story(title="Mill sold")).rstrip()) == ["mill-sold.md"]


def test_a_line_that_is_too_long_is_refused_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl.gz"
    with gzip.open(path, "wb", 1) as file:
        file.write(jsonl(story(title="Mill sold")) + b'{"text": "')
        for _ in range(60):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n' + jsonl(story(title="Rye dear")))
    tracemalloc.start()
    first, error, last = stream_archive(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, UnreadableArticle)
    assert str(error) == f"{path}, line 2: over 10 MB is not an article; give one article a line."
    assert not isinstance(first, UnreadableArticle)
    assert not isinstance(last, UnreadableArticle)
    assert last.path.name == "rye-dear.md"
    assert peak < 40_000_000


@pytest.mark.parametrize("damage", ["cut", "spoilt"])
def test_what_came_before_a_damage_stays(tmp_path: Path, damage: str) -> None:
    first = gzip.compress(jsonl(story(title="Mill sold"), story(title="Rye dear")))
    second = gzip.compress(jsonl(story(title="Wheel turns")))
    spoilt = {"cut": second[:-9], "spoilt": second[:12] + b"\xff" * 20 + second[32:]}[damage]
    sources, (error,) = stream(tmp_path / "dump.jsonl.gz", first + spoilt)
    assert [source.path.name for source in sources][:2] == ["mill-sold.md", "rye-dear.md"]
    assert error.startswith(("dump.jsonl.gz, line 3: the archive ", "dump.jsonl.gz, line 4: the archive "))


def test_an_item_bank_is_no_archive(tmp_path: Path) -> None:
    bank = jsonl({"format": "quizgen bank", "version": 1}, {"article": "mill"}, {"article": "rye"})
    assert stream(tmp_path / "news.bank.jsonl", bank) == (
        [],
        ["news.bank.jsonl: is a file of quizgen's own (quizgen bank), no archive of articles."],
    )


def test_another_language_is_refused_by_the_reader(tmp_path: Path) -> None:
    (source,), _ = stream(tmp_path / "dump.jsonl", jsonl(story(title="Mill sold", language="de")))
    with pytest.raises(UnreadableArticle, match=r"dump\.jsonl/mill-sold\.md: is in German"):
        read_source(source)


def test_the_manual_names_every_key() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "archives.md").read_text(encoding="utf-8")
    for key in (*(key for keys in KEYS.values() for key in keys), *TEXT_KEYS, *PAGE_KEYS):
        assert f"`{key}`" in manual


def test_the_manual_shows_a_line_that_is_read(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[3] / "docs" / "archives.md").read_text(encoding="utf-8")
    line = next(line for line in manual.splitlines() if line.startswith("{"))
    article = read(tmp_path, **json.loads(line))
    assert article.slug == "vell-lighthouse"
    assert article.date == date(2022, 1, 13)
