"""Questions: as drafted by a template, as accepted for a quiz, or as refused with a reason."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from quizgen.article import Article, Evidence

GAP = "_____"
"""How a blank is shown in a stem; every writer prints it at one width and reads it out as "blank"."""

Level = Literal["easy", "mixed", "hard"]
"""What a quiz is to be made of: easy items, hard ones, or both."""

Status = Literal["ready", "suggested", "approved", "edited", "rejected", "retired", "withdrawn"]
"""Where an item stands: "ready" prints unasked, "suggested" is to be looked at by somebody first; the teacher approves,
edits or rejects; one is retired when the rules no longer ask it, withdrawn when its article no longer bears it out."""
REVIEWED: frozenset[Status] = frozenset({"approved", "edited"})
"""What a teacher stands by."""
LIVE: frozenset[Status] = frozenset({"ready", "suggested", "approved", "edited"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of wrong options a draft asks for."""

    kind: str
    """The kind of thing the key is, e.g. "country", "person", "year", "statement"."""
    sources: tuple[str, ...]
    """Distractor sources by name, in the order in which they are to be asked."""
    avoid: tuple[str, ...] = ()
    """Texts that would be right as well, or that stand in the stem."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as its template asks it, before wrong options and before any check."""

    template: str
    fact: tuple[str, ...]
    """Fact key: kind, subject, relation; never the value, so that a corrected figure is the same question."""
    stem: str
    """The question, or the sentence with one `GAP`."""
    key: str
    evidence: Evidence
    importance: float
    """How much the fact matters to the story, 0 to 1."""
    context: str | None = None
    """An earlier sentence of the article, printed lighter above the stem."""
    dated: bool = True
    """The date line may be printed beside the item; False where it would tell the key."""
    claimant: str | None = None
    """Who says so; None when the article reports it in its own voice."""
    hint: str | None = None
    """What stands behind the gap of a cloze item, e.g. "city"."""
    wanted: Wanted | None = None
    """None makes a cloze item, or an open one."""
    own_words: bool = False
    """To be answered in one's own words: an open question, its key a model answer."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What every kind of item carries."""

    id: str
    """16 hexadecimal digits made from article, template and fact key; never from wording."""
    template: str
    fact: tuple[str, ...]
    stem: str
    key: str
    evidence: Evidence
    importance: float
    story: str | None
    """Names and dates the story where the item stands alone, as on a card; a sheet says it once, as its title."""
    context: str | None
    claimant: str | None
    difficulty: float = field(default=0.5, kw_only=True)
    """How hard it is, 0 to 1: an estimate that orders the items of a quiz."""
    proof: str | None = field(default=None, kw_only=True)
    """The clause of the evidence that proves the key, as it stands there; None where it takes the whole evidence."""
    sensitive: tuple[str, ...] = field(default=(), kw_only=True)
    """Subjects to handle with care, e.g. "casualties"; an item with any is kept off paper unless it is asked for."""


@dataclass(frozen=True, slots=True)
class Cloze(_Item):
    """A sentence with one `GAP` in its stem; the key is the words taken out."""

    hint: str | None


@dataclass(frozen=True, slots=True)
class MultipleChoice(_Item):
    """A question (or a sentence with one `GAP`), and options of which one is the key."""

    options: tuple[str, ...]
    """In the order in which they are printed; the key is among them."""
    feedback: tuple[str | None, ...] = field(default=(), kw_only=True)
    """For each option in its order what the article says of it, for the key its proof; None where that is nothing."""

    @property
    def distractors(self) -> tuple[str, ...]:
        return tuple(option for option in self.options if option != self.key)


@dataclass(frozen=True, slots=True)
class Open(_Item):
    """A question to be answered in one's own words; the key is a model answer."""


Item = Cloze | MultipleChoice | Open


@dataclass(frozen=True, slots=True)
class Rejection:
    """A draft that did not become an item, and why."""

    draft: Draft
    by: str
    """The check, distractor stage or selection rule that refused it."""
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with its status and the time its content last changed."""

    item: Item
    status: Status
    changed: datetime
    """Timezone-aware: when what learners have of it last changed, or when it was made as long as nobody has it."""
    code: str
    """What people call it by, on cards, keys and in complaints: 4 letters and digits or a few more, unique in its deck."""
    reason: str | None = None
    """Why it was rejected, retired or withdrawn, or why a teacher should look again at an edited one."""
    place: int | None = None
    """Where a teacher put it in the quiz of its article, from 1; None where the program orders it."""

    @property
    def is_live(self) -> bool:
        """Whether it may be asked; one that is not is told as withdrawn to those who have it."""
        return self.status in LIVE


@dataclass(frozen=True, slots=True)
class Quiz:
    """What is written for one article: what is ready in order of importance, then what is suggested."""

    article: Article
    entries: tuple[Entry, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(entry.item for entry in self.entries)

    @property
    def sourced(self) -> "tuple[Sourced, ...]":
        return tuple(Sourced(self.article, entry) for entry in self.entries)

    @property
    def without_sensitive(self) -> "Quiz":
        """What goes on paper unasked."""
        return replace(self, entries=tuple(entry for entry in self.entries if not entry.item.sensitive))


@dataclass(frozen=True, slots=True)
class Sourced:
    """An entry beside the article that it is about."""

    article: Article = field(repr=False)
    entry: Entry

    @property
    def item(self) -> Item:
        return self.entry.item


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as a teacher put them, and behind those the others as they come."""
    return sorted(entries, key=lambda entry: (entry.place is None, entry.place or 0))


def make_id(*parts: str | Sequence[str]) -> str:
    """A lasting id: 16 hexadecimal digits over a JSON array of the parts, so that ("ab", "c") and ("a", "bc") differ."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:16]


_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O, U, 0 or 1, which are taken for each other."""


def make_code(identity: str, letters: int = 4) -> str:
    """A short code from an item's id, e.g. "K7QD"; where another item has it already, take one with more letters."""
    number = int.from_bytes(hashlib.sha256(identity.encode()).digest(), "big")
    return "".join(
        _CODE_LETTERS[number // len(_CODE_LETTERS) ** place % len(_CODE_LETTERS)] for place in range(letters)
    )


HARD_FROM = 0.55
"""Difficulty from which an item is hard and below which it is easy: the median of the items that the sample articles give."""


def is_hard(item: Item) -> bool:
    return item.difficulty >= HARD_FROM


def printed_text(item: Item) -> str:
    """All that a learner reads before answering, options left out."""
    return printed_text_of(item.context, item.stem)


def printed_text_of(context: str | None, stem: str) -> str:
    """Context and stem as they are read one after the other."""
    return " ".join(part for part in (context, stem) if part)
