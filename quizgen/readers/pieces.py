"""Pieces of marked-up text laid out as one text, so that paragraphs have places in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.readers.blocks import Block, Role

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading or paragraph taken out of its mark-up."""

    role: Role
    text: str


def lay_out(headline: str, pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text that spans point into (headline, headings and paragraphs joined by blank lines) and its blocks."""
    kept = [piece for piece in pieces if piece.text]
    blocks = tuple(_blocks(len(headline) + len(_GAP) if headline else 0, kept))
    return _GAP.join([*([headline] if headline else []), *(piece.text for piece in kept)]), blocks


def _blocks(start: int, pieces: Iterable[Piece]) -> Iterator[Block]:
    for piece in pieces:
        yield Block(start, piece.text, piece.role)
        start += len(piece.text) + len(_GAP)
