"""Where quotation marks open and close.

Double marks toggle; an opening mark followed by a space when none is open is noise; a quotation left open goes on in the
next paragraph, as newspapers print it. Where a paragraph has no double marks, single ones count when they embrace words
and are no apostrophes. An odd mark costs one quotation, never the article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.article import Article, Paragraph

_DOUBLE = re.compile('[“”„«»"]')
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\w)((?:[^‘’'“”\"\n]|(?<=\w)[’'](?=\w)){3,}?)[’'](?!\w)")
_BEFORE_SPEECH = re.compile(r"(?:^|[,:.?!…—–-])[\s\])(]*$")
SPEECH_WORDS = 4
"""A quotation of so many words after a stop, a comma or a colon, with a capital letter, is a whole utterance; else a phrase."""


@dataclass(frozen=True, slots=True)
class Marked:
    """The words between two marks, by their offsets in the article."""

    paragraph: Paragraph
    section: int
    start: int
    end: int
    direct: bool
    continues: bool
    """It was left open by the paragraph before."""


def find_marks(article: Article) -> tuple[Marked, ...]:
    found: list[Marked] = []
    left_open = False
    for number, section in enumerate(article.sections):
        for paragraph in section.paragraphs:
            if paragraph.kind == "pull quotation":
                found.append(Marked(paragraph, number, paragraph.start, paragraph.end, True, False))
            if paragraph.kind != "prose":
                continue
            spans = list(_double(paragraph.text))
            if not spans:
                spans = [(m.start(1), m.end(1), True) for m in _SINGLE.finditer(paragraph.text)]
            for begin, end, closed in spans:
                first = begin == _first_mark(paragraph.text)
                words = len(paragraph.text[begin:end].split())
                whole = paragraph.text[begin:end].lstrip("[(… ").lstrip(".")[:1]
                speech = (
                    words >= SPEECH_WORDS
                    and not whole.islower()
                    and bool(_BEFORE_SPEECH.search(paragraph.text[: begin - 1]))
                )
                if not closed and not speech:
                    continue
                found.append(
                    Marked(
                        paragraph, number, paragraph.start + begin, paragraph.start + end, speech, left_open and first
                    )
                )
            left_open = bool(spans) and not spans[-1][2]
    return tuple(found)


def _first_mark(text: str) -> int | None:
    """Where the words begin when the paragraph opens with a mark."""
    stripped = len(text) - len(text.lstrip())
    return stripped + 1 if _DOUBLE.match(text, stripped) else None


def _double(text: str) -> Iterator[tuple[int, int, bool]]:
    """Spans between double marks, and whether each was closed.

    A mark that opens inside an open quotation is nested when two closing ones follow it; else the outer one was left open.
    """
    opened: int | None = None
    inside = False
    marks = list(_DOUBLE.finditer(text))
    for number, mark in enumerate(marks):
        position = mark.start()
        if opened is None:
            if mark.group() in "”»" or text[position + 1 : position + 2].isspace() or position + 1 == len(text):
                continue
            opened = position + 1
        elif mark.group() in "“„«":
            following = [later.group() for later in marks[number + 1 : number + 3]]
            inside = len(following) == 2 and all(later in "”»" for later in following)
        elif inside:
            inside = False
        else:
            if text[opened:position].strip():
                yield opened, position, True
            opened = None
    if opened is not None and len(text) - opened > 1:
        yield opened, len(text), False
