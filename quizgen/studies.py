"""Everything that came of one article: what was found, asked, accepted, chosen and refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.article import Article
from quizgen.balance import Voice, voices_in
from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Entry, Item, Quiz, Rejection

_SHORT_QUOTATION = 6
"""Words of the longest quotation that is not expected to be asked about."""


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that came of one article."""

    article: Article
    findings: Findings
    drafts: tuple[Draft, ...]
    entries: tuple[Entry, ...]
    """What may be asked: what passed every check, in the order of the catalogue, or what a bank made of it."""
    ready: tuple[Item, ...]
    """Chosen from them to be printed unasked, the most important first."""
    suggested: tuple[Item, ...]
    """Chosen from the others, to be looked at by somebody first."""
    with_suggested: bool
    """Somebody asked for them all."""
    rejections: tuple[Rejection, ...]
    reserve: tuple[Item, ...] = ()
    """What could take the place of an item of the quiz, the best first."""

    @property
    def accepted(self) -> tuple[Item, ...]:
        return tuple(entry.item for entry in self.entries)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the quiz, in the order in which they are printed."""
        return (*self.ready, *self.suggested) if self.with_suggested else self.ready

    @property
    def sections_covered(self) -> int:
        """How many sections have an item; the lead counts as one."""
        return len({item.evidence.section for item in self.items})

    @property
    def quotations(self) -> tuple[Quote, ...]:
        """The direct quotations that are long enough to be asked about."""
        return tuple(q for q in self.findings.quotes if q.direct and len(q.text.split()) > _SHORT_QUOTATION)

    @property
    def quotations_asked(self) -> int:
        """How many of them the evidence of an item touches."""
        spans = [(item.evidence.start, item.evidence.end) for item in self.items]
        return sum(any(start < quote.end and quote.start < end for start, end in spans) for quote in self.quotations)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Claims and quotations of the article by speaker, the most heard first."""
        return voices_in(self.findings)

    @property
    def share_reprinted(self) -> float:
        """The share of the article's words that stand in the evidence of an item, 0 to 1."""
        spans = _joined((item.evidence.start, item.evidence.end) for item in self.items)
        reprinted = 0
        for paragraph in self.article.paragraphs:
            for start, end in spans:
                if start < paragraph.end and paragraph.start < end:
                    reprinted += _begun(paragraph.text, max(start - paragraph.start, 0), end - paragraph.start)
        return reprinted / max(self.article.words, 1)

    @property
    def quiz(self) -> Quiz:
        return self._quiz_of(self.items)

    @property
    def with_reserve(self) -> Quiz:
        """The quiz, and behind it what could take the place of its items."""
        return self._quiz_of((*self.items, *self.reserve))

    def _quiz_of(self, items: Sequence[Item]) -> Quiz:
        entries = {entry.item.id: entry for entry in self.entries}
        return Quiz(self.article, tuple(entries[item.id] for item in items))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _begun(text: str, start: int, end: int) -> int:
    """How many words begin in a part of a text."""
    midway = start > 0 and not text[start - 1].isspace() and not text[start].isspace()
    return len(text[start:end].split()) - midway
