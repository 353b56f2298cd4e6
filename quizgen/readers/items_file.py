"""The items file read back, as `quizgen build` wrote it or as somebody edited it by hand.

The rules are those of docs/items.schema.json; fields that it does not name are passed over. The article's text is not in
the file: of each paragraph there is what the evidence of the items holds.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quizgen.errors import UnreadableItems
from quizgen.items import Quiz
from quizgen.records.fields import Fields, NoGoodField
from quizgen.records.reading import read_article_record, read_entry_record

_VERSION = 1
_MOST_BYTES = 10_000_000
_AGAIN = "mend it, or build the file again."


def read_items_file(path: Path) -> Quiz:
    """The quiz in an items file.

    Raises UnreadableItems, in one line that names the file and the place, when it is none.
    """
    try:
        return _read_quiz(Fields(_load(path), "the file"))
    except NoGoodField as error:
        raise UnreadableItems(f"{path}: {error}; {_AGAIN}") from error


def _load(path: Path) -> Any:
    if path.is_dir():
        raise UnreadableItems(f"{path}: is a folder; give the items file in it.")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableItems(f"{path}: over {_MOST_BYTES // 1_000_000} MB is no items file; check the name.")
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise UnreadableItems(f"{path}: no such file; check the name.") from error
    except OSError as error:
        raise UnreadableItems(f"{path}: cannot be read ({error.strerror or error}); mend its permissions.") from error
    except UnicodeDecodeError as error:
        raise UnreadableItems(f"{path}: is not in UTF-8; save it as UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise UnreadableItems(f"{path}: is no JSON at {place} ({error.msg}); {_AGAIN}") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableItems(f"{path}: is no JSON that quizgen writes; {_AGAIN}") from error


def _read_quiz(fields: Fields) -> Quiz:
    if fields.text("format") != "quizgen items":
        raise NoGoodField('“format” is not "quizgen items"')
    if fields.whole("version") != _VERSION:
        raise NoGoodField(f"“version” is not {_VERSION}, so another quizgen wrote it")
    article = fields.object("article")
    sections = article.objects("sections")
    if not sections:
        raise NoGoodField("article has no “sections”")
    entries = tuple(read_entry_record(item, len(sections)) for item in fields.objects("items"))
    return Quiz(read_article_record(article, entries), entries)
