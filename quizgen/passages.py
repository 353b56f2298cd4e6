"""Passages of an article that can be printed: sentences, what is rewritten in them, statements that stand alone, clauses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SPACE_BEFORE_STOP = re.compile(r" (?=[.,;:](?: |$))")
LONG, SHORT_ENOUGH = 25, 20
"""Words beyond which a stem is not read as one question (Moore et al. 2023), and from which a sentence is shortened."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body."""

    index: int
    section: int
    paragraph: int
    start: int
    end: int
    text: str
    """White space collapsed, otherwise as in the source."""
    speech: bool
    """It holds a direct quotation, or a part of one."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A safe rewriting of one passage: a surname to the full name, a weekday with its date behind it in brackets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it can be printed on its own: verbatim but for its edits, after the context that it needs."""

    sentence: Sentence
    source: str
    """The sentence exactly as in the source, `source[0]` standing at `opening`."""
    opening: int
    """Where the printed sentence begins: `sentence.start`, or behind a connective that was left out."""
    edits: tuple[Edit, ...]
    context: str | None
    """An earlier sentence of the article, verbatim but for its own safe edits."""
    claimant: str | None
    """Who says so, with role; None when the article reports it in its own voice."""
    dangling: tuple[str, ...]
    """References that nothing printed resolves; a statement with any is not asked about."""
    importance: float
    """0 to 1: place in the article, words shared with the headline, how often its names come up."""
    asides: tuple[tuple[int, int], ...] = ()
    """Clauses that may go where the sentence is long (article offsets), the last one first."""

    def printed(self, gap: tuple[int, int] | None = None, filler: str = "") -> str:
        """The sentence with its edits, and `filler` in place of the span `gap` (article offsets).

        A long sentence loses clauses that nothing leans on, from its end, until it is short enough.
        """
        cuts = self.edits
        if gap is not None:
            kept = (cut for cut in cuts if cut.end <= gap[0] or cut.start >= gap[1])
            cuts = (*kept, Edit(gap[0], gap[1], filler))
        text = edited(self.source, self.opening, cuts)
        for start, end in self.asides:
            if len(text.split()) <= SHORT_ENOUGH:
                break
            if start < self.opening or (gap is not None and start < gap[1] and gap[0] < end):
                continue
            cuts = (*(cut for cut in cuts if cut.end <= start or cut.start >= end), Edit(start, end, ""))
            text = edited(self.source, self.opening, cuts)
            if not text.endswith((".", "!", "”", '"')):
                text += "."  # the full stop of the sentence was that of an abbreviation in the clause
        return text[:1].upper() + text[1:]


def edited(source: str, opening: int, edits: Iterable[Edit]) -> str:
    """`source`, which stands at `opening` in the article, after those edits that fall into it; white space collapsed."""
    text, position, end = "", opening, opening + len(source)
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if position <= edit.start and edit.end <= end:
            text += source[position - opening : edit.start - opening] + edit.text
            position = edit.end
    return _SPACE_BEFORE_STOP.sub("", " ".join((text + source[position - opening :]).split()))


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause with the asked phrase taken out, ready to be turned into a question."""

    subject: str
    auxiliary: str
    """What is fronted: the first auxiliary, a form of "be", or "did"."""
    predicate: str
    """What follows the subject in the question; its verb is a bare form behind "did"."""

    def question(self, asked: str) -> str:
        """The clause as a question that begins with `asked`, e.g. "In which city"."""
        return " ".join(f"{asked} {self.auxiliary} {self.subject} {self.predicate}".split()) + "?"


@dataclass(frozen=True, slots=True)
class Story:
    """What names and dates the story where an item stands alone."""

    day: str
    """The day of the article, e.g. "13 January 2022", or nothing."""
    line: str
    """A neutral headline, the opening sentence of the article, or nothing."""
    lead: tuple[int, int] | None
    """Where the line stands in the article when it is its opening sentence."""

    def told(self, dated: bool) -> str:
        """The line, with the date unless that would tell the key."""
        if not dated or not self.day:
            return self.line
        if self.lead is not None:
            return f"News of {self.day}: {self.line}"
        return f"{self.line} ({self.day})" if self.line else f"News of {self.day}"

    def bare(self, dated: bool) -> str:
        """The date alone, where the line would tell the key."""
        return f"News of {self.day}" if dated and self.day else ""
