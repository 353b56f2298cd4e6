"""Which files are articles."""

from pathlib import Path

import pytest

from quizgen.errors import NameClash, UnreadableArticle
from quizgen.readers import find_articles


def make(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return paths


def test_a_folder_gives_its_articles_by_name(tmp_path: Path) -> None:
    make(
        tmp_path, "b.txt", "a.md", "d.HTML", "c.markdown", "e.htm", "README.md", ".hidden.txt", "x.pdf", "deeper/f.txt"
    )
    names = [path.name for path in find_articles([tmp_path])]
    assert names == ["a.md", "b.txt", "c.markdown", "d.HTML", "e.htm"]


def test_a_file_is_taken_as_given_whatever_its_suffix(tmp_path: Path) -> None:
    (file,) = make(tmp_path, "mill.dump")
    assert find_articles([file]) == (file,)


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    (file,) = make(tmp_path, "mill.txt")
    assert find_articles([file, tmp_path]) == (file,)


def test_an_empty_folder_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableArticle, match=r"no articles in this folder; put \.txt, \.md, \.markdown, \.html, \.htm files"
    ):
        find_articles([tmp_path])


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match=r"nowhere: no such file or folder"):
        find_articles([tmp_path / "nowhere"])


def test_two_articles_with_one_slug_are_both_named(tmp_path: Path) -> None:
    make(tmp_path, "Mill.txt", "mill.md")
    with pytest.raises(NameClash, match=r'Mill\.txt and .*mill\.md: both would be called "mill"; rename'):
        find_articles([tmp_path])
