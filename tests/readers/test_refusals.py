"""What is refused, and in which words."""

from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.readers import read_article

GERMAN = """Alte Mühle verkauft

Der Gemeinderat hat am Montag die alte Mühle verkauft. Sie brachte 90.000 Euro ein.

Der Käufer ist ein Bäcker aus dem Nachbardorf. Er will dort Roggen mahlen.
"""
JAPANESE = (
    "水車小屋が売却\n\n村議会は月曜日に古い水車小屋を売却した。価格は九万ポンドだった。買い手は隣村のパン屋である。\n"
)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", "", "the file is empty"),
        ("links.txt", "https://example.org/a\nhttps://example.org/b\n", "no prose found"),
        ("lines.txt", "Mill sold\n\nBread\n\nRye\n", "no prose found"),
        ("short.txt", "Mill sold\n\nThe mill was sold. A baker bought it.\n", "too short to ask about (2 sentences"),
        ("long.txt", "Mill sold\n\n" + "The mill was sold. " * 11_000, "209 kB of text is more than one article"),
        ("german.txt", GERMAN, "seems to be in German"),
        ("japanese.txt", JAPANESE, "seems to be in Japanese"),
        ("french.md", "---\nlanguage: fr-CA\n---\n# Moulin vendu\n\nLe moulin.\n", "is in French by its front matter"),
        ("bare.html", "<html><body></body></html>", "no article found in the page"),
        ("text.html", "Just text.", "no article found in the page"),
    ],
)
def test_each_refusal_is_one_line_that_names_the_file_and_says_what_to_do(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableArticle) as refusal:
        read_article(path)
    told = str(refusal.value)
    assert told.startswith(f"{path}: {message}")
    assert ";" in told
    assert "\n" not in told


def test_english_full_of_foreign_names_is_english(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(
        "Müller joins Mönchengladbach\n\nBorussia Mönchengladbach signed Jürgen Müller from Fürth. "
        "Bayern München lost in Köln. Schalke drew against Düsseldorf.\n",
        encoding="utf-8",
    )
    assert read_article(path).headline == "Müller joins Mönchengladbach"


def test_the_language_is_judged_by_the_prose_alone(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(
        "Mill sold to baker\n\nThe mill was sold on Monday. A baker bought it. He paid in cash.\n\n"
        + "\n\n".join(
            f"Foto: Die alte Mühle im Schnee, vom Kirchturm aus gesehen, Bild {number}" for number in range(9)
        ),
        encoding="utf-8",
    )
    assert len(read_article(path).paragraphs) == 10
