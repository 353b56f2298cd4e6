"""A plain text cut into blocks: each a paragraph, a heading, or some line of the page, with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quizgen.readers.datelines import read_date_line
from quizgen.readers.navigation import is_navigation
from quizgen.readers.prose import ends_sentence

Role = Literal["unknown", "heading", "paragraph"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the source without white space at its ends."""

    start: int
    text: str
    role: Role = "unknown"
    """What the mark-up says it is; plain text says nothing."""


_WIDEST_WRAP = 120
"""Characters. Mail and typed text is wrapped at 65 to 100; a longer line holds a paragraph."""
_LONG_LINES = 0.1
"""Share of the text that may stand in longer lines (a menu, an address) in a text that is wrapped all the same."""
_FULL = 0.85
"""A line is full when it and the next word would have taken more than this share of the longest line."""


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text: separated by blank lines, or one a line, or hard-wrapped over several lines."""
    lines = list(_lines(text))
    width = _wrap_width([line for line in lines if line.text.strip()])
    blocks: list[Block] = []
    group: list[Block] = []
    for line in lines:
        if group and not (line.text.strip() and _continues(group[-1], line, width)):
            blocks.append(_joined(text, group))
            group = []
        if line.text.strip():
            group.append(line)
    if group:
        blocks.append(_joined(text, group))
    return tuple(blocks)


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        yield Block(start, line)
        start += len(line) + 1


def _joined(text: str, lines: list[Block]) -> Block:
    whole = text[lines[0].start : lines[-1].start + len(lines[-1].text)]
    return Block(lines[0].start + len(whole) - len(whole.lstrip()), whole.strip())


def _wrap_width(lines: list[Block]) -> int:
    """The longest line of a hard-wrapped text in characters; 0 for a text with one paragraph or title a line."""
    long = sum(len(line.text) for line in lines if len(line.text) > _WIDEST_WRAP)
    if long > _LONG_LINES * sum(len(line.text) for line in lines):
        return 0
    width = max((len(line.text.rstrip()) for line in lines if len(line.text) <= _WIDEST_WRAP), default=0)
    full = [
        line
        for line, after in pairwise(lines)
        if after.start == line.start + len(line.text) + 1 and _is_full(line.text, after.text, width)
    ]
    # Wrapping breaks lines in the middle of sentences; a paragraph a line ends each with a full stop.
    return width if sum(not ends_sentence(line.text) for line in full) * 2 > len(full) else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(after.split()[0]) > _FULL * width


def _continues(line: Block, after: Block, width: int) -> bool:
    if not width or not _is_full(line.text, after.text, width):
        return False
    if re.match(r"\s{2,}|\t", after.text) and not re.match(r"\s{2,}|\t", line.text):
        return False  # an indented first line begins a paragraph
    return not any(read_date_line(each.text) or is_navigation(each.text) for each in (line, after))
