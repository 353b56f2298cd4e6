"""Small archives, written out by hand so that no library says both what is right and what was made."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizgen.errors import UnreadableArticle
from quizgen.readers.archives import stream_archive
from quizgen.readers.sources import Source

LEAD = "The mill at Tarn was sold on Monday, the council of the village said."
BAKER = "A baker from the next valley bought it. He paid 90,000 crowns in cash."
PLANS = "He will grind rye there from May on. The wheel has stood still since 1998."
PAGE = (
    "<!DOCTYPE html><html><head><title>Käse mill sold</title></head>"
    f"<body><article><p>{LEAD}</p><p>{BAKER}</p><p>{PLANS} Käse is not made.</p></article></body></html>"
)


def story(**said: Any) -> dict[str, Any]:
    """An article as an object: its text, and what else is said of it."""
    return {"text": f"{LEAD}\n\n{BAKER}\n\n{PLANS}", **said}


def jsonl(*records: object) -> bytes:
    """A line for each record; bytes stand for themselves."""
    lines = [each if isinstance(each, bytes) else json.dumps(each, ensure_ascii=False).encode() for each in records]
    return b"".join(line + b"\n" for line in lines)


def record(url: str, block: bytes, kind: str = "response", media: str = "application/http", more: str = "") -> bytes:
    """One record of a web archive."""
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-03-04T10:00:00Z\r\n{more}"
    return f"{head}Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    """What a server sent."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def page(url: str, body: bytes = PAGE.encode(), media: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    """A record of a page that was got."""
    return record(url, answer(body, media, more=more))


def packed(records: Iterable[bytes]) -> bytes:
    """Each record in a member of its own, as crawlers write them."""
    return b"".join(gzip.compress(each) for each in records)


def stream(path: Path, data: bytes) -> tuple[list[Source], list[str]]:
    """The articles of an archive with these bytes, and what it says of the others, less where the file lies."""
    path.write_bytes(data)
    found = list(stream_archive(path))
    errors = [str(each).replace(str(path), path.name) for each in found if isinstance(each, UnreadableArticle)]
    return [each for each in found if isinstance(each, Source)], errors


def names(path: Path, data: bytes) -> list[str]:
    """What the articles are called."""
    return [source.path.name for source in stream(path, data)[0]]
