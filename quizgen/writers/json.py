"""The quiz as data: everything known about its items, and the bare sheet that readers judge.

The items file is described by docs/items.schema.json and, in words, by docs/items.md.
"""

import json
from datetime import UTC
from pathlib import Path
from typing import Any

from quizgen.article import Article, Evidence
from quizgen.errors import UncarriableText
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Quiz
from quizgen.writers.files import write_whole

VERSION = 1
"""Counted up when a field changes its meaning or goes; a new field leaves it as it is."""


def write_items(quiz: Quiz, path: Path) -> None:
    """Write the items file: the article's particulars, and each item with its evidence, in the order of the quiz.

    Raises UncarriableText for text that UTF-8 cannot hold, UnwritableOutput when the file cannot be written.
    """
    content = {
        "format": "quizgen items",
        "version": VERSION,
        "article": _article(quiz.article),
        "items": [_item(entry, quiz.article) for entry in quiz.entries],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    try:
        encoded = text.encode("utf-8")
    except UnicodeEncodeError as error:
        before = " ".join(text[: error.start].split()[-5:])
        raise UncarriableText(
            f"{path}: UTF-8 cannot hold the lone surrogate U+{ord(text[error.start]):04X} after “{before}”; "
            "remove it from the article."
        ) from error
    write_whole(path, encoded)


def item_sheet(quiz: Quiz) -> dict[str, Any]:
    """The items as a reader judges them: what is printed, and the key; numbered from 1 in the order of the quiz.

    Whether an item is ready or suggested is not told, so that nobody is swayed by it.
    """
    return {
        "article": quiz.article.slug,
        "items": [
            {
                "n": number,
                "kind": _kind(item),
                "context": _above(item),
                "text": item.stem,
                **_particulars(item, full=False),
                "key": item.key,
            }
            for number, item in enumerate(quiz.items, start=1)
        ],
    }


def _above(item: Item) -> str | None:
    """What stands above the stem, as one text."""
    lines = [line for line in (item.story, item.context) if line]
    return " ".join(line if line.endswith((".", "!", "”")) else f"{line}." for line in lines) or None


def _article(article: Article) -> dict[str, Any]:
    """What is known about the article; not its text, which may not be ours to hand on."""
    return {
        "slug": article.slug,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "author": article.author,
        "publisher": article.publisher,
        "url": article.url,
        "rights": article.rights,
        "language": article.language,
        "words": article.words,
        "sections": [
            {"heading": section.heading, "paragraphs": [paragraph.number for paragraph in section.paragraphs]}
            for section in article.sections
        ],
    }


def _item(entry: Entry, article: Article) -> dict[str, Any]:
    item = entry.item
    return {
        "id": item.id,
        "kind": _kind(item),
        "template": item.template,
        "fact": list(item.fact),
        "story": item.story,
        "context": item.context,
        "stem": item.stem,
        **_particulars(item, full=True),
        "key": item.key,
        "claimant": item.claimant,
        "evidence": _evidence(item.evidence, article),
        "proof": item.proof,
        "importance": item.importance,
        "difficulty": item.difficulty,
        "sensitive": list(item.sensitive),
        "status": entry.status,
        "changed": entry.changed.astimezone(UTC).isoformat(),
    }


def _kind(item: Item) -> str:
    if isinstance(item, MultipleChoice):
        return "multiple-choice"
    return "cloze" if isinstance(item, Cloze) else "open"


def _particulars(item: Item, full: bool) -> dict[str, Any]:
    """The fields that one kind of item has alone; feedback is read after answering, so a bare sheet has none."""
    if isinstance(item, MultipleChoice):
        return {"options": list(item.options)} | ({"feedback": list(item.feedback)} if full else {})
    return {"hint": item.hint} if isinstance(item, Cloze) else {}


def _evidence(evidence: Evidence, article: Article) -> dict[str, Any]:
    return {
        "section": evidence.section,
        "heading": article.sections[evidence.section].heading,
        "paragraph": evidence.paragraph,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
    }
