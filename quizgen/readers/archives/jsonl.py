"""JSON Lines: one article a line, as an object. docs/archives.md lists its keys."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from quizgen.errors import UnreadableArticle
from quizgen.readers.archives.base import Archive, BadRecord, Damaged, Unpacked, shown
from quizgen.readers.archives.fields import article_of
from quizgen.readers.archives.naming import Names
from quizgen.readers.sources import MOST_BYTES, Source

_PIECE = 65_536
"""Bytes of a line that is too long, which is passed over piece by piece."""


class _NoArchive(Exception):
    """What the whole file is instead."""


def _require(path: Path) -> None:
    """Nothing beyond what Python brings."""


def _stream(path: Path, file: Unpacked) -> Iterator[Source | UnreadableArticle]:
    names = Names()
    number = 0
    try:
        for number, line in enumerate(_lines(file), start=1):
            if line is not None and not line.strip():
                continue
            try:
                yield _read(path, line, names)
            except _NoArchive as error:
                yield UnreadableArticle(f"{path}: {error}")
                return
            except BadRecord as error:
                yield UnreadableArticle(f"{path}, line {number}: {error}")
    except Damaged as error:
        yield UnreadableArticle(f"{path}, line {number + 1}: {error}")


def _lines(file: Unpacked) -> Iterator[bytes | None]:
    """The lines without the file's byte order mark, one that is too long as None."""
    line = file.readline(MOST_BYTES + 1).removeprefix(codecs.BOM_UTF8)
    while line:
        too_long = len(line) > MOST_BYTES
        while line and not line.endswith(b"\n") and too_long:
            line = file.readline(_PIECE)
        yield None if too_long else line
        line = file.readline(MOST_BYTES + 1)


def _read(path: Path, line: bytes | None, names: Names) -> Source:
    if line is None:
        raise BadRecord(f"over {MOST_BYTES // 1_000_000} MB is not an article; give one article a line.")
    article = article_of(_parse(line))
    name = names.give(article.wish, article.data)
    return Source(path / f"{name}{article.suffix}", article.data, article.url)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.rstrip(b"\r\n").decode("utf-8"), object_pairs_hook=_each_once, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise BadRecord("is not in UTF-8; save the file as UTF-8.") from error
    except json.JSONDecodeError as error:
        raise BadRecord(f"is no JSON at column {error.colno} ({error.msg}); write one object a line.") from error
    except (RecursionError, ValueError) as error:  # nested too deeply, or a number with thousands of digits
        raise BadRecord("is no JSON that can be read; write one object a line.") from error
    if not isinstance(found, dict):
        raise BadRecord('is no object; write {"title": "…", "text": "…"}, one a line.')
    if isinstance(found.get("format"), str) and found["format"].startswith("quizgen "):
        raise _NoArchive(f"is a file of quizgen's own ({shown(found['format'])}), no archive of articles.")
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadRecord(f"has “{shown(twice)}” twice; give each key once.")
    return found


def _refuse(constant: str) -> NoReturn:
    raise BadRecord(f"holds {constant}, which is no JSON; write null.")


ARCHIVE = Archive("jsonl", (".jsonl", ".jsonl.gz"), _require, _stream)
