"""An article as a Markdown seed: front matter with all that is known of it, then its own prose under its headings."""

from __future__ import annotations

import json
import re
from datetime import date

from quizgen.article import Article

_MARKUP = re.compile(r"[\\`*_\[\]<]")
_UNREAD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML takes in double quotes only when it is escaped (YAML 1.1, 5.1)."""
_AT_THE_START = re.compile(r"^(?=[#>|~]|[-+](?:\s|-))|^(\d{1,3})(?=[.)]\s)")


def seed_text(article: Article, accessed: date | None, *, identity: str | None = None) -> str:
    """The seed's file; `accessed` is the day on which a page was fetched.

    Captions, embedded posts and repeated quotations are left out. What would be mark-up is escaped, so that the reader of
    Markdown gives the same paragraphs back.
    """
    known = {
        "id": identity,
        "title": article.headline,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "author": article.author,
        "publisher": article.publisher,
        "url": article.url,
        "accessed": accessed.isoformat() if accessed else None,
        "rights": article.rights,
    }
    lines = ["---", *(f"{name}: {_yaml(name, value)}" for name, value in known.items() if value), "---"]
    for section in article.sections:
        prose = [paragraph.text for paragraph in section.paragraphs if paragraph.kind == "prose"]
        if prose and section.heading:
            lines += ["", f"## {_escaped(section.heading)}"]
        for text in prose:
            lines += ["", _escaped(text)]
    return "\n".join(lines) + "\n"


def _yaml(name: str, value: str) -> str:
    """Dates as they are; all else in double quotes, of which JSON's are a kind that YAML reads."""
    if name in ("date", "accessed"):
        return value
    written = json.dumps(" ".join(value.split()), ensure_ascii=False)
    return _UNREAD.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _escaped(text: str) -> str:
    text = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _AT_THE_START.sub(lambda found: f"{found[1] or ''}\\", text)
