"""What archived articles are called."""

from pathlib import Path
from random import Random

import pytest

from quizgen.readers import read_source
from quizgen.readers.archives.naming import name_of_address

from .samples import jsonl, names, page, story, stream


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"id": "Tarn 17", "url": "https://tarn.example/a", "title": "Mill sold"}, "tarn-17.md"),
        ({"id": 17}, "17.md"),
        ({"id": "https://tarn.example/2021/mill.html"}, "mill.md"),
        ({"url": "https://tarn.example/a", "title": "Mill sold"}, "a.md"),
        ({"title": "Mill sold"}, "mill-sold.md"),
        ({}, "the-mill-at-tarn-was-sold-on-monday.md"),
    ],
)
def test_by_id_or_address_or_headline_or_first_words(tmp_path: Path, said: dict[str, object], name: str) -> None:
    assert names(tmp_path / "dump.jsonl", jsonl(story(**said))) == [name]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://tarn.example/2021/03/mill-sold.html", "mill-sold"),
        ("https://tarn.example/2021/mill-sold/", "mill-sold"),
        ("https://tarn.example/mill/index.php", "mill"),
        ("https://tarn.example/K%C3%A4se", "Käse"),
        ("https://tarn.example/story?id=3#top", "story id=3"),
        ("https://tarn.example", "tarn.example"),
        ("file:///crawl/mill.htm", "mill"),
        ("http://[", "http://["),
    ],
)
def test_by_the_last_part_of_an_address_that_names_something(url: str, name: str) -> None:
    assert name_of_address(url) == name


def test_names_stay_when_articles_are_added_before_and_between(tmp_path: Path) -> None:
    said = [
        {"id": "tarn-17"},
        {"url": "https://tarn.example/rye"},
        {"title": "Wheel turns"},
        {"text": f"Rye. {story()['text']}"},
    ]
    before = names(tmp_path / "dump.jsonl", jsonl(*(story(**each) for each in said)))
    more = [story(title=f"More {number}") for number in range(len(said))]
    mixed = [each for pair in zip(more, (story(**each) for each in said), strict=True) for each in pair]
    after = names(tmp_path / "dump.jsonl", jsonl(b"", *mixed))
    assert after[1::2] == before


def test_two_of_one_name_are_told_apart_by_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    first, second, third = (story(title="Mill sold", text=f"{story()['text']} {n}.") for n in "123")
    plain, other, another = names(path, jsonl(first, second, third))
    assert plain == "mill-sold.md"
    assert len({plain, other, another}) == 3
    assert names(path, jsonl(first, third, second)) == [plain, another, other]
    assert [read_source(each).slug for each in stream(path, jsonl(first, second))[0]] == ["mill-sold", other[:-3]]


def test_a_name_that_would_be_cut_or_empty_has_a_piece_of_its_hash_from_the_start(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    for title in ("The mill at Tarn " * 5, "村"):
        one, other = (story(title=title + end) for end in ("!", "?"))
        assert names(path, jsonl(one, other)) == names(path, jsonl(other, one))[::-1]
        for source in stream(path, jsonl(one, other))[0]:
            assert len(source.path.stem) <= 60
            assert read_source(source).slug == source.path.stem


def test_a_page_and_a_text_do_not_share_a_slug(tmp_path: Path) -> None:
    text, html = story(id="mill"), {"id": "mill", "html": f"<p>{story()['text']}</p>"}
    stems = [name.rpartition(".")[0] for name in names(tmp_path / "dump.jsonl", jsonl(text, html))]
    assert len(set(stems)) == 2


def test_no_two_of_many_share_a_name(tmp_path: Path) -> None:
    random = Random(7)
    urls = [
        f"https://tarn.example/{random.choice('ab')}/{random.choice(['mill', 'rye', 'Mill', ''])}" for _ in range(300)
    ]
    given = names(tmp_path / "dump.warc", b"".join(page(url, f"<p>{n}".encode()) for n, url in enumerate(urls)))
    assert len(set(given)) == 300


def test_the_same_page_twice_is_taken_once(tmp_path: Path) -> None:
    (source,), (error,) = stream(tmp_path / "dump.warc", page("https://tarn.example/a") * 2)
    assert source.path.name == "a.html"
    assert error == "dump.warc, record 2 (https://tarn.example/a): is the same as an earlier one, which is taken."
