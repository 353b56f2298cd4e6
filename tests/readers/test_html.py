"""Saved pages."""

from datetime import date
from pathlib import Path

import pytest

from quizgen.article import Article
from quizgen.readers.html import read_html

PROSE = (
    "The mill was sold on Monday, the council of the village said. A baker bought it. He paid 90,000 pounds in cash."
)


def read(body: str, head: str = "<title>Mill sold</title>") -> Article:
    page = f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>"
    return read_html(Path("mill.html"), page.encode())


@pytest.mark.parametrize("year", [1923, 2031])
def test_the_date_of_a_page_does_not_depend_on_today(year: int) -> None:
    head = f'<title>Mill sold</title><meta property="article:published_time" content="{year}-05-04T08:00:00Z">'
    assert read(f"<p>{PROSE}</p><p>{PROSE}</p>", head).date == date(year, 5, 4)


def test_a_page_without_date_has_none() -> None:
    assert read(f"<p>{PROSE}</p><p>{PROSE}</p>").date is None


@pytest.mark.parametrize("title", ["Mill sold | The Field Post", "Mill sold - The Field Post", "Mill sold – FieldPost"])
def test_the_name_of_the_site_is_no_part_of_the_headline(title: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Field Post">'
    assert read(f"<p>{PROSE}</p><p>{PROSE}</p>", head).headline == "Mill sold"


def test_a_title_with_a_dash_is_kept_whole() -> None:
    head = '<meta property="og:title" content="Mill sold – at last"><meta property="og:site_name" content="Field Post">'
    assert read(f"<p>{PROSE}</p><p>{PROSE}</p>", head).headline == "Mill sold – at last"


def test_paragraphs_in_nested_boxes_and_with_line_breaks() -> None:
    article = read(f"<h1>Mill sold</h1><div><div><p>{PROSE}</p><p>Rye is dear.<br><br>Wheat is not.</p></div></div>")
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, "Rye is dear.", "Wheat is not."]


def test_headings_as_headings_or_as_bold_paragraphs() -> None:
    later = f"<h2>The baker</h2><p>{PROSE} Twice.</p><p><b>The rye</b></p><p>{PROSE} Thrice.</p>"
    article = read(f"<h1>Mill sold</h1><p>{PROSE}</p>{later}")
    assert [section.heading for section in article.sections] == [None, "The baker", "The rye"]


def test_a_description_nobody_sees_is_no_standfirst() -> None:
    head = '<title>Mill sold</title><meta name="description" content="All about mills and bakers in our valley">'
    assert read(f"<p>{PROSE}</p><p>{PROSE}</p>", head).standfirst is None


def test_an_xhtml_page_with_its_declaration() -> None:
    body = f"<p>{PROSE}</p><p>{PROSE}</p>"
    page = '<?xml version="1.0" encoding="iso-8859-1"?><html><head><title>Café sold</title></head>'
    page += f"<body>{body}</body></html>"
    assert read_html(Path("cafe.html"), page.encode("iso-8859-1")).headline == "Café sold"
