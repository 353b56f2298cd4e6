"""The quiz as data: everything known about its items, and the bare sheet that readers judge.

The items file is described by docs/items.schema.json and, in words, by docs/items.md.
"""

import json
from pathlib import Path
from typing import Any

from quizgen.items import Item, Quiz
from quizgen.records.writing import article_record, encode, entry_record, kind_of, particulars
from quizgen.writers.files import write_whole

VERSION = 1
"""Counted up when a field changes its meaning or goes; a new field leaves it as it is."""


def write_items(quiz: Quiz, path: Path) -> None:
    """Write the items file: the article's particulars, and each item with its evidence, in the order of the quiz.

    Raises UncarriableText for text that UTF-8 cannot hold, UnwritableOutput when the file cannot be written.
    """
    content = items_record(quiz)
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    write_whole(path, encode(text, path))


def items_record(quiz: Quiz) -> dict[str, Any]:
    """What the items file holds."""
    return {
        "format": "quizgen items",
        "version": VERSION,
        "article": article_record(quiz.article),
        "items": [entry_record(entry, quiz.article) for entry in quiz.entries],
    }


def item_sheet(quiz: Quiz) -> dict[str, Any]:
    """The items as a reader judges them: what is printed, and the key; numbered from 1 in the order of the quiz.

    Whether an item is ready or suggested is not told, so that nobody is swayed by it.
    """
    return {
        "article": quiz.article.slug,
        "items": [
            {
                "n": number,
                "kind": kind_of(item),
                "context": _above(item),
                "text": item.stem,
                **particulars(item, full=False),
                "key": item.key,
            }
            for number, item in enumerate(quiz.items, start=1)
        ],
    }


def _above(item: Item) -> str | None:
    """What stands above the stem, as one text."""
    lines = [line for line in (item.story, item.context) if line]
    return " ".join(line if line.endswith((".", "!", "”")) else f"{line}." for line in lines) or None
