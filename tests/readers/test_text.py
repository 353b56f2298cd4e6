"""Plain text: the order in which newspapers print the parts of an article, and what pages put between them."""

from datetime import date
from pathlib import Path

import pytest

from quizgen.article import Article
from quizgen.readers.text import read_text

LEAD = "The council sold the old mill on Monday. It fetched 90,000 pounds."
BODY = "The buyer is a baker from the next village. He will grind rye there."


def read(*blocks: str) -> Article:
    return read_text(Path("mill.txt"), "\n\n".join(blocks).encode())


def kinds(article: Article) -> list[str]:
    return [paragraph.kind for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "head",
    [
        ("Mill sold to baker", "3 March 2021"),
        ("3 March 2021", "Mill sold to baker"),
        ("Share\nMenu", "Economy", "Mill sold to baker", "By Ann Lee", "Published 3 March 2021"),
        ("Mill sold to baker\nBy Ann Lee | 3 March 2021",),
    ],
)
def test_headline_and_date_line_in_any_order(head: tuple[str, ...]) -> None:
    article = read(*head, LEAD, BODY)
    assert (article.headline, article.date) == ("Mill sold to baker", date(2021, 3, 3))
    assert [paragraph.text for paragraph in article.paragraphs] == [LEAD, BODY]


def test_a_headline_may_end_with_a_full_stop() -> None:
    assert read("They sold it. To a baker.", "3 March 2021", LEAD, BODY).headline == "They sold it. To a baker."


def test_a_text_without_headline_is_named_by_its_first_words() -> None:
    long_lead = " ".join(
        [LEAD, "Nobody else had offered anything like as much for a house that has stood empty for years."]
    )
    article = read(long_lead, BODY)
    assert article.headline == "The council sold the old mill on Monday. It fetched 90,000 pounds.…"
    assert article.paragraphs[0].text == long_lead


def test_an_unpunctuated_line_of_eight_words_under_the_headline_is_the_standfirst() -> None:
    standfirst = "Baker pays more than the village had hoped for"
    article = read("Mill sold to baker", standfirst, LEAD, BODY)
    assert (article.headline, article.standfirst) == ("Mill sold to baker", standfirst)


def test_a_sentence_between_headline_and_date_line_is_the_standfirst() -> None:
    article = read("Mill sold", "A baker paid more than anybody had hoped.", "3 March 2021", LEAD, BODY)
    assert article.standfirst == "A baker paid more than anybody had hoped."


def test_a_short_line_under_the_headline_is_the_first_heading() -> None:
    article = read("Mill sold to baker", "3 March 2021", "Ninety thousand pounds", LEAD, BODY)
    assert [section.heading for section in article.sections] == ["Ninety thousand pounds"]


def test_the_place_above_the_lead_is_no_heading() -> None:
    article = read("Mill sold to baker", "3 March 2021", "TARN", LEAD, BODY)
    assert [section.heading for section in article.sections] == [None]


def test_a_caption_that_repeats_the_headline_is_left_out() -> None:
    article = read("Mill sold to baker", "Mill sold to baker © Lee / Field Press", LEAD, BODY)
    assert kinds(article) == ["prose", "prose"]


def test_a_heading_may_repeat_words_of_the_headline_and_may_be_a_quotation() -> None:
    article = read("‘Nobody wanted it’: mill sold", LEAD, "‘Nobody wanted it’", BODY)
    assert [section.heading for section in article.sections] == [None, "‘Nobody wanted it’"]


@pytest.mark.parametrize("line", ["He was glad.", "And then:", "it fell silent", "Just who is he?", "* * *"])
def test_other_short_lines_are_no_headings(line: str) -> None:
    article = read("Mill sold to baker", LEAD, line, BODY)
    assert [section.heading for section in article.sections] == [None]


def test_a_short_line_without_prose_below_is_no_heading() -> None:
    article = read("Mill sold to baker", LEAD, BODY, "Water mills of the north", "Ten bakers")
    assert len(article.sections) == 1
    assert kinds(article) == ["prose", "prose", "boilerplate", "boilerplate"]


def test_navigation_goes_wherever_it_stands() -> None:
    article = read("Home | News | Sport", "Mill sold to baker", LEAD, "Share", BODY, "Home News Sport Weather Video")
    assert [paragraph.text for paragraph in article.paragraphs] == [LEAD, BODY]


def test_the_day_of_publication_wins_over_that_of_a_change() -> None:
    article = read("Mill sold to baker", "Updated: 5 March 2021", "Published: 3 March 2021", LEAD, BODY)
    assert article.date == date(2021, 3, 3)


def test_a_date_line_may_stand_at_the_foot() -> None:
    article = read("Mill sold to baker", LEAD, BODY, "Published on 3 March 2021")
    assert article.date == date(2021, 3, 3)
    assert kinds(article) == ["prose", "prose"]


def test_the_text_is_the_file_with_line_ends_made_equal() -> None:
    article = read_text(Path("mill.txt"), f"\ufeffMill sold\r\n\r\n{LEAD}\r\r{BODY} “Rye”\r\n".encode())
    assert article.text == f"Mill sold\n\n{LEAD}\n\n{BODY} “Rye”\n"


def test_quotation_marks_stay_as_they_are() -> None:
    odd = '"He said ‘no’ and “yes," she recalled. \'Nobody wanted it.”'
    assert read("Mill sold to baker", LEAD, odd).paragraphs[1].text == odd
