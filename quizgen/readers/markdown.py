"""Markdown: headings, paragraphs and block quotes, with YAML front matter about the article.

Only what articles are written with is read; tables, code and pictures hold no sentences to ask about and are left out.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.readers.datelines import read_date_line
from quizgen.readers.encoding import decode
from quizgen.readers.front_matter import FrontMatter, read_front_matter
from quizgen.readers.outline import outline
from quizgen.readers.pieces import Piece, lay_out
from quizgen.readers.prose import is_title_like, one_line
from quizgen.readers.refusals import language_name, refuse_long, refuse_unaskable
from quizgen.readers.slugs import slug_of

_FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[^\n]*\n){0,20}?(?:title|standfirst|date|author|language)[ \t]*:"
)
_LEFT_OUT = re.compile(
    r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)[^\n]*$|\Z)|(?<!\\)<!--.*?(?:-->|\Z)|^\[[^\]\n]+\]:[^\n]*$|^\|[^\n]*$",
    re.S | re.M,
)
_HEADING = re.compile(r"#{1,6}(?:\s+(?P<title>.*))?")
_CLOSING_MARKS = re.compile(r"(?:^|\s)#+$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})")
_RULE = re.compile(r"(?:[*_-]\s*){3,}")
_ITEM = re.compile(r"^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+")
_QUOTE_MARK = re.compile(r"^\s{0,3}>\s?")
_BOLD = re.compile(r"(?:\*\*(?P<stars>[^*]+)\*\*|__(?P<bars>[^_]+)__)")
_INLINE = (
    # Pictures and the marks of footnotes go; links keep their words; an underscore inside a word is no emphasis.
    # What is escaped is no mark-up.
    (re.compile(r"(?<!\\)!\[[^\[\]]*\]\([^()\s]*(?:\s[^()]*)?\)"), ""),
    (re.compile(r"(?<!\\)\[\^[^\]\s]{1,100}\]:?"), ""),
    (re.compile(r"(?<!\\)\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^)]{0,500})?\)"), r"\1"),
    (re.compile(r"(?<!\\)\[([^\[\]]+)\]\[[^\[\]]*\]"), r"\1"),
    (re.compile(r"(?<!\\)<((?:https?|mailto):[^<>\s]+)>"), r"\1"),
    (re.compile(r"(?<!\\)</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)(\*{1,3})(?=\S)(.{1,500}?)(?<=\S)(?<!\\)\1", re.S), r"\2"),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=\S)(.{1,500}?)(?<=\S)(?<!\\)\1(?!\w)", re.S), r"\2"),
    (re.compile(r"(?<!\\)(`{1,3})(.{1,500}?)\1", re.S), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])"), r"\1"),
)


def is_markdown(data: bytes) -> bool:
    """Whether a file without a telling suffix opens with front matter."""
    return _FRONT_MATTER.match(data[:4096]) is not None


def read_markdown(path: Path, data: bytes) -> Article:
    """An article from Markdown; its text is headline, headings and paragraphs joined by blank lines.

    A missing `title` comes from the first heading. Raises UnreadableArticle for front matter that cannot be read, a
    language other than English, or a file without an English article in it.
    """
    source = decode(data, path)
    refuse_long(source, path)
    given, body = read_front_matter(source, path)
    _refuse_language(given, path)
    pieces = list(_pieces(body))
    headline = given.title or ""
    if not headline and pieces and pieces[0].role == "heading":
        headline = pieces.pop(0).text
    text, blocks = lay_out(headline, pieces)
    parts = outline(blocks, headline or None, given.standfirst)
    article = Article(
        slug=slug_of(path),
        text=text,
        headline=parts.headline,
        sections=parts.sections,
        standfirst=parts.standfirst,
        date=_date(given, path) or parts.date,
        author=given.author or parts.author,
        publisher=given.publisher,
        url=given.url,
        rights=given.rights,
        id=given.id,
    )
    refuse_unaskable(article, path)
    return article


def _refuse_language(given: FrontMatter, path: Path) -> None:
    code = re.split(r"[-_]", (given.language or "en").lower())[0]
    if code not in ("en", "eng", "english"):
        raise UnreadableArticle(
            f"{path}: is in {language_name(code)} by its front matter; quizgen reads English articles only."
        )


def _date(given: FrontMatter, path: Path) -> date | None:
    if given.date is None:
        return None
    line = read_date_line(given.date)
    if line is None:
        raise UnreadableArticle(
            f'{path}: the date "{given.date}" in the front matter is not a full date; write it as 2017-07-21.'
        )
    return line.day


def _pieces(body: str) -> Iterator[Piece]:
    lines: list[str] = []
    for line in [*_LEFT_OUT.sub("", body).split("\n"), ""]:
        line = _QUOTE_MARK.sub("", line)
        heading = _HEADING.fullmatch(line.strip())
        underlined = len(lines) == 1 and _UNDERLINE.fullmatch(line.strip()) is not None
        if underlined:
            heading = _HEADING.fullmatch(f"# {lines.pop().strip()}")
        ended = not line.strip() or heading is not None or _RULE.fullmatch(line.strip()) is not None
        if lines and (ended or _ITEM.match(line)):
            yield from _paragraph(lines)
            lines = []
        if heading:
            yield Piece("heading", one_line(_plain(_CLOSING_MARKS.sub("", heading["title"] or ""))))
        elif not ended:
            lines.append(_ITEM.sub("", line))


def _paragraph(lines: list[str]) -> Iterator[Piece]:
    marked = "\n".join(line.strip() for line in lines)
    bold = _BOLD.fullmatch(marked)
    text = _plain(marked).strip()
    is_heading = bold is not None and is_title_like(text)
    yield Piece("heading" if is_heading else "paragraph", one_line(text) if is_heading else text)


def _plain(marked: str) -> str:
    """The words without their mark-up."""
    for pattern, replacement in _INLINE:
        marked = pattern.sub(replacement, marked)
    return marked
