"""Which reader takes a file, and what is refused before any reader sees it."""

from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.readers import READERS, read_article

PROSE = "The mill burned down on Monday. Nobody was hurt. The owner will rebuild it."


def test_the_registry_lists_text_last_since_it_takes_anything() -> None:
    assert [reader.name for reader in READERS] == ["html", "markdown", "text"]
    assert READERS[-1].recognises(b"anything")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mill.md", f"# Mill burns\n\n{PROSE}"),
        ("mill.markdown", f"# Mill burns\n\n{PROSE}"),
        ("mill.txt", f"Mill burns\n\n{PROSE}"),
        ("mill", f"Mill burns\n\n{PROSE}"),
        ("mill.txt", f"---\ntitle: Mill burns\n---\n\n{PROSE}"),
        ("mill.HTML", f"<html><body><article><h1>Mill burns</h1><p>{PROSE} {PROSE}</p></article></body></html>"),
        ("mill.txt", f"<!DOCTYPE html>\n<html><body><h1>Mill burns</h1><p>{PROSE} {PROSE}</p></body></html>"),
    ],
)
def test_suffix_and_content_choose_the_reader(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    article = read_article(path)
    assert article.headline == "Mill burns"
    assert article.paragraphs[0].text.startswith(PROSE)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match=r"nowhere\.txt: no such file"):
        read_article(tmp_path / "nowhere.txt")


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="is a folder"):
        read_article(tmp_path)


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "dump.html"
    with path.open("wb") as file:
        file.truncate(10_000_001)
    with pytest.raises(UnreadableArticle, match="over 10 MB"):
        read_article(path)
