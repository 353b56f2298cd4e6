"""Everything that came of one article: what was found, asked, accepted, chosen and refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.article import Article
from quizgen.balance import Voice, voices_in
from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Entry, Item, Quiz, Rejection

_SHORT_QUOTATION = 6
"""Words of the longest quotation that is not expected to be asked about."""
_WORD = re.compile(r"\S+")


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
        spans = {(item.evidence.start, item.evidence.end) for item in self.items}
        reprinted = 0
        for paragraph in self.article.paragraphs:
            first, end = paragraph.start, paragraph.start + len(paragraph.text)
            here = [(start - first, stop - first) for start, stop in spans if start < end and stop > first]
            if here:
                places = [word.start() for word in _WORD.finditer(paragraph.text)]
                reprinted += sum(any(start <= place < stop for start, stop in here) for place in places)
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
