"""Which files are archives, and what holds for all kinds of them."""

import gzip
import pkgutil
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import repeat
from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.readers import archives, read_source
from quizgen.readers.archives import ARCHIVE_SUFFIXES, ARCHIVES, is_archive, stream_archive
from quizgen.readers.sources import Source

from .samples import LEAD, jsonl, page, story, stream

SHARED = {"base", "fields", "naming", "packing"}
"""Files of the room that are no format."""


def test_every_format_is_in_the_registry() -> None:
    files = {module.name for module in pkgutil.iter_modules(archives.__path__)}
    assert files - SHARED == {archive.name for archive in ARCHIVES}


def test_archives_are_told_by_their_names() -> None:
    assert ARCHIVE_SUFFIXES == (".jsonl", ".jsonl.gz", ".warc", ".warc.gz")
    assert all(is_archive(Path(f"crawls/march{suffix}")) for suffix in ARCHIVE_SUFFIXES)
    assert is_archive(Path("MARCH.WARC.GZ"))
    assert not any(is_archive(Path(name)) for name in ("mill.md", "mill.gz", "jsonl", "mill.json", "mill.jsonl.txt"))


def test_another_file_is_no_archive() -> None:
    (error,) = stream_archive(Path("mill.txt"))
    assert str(error) == "mill.txt: is no archive; its name must end in .jsonl, .jsonl.gz, .warc, .warc.gz."


@pytest.mark.parametrize("suffix", ARCHIVE_SUFFIXES)
def test_a_file_that_cannot_be_read_is_one_error(tmp_path: Path, suffix: str) -> None:
    (missing,) = stream_archive(tmp_path / f"nowhere{suffix}")
    assert isinstance(missing, UnreadableArticle)
    assert f"nowhere{suffix}: no such file" in str(missing)
    folder = tmp_path / f"folder{suffix}"
    folder.mkdir()
    (unreadable,) = stream_archive(folder)
    assert f"folder{suffix}: cannot be read (Is a directory)" in str(unreadable)


@pytest.mark.parametrize("suffix", ARCHIVE_SUFFIXES)
def test_an_archive_without_articles_says_so(tmp_path: Path, suffix: str) -> None:
    _, (error,) = stream(tmp_path / f"march{suffix}", b"")
    assert error == f"march{suffix}: no articles in this archive; check that it is the one you mean."


@pytest.mark.parametrize(
    ("suffix", "data"),
    [(".jsonl", jsonl(story(url="https://tarn.example/mill"))), (".warc", page("https://tarn.example/mill"))],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("named", ["", ".gz"])
def test_the_bytes_tell_whether_they_are_packed(
    tmp_path: Path, suffix: str, data: bytes, pack: Callable[[bytes], bytes], named: str
) -> None:
    (source,), errors = stream(tmp_path / f"march{suffix}{named}", pack(data))
    assert errors == []
    assert source.path.stem == "mill"
    assert source.path.parent == tmp_path / f"march{suffix}{named}"
    assert read_source(source).slug == "mill"
    assert read_source(source).paragraphs[0].text == LEAD


def test_an_address_is_filled_in_where_the_article_has_none() -> None:
    text = f"# Mill sold\n\n{story()['text']}".encode()
    said = b"---\nurl: https://tarn.example/own\n---\n" + text
    assert read_source(Source(Path("a/mill.md"), text, "https://tarn.example/mill")).url == "https://tarn.example/mill"
    assert read_source(Source(Path("a/mill.md"), said, "https://tarn.example/mill")).url == "https://tarn.example/own"
    assert read_source(Source(Path("a/mill.md"), text)).url is None


def records_of(suffix: str, count: int) -> Iterator[bytes]:
    filling = "".join(repeat("The wheel has stood still since 1998. ", 500))
    for number in range(count):
        url = f"https://tarn.example/mill-{number}"
        yield jsonl(story(url=url, more=filling)) if "jsonl" in suffix else page(url, f"<html>{filling}".encode())


@pytest.mark.parametrize("suffix", ARCHIVE_SUFFIXES)
def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path, suffix: str) -> None:
    peaks = []
    for count in (20, 200, 2000):  # the first warms up what is made once
        path = tmp_path / f"{count}{suffix}"
        with gzip.open(path, "wb", 1) if suffix.endswith(".gz") else path.open("wb") as file:
            file.writelines(records_of(suffix, count))
        tracemalloc.start()
        assert sum(isinstance(each, Source) for each in stream_archive(path)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] - peaks[1] < 1_000_000  # 1,800 articles of 19 kB, held, would be 34 MB; their names are 0.3 MB
