"""Saved web pages: trafilatura finds the article in the page, with its headings and what the page says about itself."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import trafilatura
from trafilatura.utils import load_html

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.readers.encoding import declared_encoding, decode
from quizgen.readers.outline import outline
from quizgen.readers.pieces import Piece, lay_out
from quizgen.readers.prose import ends_sentence, folded, is_title_like, one_line
from quizgen.readers.refusals import refuse_long, refuse_unaskable
from quizgen.readers.slugs import slug_of

_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html)\b", re.I | re.S
)
# The last day is far off rather than today: the same page must give the same date on every day.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2999-12-31"}
_BOLD = "#b"
_LAST_LINES = 60
"""What tells the end of a sentence stands in its last 60 characters."""
_OWN = b'<meta name="generator" content="quizgen">'
"""What stands at the top of quizzes, which lie beside articles and end like them."""
_SITE_SUFFIX = re.compile(r"(?P<title>.+\S)\s+(?:[|–—-]|::)\s+(?P<site>[^|]+)")


def is_html(data: bytes) -> bool:
    """Whether a file without a telling suffix is a web page."""
    return _MARKUP.match(data[:4096]) is not None


def read_html(path: Path, data: bytes) -> Article:
    """An article from a saved page; its text is headline, headings and paragraphs joined by blank lines.

    Raises UnreadableArticle for a page without an English article in it.
    """
    if _OWN in data[:4096]:
        raise UnreadableArticle(
            f"{path}: is a page that quizgen made, no article; to print it again, name its .form.json."
        )
    source = decode(data, path, declared_encoding(data))
    page = _extract(source)
    if page is None:
        raise UnreadableArticle(
            f"{path}: no article found in the page; save the page of one article, or paste its text into a .txt file."
        )
    pieces = tuple(_pieces(page.body))
    headline = _without_site(one_line(page.title or ""), page.sitename or "", page.hostname or "")
    text, blocks = lay_out(headline, pieces)
    refuse_long(text, path)
    parts = outline(blocks, headline or None, _standfirst(page.description, source, text))
    article = Article(
        slug=slug_of(path),
        text=text,
        headline=parts.headline,
        sections=parts.sections,
        standfirst=parts.standfirst,
        date=date.fromisoformat(page.date) if page.date else parts.date,
        author=(page.author or "").replace("; ", ", ") or parts.author,
        publisher=page.sitename or None,
        url=page.url or None,
        rights=page.license or None,
    )
    refuse_unaskable(article, path)
    return article


def _extract(source: str) -> Any:
    try:
        return trafilatura.bare_extraction(
            source,
            include_comments=False,
            include_tables=False,  # a table holds no sentences; measured, leaving it out finds more of the article
            include_formatting=True,  # headings set in bold
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except ValueError:  # markup that no parser takes
        return None


def _without_site(title: str, *names: str) -> str:
    """The title less " | Name of the site" at its end."""
    found = _SITE_SUFFIX.fullmatch(title)
    if found is None:
        return title
    suffix = folded(found["site"]).replace(" ", "")
    return found["title"] if any(suffix and suffix in folded(name).replace(" ", "") for name in names) else title


def _pieces(body: Any) -> Iterator[Piece]:
    for element in body:
        if element.tag == "div" and len(element):
            yield from _pieces(element)
        elif element.tag == "head":
            yield Piece("heading", one_line("".join(element.itertext())))
        elif element.tag in ("quote", "list") and len(element):
            yield from (Piece("paragraph", text) for child in element for text in _paragraphs(child))
        elif _is_bold_title(element):
            yield Piece("heading", one_line("".join(element.itertext())))
        else:
            yield from (Piece("paragraph", text) for text in _paragraphs(element))


def _is_bold_title(element: Any) -> bool:
    """Many pages set their headings as a paragraph in bold."""
    if len(element) != 1 or element[0].tag != "hi" or _BOLD not in element[0].get("rend", ""):
        return False
    return not (element.text or element[0].tail or "").strip() and is_title_like("".join(element.itertext()))


def _paragraphs(element: Any) -> Iterator[str]:
    """The element's text; a line break after a full sentence parts paragraphs, any other is a space."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    held: list[str] = []
    for line in map(one_line, "".join(element.itertext()).split("\n")):
        held += [line] if line else []
        if line and ends_sentence(" ".join(held[-_LAST_LINES:])):
            yield " ".join(held)
            held = []
    yield " ".join(held)


def _standfirst(description: str | None, source: str, text: str) -> str | None:
    """The page's description of itself, if the page shows it to readers and the body does not say it as well."""
    line = one_line(description or "")
    copy = folded(line)
    if len(copy.split()) < 5 or copy in folded(text):
        return None
    tree = load_html(source)
    hidden = "ancestor::script or ancestor::style or ancestor::noscript or ancestor::template"
    shown = folded(" ".join(tree.xpath(f"//body//text()[not({hidden})]"))) if tree is not None else ""
    return line if copy in shown else None
