"""Facts that need no entity of their own: plain values that a finder read off a clause, printed as they stand there."""

from dataclasses import dataclass

from quizgen.passages import Clause, Sentence


@dataclass(frozen=True, slots=True)
class Founding:
    """An aside that says since when a named thing exists: "the Harbour Museum, founded in 1949, …"."""

    name: str
    """With its determiner, as it stands inside a sentence."""
    participle: str
    """What was done: "founded", "established"."""
    when: str
    """The year, or month and year."""
    grain: str
    """ "year" or "month"."""
    sentence: Sentence
    importance: float


@dataclass(frozen=True, slots=True)
class Listing:
    """An enumeration of three or more named things of one kind, as one argument of a plain main clause in the past."""

    kind: str
    """Kind of entity: "country", "city", "person", "organisation"."""
    members: tuple[str, ...]
    """As printed, without determiners."""
    verb: str
    """Lemma of the main verb, for the fact key."""
    predicate: str | None
    """What the sentence says of them, where they are its subject: "closed their ports"."""
    preposition: str
    """Before the enumeration where it is no subject; empty for an object."""
    clause: Clause | None
    """The clause with the enumeration taken out, where it is no subject."""
    sentence: Sentence
    importance: float


@dataclass(frozen=True, slots=True)
class Acronym:
    """Capital letters and the name that they stand for, as the article prints them side by side."""

    letters: str
    expansion: str
    sentence: Sentence
    importance: float
    used: int
    """How often the article uses the letters beside this."""
    known: bool
    """The headline has the letters, or the article uses them before it explains them: it takes them for known."""


@dataclass(frozen=True, slots=True)
class First:
    """A person in apposition with a first, a last or a superlative: "NAME, the first woman to lead the board, …"."""

    person: str
    claim: str
    """ "the first woman to lead the board"."""
    sentence: Sentence
    importance: float


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event in a clause short enough to be an option."""

    text: str
    """The clause without its date, a full sentence."""
    day: int
    """Ordinal of its day, or of the first day of its month or year."""
    span: int
    """How many days the date may mean: 1, 31, 366."""
    sentence: Sentence
    importance: float
