"""Which files are articles."""

from pathlib import Path

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
    names = [path.name for path in find_articles([tmp_path])[0]]
    assert names == ["a.md", "b.txt", "c.markdown", "d.HTML", "e.htm"]


def test_a_file_is_taken_as_given_whatever_its_suffix(tmp_path: Path) -> None:
    (file,) = make(tmp_path, "mill.dump")
    assert find_articles([file]) == ((file,), ())


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    (file,) = make(tmp_path, "mill.txt")
    assert find_articles([file, tmp_path]) == ((file,), ())


def test_an_empty_folder_says_what_to_put_there(tmp_path: Path) -> None:
    articles, (error,) = find_articles([tmp_path])
    assert articles == ()
    assert isinstance(error, UnreadableArticle)
    assert "no articles in this folder; put .txt, .md, .markdown, .html, .htm files" in str(error)


def test_a_missing_path_is_named_and_the_others_are_found(tmp_path: Path) -> None:
    (file,) = make(tmp_path, "mill.txt")
    articles, (error,) = find_articles([tmp_path / "nowhere", file])
    assert articles == (file,)
    assert "nowhere: no such file or folder" in str(error)


def test_two_articles_with_one_slug_are_both_named_and_neither_is_taken(tmp_path: Path) -> None:
    make(tmp_path, "Mill.txt", "mill.md", "weir.md")
    articles, (error,) = find_articles([tmp_path])
    assert [path.name for path in articles] == ["weir.md"]
    assert isinstance(error, NameClash)
    assert "Mill.txt and " in str(error)
    assert 'mill.md: would be called "mill" alike' in str(error)
