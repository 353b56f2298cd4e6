"""What an object says of an article, handed on as the file it could have been: Markdown with front matter, or a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import yaml

from quizgen.readers.archives.base import BadRecord, shown
from quizgen.readers.archives.naming import name_of_address
from quizgen.readers.blocks import split_blocks
from quizgen.readers.datelines import read_date_line

KEYS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "description"),
    "date": ("date", "published", "date_published", "date_publish"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "source_domain"),
    "url": ("url", "link"),
    "rights": ("rights", "license", "licence"),
    "language": ("language", "lang"),
}
"""The keys of front matter, and the names by which an object may say them; the first that says something counts."""
TEXT_KEYS = ("text", "body", "content", "maintext")
PAGE_KEYS = ("html",)

_ISO = re.compile(r"(?P<day>(?:1[89]|20)\d\d-\d\d-\d\d)(?:[T ].*)?")
_MARKUP = re.compile(
    r"\s*(?:<!--.*?-->\s*)*+<(?:!doctype|\?xml|html|head|body|article|section|div|h[1-6]|p)\b", re.I | re.S
)
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_END_OF_HEAD = re.compile(r"(?=</head\s*>)", re.IGNORECASE)
_HALF = re.compile("[\ud800-\udfff]")
_UNPRINTABLE = re.compile("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What YAML takes nowhere but escaped (YAML 1.1, 5.1), less what counts as white space."""
_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """An article out of an object."""

    wish: str
    """After what it would be named."""
    suffix: str
    data: bytes
    url: str | None


def article_of(given: Mapping[str, Any]) -> Found:
    """The article that an object holds. Raises BadRecord, saying what to write, for one without text or of other kinds."""
    known = {name: value for name, keys in KEYS.items() if (value := _text(given, keys, name))}
    if "date" in known:
        known["date"] = _day(known["date"])
    body = _text(given, TEXT_KEYS, "text", whole=True)
    page = _text(given, PAGE_KEYS, "html", whole=True)
    if body is None and page is None:
        raise BadRecord(f"has no text; give it as {', '.join(f'“{key}”' for key in (*TEXT_KEYS[:3], *PAGE_KEYS))}.")
    if body is not None and _MARKUP.match(body):
        body, page = None, body
    text = _markdown(known, body) if body is not None else _page(known, page or "")
    return Found(_wish(known, body), ".md" if body is not None else ".html", text.encode("utf-8"), known.get("url"))


def _wish(known: Mapping[str, str], body: str | None) -> str:
    said = known.get("id") or known.get("url") or known.get("title") or " ".join((body or "").split()[:_FIRST_WORDS])
    return name_of_address(said) if "://" in said else said


def _text(given: Mapping[str, Any], keys: tuple[str, ...], name: str, *, whole: bool = False) -> str | None:
    """The first of `keys` that says something: on one line, unless it is `whole`."""
    for key in keys:
        value = given.get(key)
        if name == "author" and isinstance(value, list) and all(isinstance(each, str) for each in value):
            value = ", ".join(value)
        if name == "id" and type(value) is int:
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise BadRecord(f"“{key}” must be a text{', or a list of texts' if name == 'author' else ''}.")
        if value and (_HALF if whole else _UNPRINTABLE).search(value):
            raise BadRecord(f"“{key}” holds what is no character; write the text as UTF-8.")
        if value and value.strip():
            return value if whole else " ".join(value.split())
    return None


def _day(text: str) -> str:
    """The day as it is written, whatever the time and its zone."""
    timed = _ISO.fullmatch(text)
    line = read_date_line(timed["day"] if timed else text)
    if line is None:
        raise BadRecord(f"the date “{shown(text)}” is not a full date; write it as 2017-07-21.")
    return line.day.isoformat()


def _markdown(known: Mapping[str, str], body: str) -> str:
    """Markdown parts paragraphs by blank lines; a text that has none may hold one a line."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    if not re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", lines):
        lines = "\n\n".join(block.text for block in split_blocks(lines))
    front = yaml.safe_dump(dict(known), allow_unicode=True, sort_keys=False, width=10_000) if known else ""
    return f"---\n{front}---\n\n{lines}\n"


def _page(known: Mapping[str, str], page: str) -> str:
    """A whole page speaks for itself and only lacks its date, if anything; what is less is put into a page."""
    day = f'<meta property="article:published_time" content="{known["date"]}">' if "date" in known else ""
    if _WHOLE_PAGE.search(page):
        return _END_OF_HEAD.sub(day, page, count=1)
    said = {"og:title": "title", "article:author": "author", "og:site_name": "publisher"}
    metas = "".join(
        f'<meta property="{name}" content="{escape(known[key])}">' for name, key in said.items() if key in known
    )
    title = escape(known.get("title", ""))
    head = f'<meta charset="utf-8"><title>{title}</title>{metas}{day}'
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{page}</article></body></html>"
