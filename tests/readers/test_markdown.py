"""Markdown as articles use it."""

from pathlib import Path

import pytest

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.readers.markdown import read_markdown

PROSE = "The mill was sold on Monday. A baker bought it. He paid in cash."


def read(text: str) -> Article:
    return read_markdown(Path("mill.md"), text.encode())


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("*The* **mill** was ***sold***.", "The mill was sold."),
        ("_The_ __mill__ was sold for snake_case_money.", "The mill was sold for snake_case_money."),
        ("5 * 3 * 2 is 30.", "5 * 3 * 2 is 30."),
        ('The [mill](https://example.org/a_(b) "Mill") was [sold][1].', "The mill was sold."),
        ("The mill ![picture](a.jpg)was `sold`[^2].", "The mill was sold."),
        (r"The \*mill\* was sold \[by him\].", "The *mill* was sold [by him]."),
        ("The <em>mill</em> was sold.<!-- really? -->", "The mill was sold."),
        ("> The mill\n> was sold.", "The mill\nwas sold."),
        ("The *old\nmill* was sold.", "The old\nmill was sold."),
        ("“The mill” — ‘sold’ & gone.", "“The mill” — ‘sold’ & gone."),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert read(f"# Mill sold\n\n{marked}\n\n{PROSE}").paragraphs[0].text == plain


def test_headings_of_every_form() -> None:
    article = read(
        f"# Mill sold #\n\n{PROSE}\n\n## The *baker*\n{PROSE}\n\nThe rye\n-------\n{PROSE}\n\n**The end**\n\n{PROSE}"
    )
    assert article.headline == "Mill sold"
    assert [section.heading for section in article.sections] == [None, "The baker", "The rye", "The end"]


def test_code_tables_and_rules_are_left_out() -> None:
    article = read(
        f"# Mill sold\n\n{PROSE}\n\n```\ncode. code.\n```\n\n| a | b |\n|---|---|\n\n* * *\n\n[1]: https://example.org\n"
    )
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE]


def test_the_text_is_headline_headings_and_paragraphs_joined_by_blank_lines() -> None:
    assert (
        read(f"# Mill sold\n\n{PROSE}\n## Rye\n* One rye.\n* Two rye.").text
        == f"Mill sold\n\n{PROSE}\n\nRye\n\nOne rye.\n\nTwo rye."
    )


def test_a_title_in_the_front_matter_goes_before_the_first_heading() -> None:
    article = read(f"---\ntitle: Mill sold\n---\n\n# Mill sold\n\n{PROSE}\n\n# Rye\n\n{PROSE}")
    assert article.headline == "Mill sold"
    assert [section.heading for section in article.sections] == [None, "Rye"]


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(
        UnreadableArticle, match=r'the date "03/04/2021" in the front matter is not a full date; write it as'
    ):
        read(f"---\ntitle: Mill sold\ndate: 03/04/2021\n---\n{PROSE}")


@pytest.mark.parametrize("language", ["en", "en-GB", "EN_us", "eng", "English"])
def test_english_by_any_name(language: str) -> None:
    assert read(f"---\nlanguage: {language}\n---\n# Mill sold\n\n{PROSE}").language == "en"
