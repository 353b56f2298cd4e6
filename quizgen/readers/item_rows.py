"""Items that were written or edited elsewhere: rows of a CSV file, or the objects of an items file, as one kind of row.

Only what a teacher may write is read; all else of an item stays as the bank has it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.errors import UnreadableItems
from quizgen.items import Cloze, Item, MultipleChoice, Open
from quizgen.records.fields import NoGoodField

_MOST_BYTES = 10_000_000
_MOST_SHOWN = 40
"""Characters of what is given back in a message."""
_KINDS: dict[str, type[Item]] = {"multiple-choice": MultipleChoice, "cloze": Cloze, "open": Open}


@dataclass(frozen=True, slots=True)
class ItemRow:
    """What somebody wrote of one item."""

    place: str
    """Where it stands in the file: "row 4", "item 2"."""
    id: str | None
    """None makes a new item."""
    article: str | None
    """What its article is called, by its file or in its bank; only a new item needs it."""
    kind: type[Item]
    stem: str
    key: str
    options: tuple[str, ...]
    feedback: tuple[str | None, ...]
    context: str | None
    hint: str | None
    claimant: str | None
    evidence: str | None
    """The sentence that proves the key; only a new item needs it."""


def read_rows(path: Path) -> list[ItemRow]:
    """The rows of a .csv or .json file. Raises UnreadableItems, in one line that names the file and the place."""
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableItems(f"{path}: cannot be read ({error.strerror or error}); check the name.") from error
    except UnicodeDecodeError as error:
        raise UnreadableItems(f"{path}: is not in UTF-8; save it as UTF-8.") from error
    if len(content) > _MOST_BYTES:
        raise UnreadableItems(f"{path}: over {_MOST_BYTES // 1_000_000} MB is no file of items; check the name.")
    try:
        rows = list(_from_csv(text) if path.suffix.lower() == ".csv" else _from_json(text))
    except NoGoodField as error:
        raise UnreadableItems(f"{path}: {error}; mend it, nothing was imported.") from error
    except (csv.Error, ValueError, RecursionError) as error:
        raise UnreadableItems(f"{path}: is neither a table nor the items that quizgen writes ({error}).") from error
    if not rows:
        raise UnreadableItems(f"{path}: holds no item.")
    return rows


def _from_csv(text: str) -> Iterator[ItemRow]:
    table = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    missing = {"kind", "stem", "key"} - set(table.fieldnames or ())
    if missing:
        raise NoGoodField(f"row 1 has no column “{min(missing)}”")
    for number, cells in enumerate(table, start=2):
        known = {
            name: (value or "").strip()
            for name, value in cells.items()
            if name is not None and not isinstance(value, list)
        }
        if not any(known.values()):
            continue
        options = _numbered(known, "option")
        feedback = _numbered(known, "feedback")
        told = tuple(feedback.get(place) for place in options)
        yield _row(f"row {number}", known, tuple(options.values()), told, known.get("evidence"))


def _numbered(cells: Mapping[str, str], name: str) -> dict[str, str]:
    """The cells of "option 1", "option 2" and so on that are not empty, by their numbers."""
    found = {column.removeprefix(f"{name} "): text for column, text in cells.items() if column.startswith(f"{name} ")}
    return {place: text for place, text in found.items() if text}


def _from_json(text: str) -> Iterator[ItemRow]:
    given = json.loads(text)
    number = 0
    for quiz in given if isinstance(given, list) else [given]:
        if not isinstance(quiz, dict) or not isinstance(quiz.get("items"), list):
            raise NoGoodField("it has no list of “items”")
        article = quiz.get("article")
        slug = article.get("slug") if isinstance(article, dict) else None
        for item in quiz["items"]:
            number += 1
            place = f"item {number}"
            if not isinstance(item, dict):
                raise NoGoodField(f"{place} is no JSON object")
            evidence = item.get("evidence")
            cells = {"article": slug} | {name: value for name, value in item.items() if isinstance(value, str)}
            proof = evidence.get("text") if isinstance(evidence, dict) else evidence
            yield _row(place, cells, _texts(item, "options", place), _texts(item, "feedback", place), proof)


def _texts(item: Mapping[str, Any], name: str, place: str) -> tuple[Any, ...]:
    values = item.get(name) or []
    if not isinstance(values, list) or not all(value is None or isinstance(value, str) for value in values):
        raise NoGoodField(f"{place}: “{name}” is not a list of texts")
    return tuple(values)


def _row(
    place: str, cells: Mapping[str, Any], options: tuple[str, ...], feedback: tuple[str | None, ...], evidence: Any
) -> ItemRow:
    kind = _KINDS.get(cells.get("kind") or "")
    if kind is None:
        given = " ".join((cells.get("kind") or "").split())[:_MOST_SHOWN]
        raise NoGoodField(f"{place}: “kind” is “{given}”, none of {', '.join(_KINDS)}")
    return ItemRow(
        place=place,
        id=cells.get("id") or None,
        article=cells.get("article") or None,
        kind=kind,
        stem=" ".join((cells.get("stem") or "").split()),
        key=" ".join((cells.get("key") or "").split()),
        options=options,
        feedback=feedback if len(feedback) == len(options) and any(feedback) else (),
        context=cells.get("context") or None,
        hint=cells.get("hint") or None,
        claimant=cells.get("claimant") or None,
        evidence=evidence if isinstance(evidence, str) and evidence.strip() else None,
    )
