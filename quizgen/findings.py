"""What the finders found in an article: plain data, with every span pointing into `Article.text`.

Entities and quotations come first; the kinds of `Fact` are what templates ask about.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from quizgen.arguments import Claim, Dispute, PlainReport, Reason
from quizgen.facts import Acronym, First, Founding, Happening, Listing
from quizgen.passages import Clause, Sentence, Statement, Story

EntityKind = Literal["person", "country", "state", "city", "place", "organisation", "other"]
Grain = Literal["day", "week", "month", "year"]
AmountKind = Literal["count", "money", "percent", "duration", "measure"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or organisation, under all the names that the article gives it."""

    name: str
    """The fullest form in the article."""
    kind: EntityKind
    forms: frozenset[str]
    """Every form that means it: those printed, and aliases from the gazetteer."""
    mentions: int
    """How often the article names it."""
    role: str | None = None
    """Office or occupation as printed before or after the name, e.g. "Deputy Foreign Minister"."""
    human: bool = False
    """There is evidence beyond the name: a role, a courtesy title, or speech."""

    @property
    def introduced(self) -> str:
        """The name, behind its role where that reads well: capitalised, and without a complement of its own."""
        role = self.role or ""
        before = role[:1].isupper() and "," not in role and not {"of", "in", "at", "for", "to"} & set(role.split())
        return f"{role} {self.name}" if before else self.name


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence inside a quotation."""

    text: str
    """Exactly as in the source, white space included."""
    start: int
    end: int
    telling: tuple[tuple[int, int], ...]
    """Spans of the words worth a gap, best first (article offsets)."""
    dangling: tuple[str, ...]
    """References to something outside this sentence; "we" and "I" mean the speaker and are none."""
    whole: bool = True
    """It has a subject and a verb of its own."""
    things: frozenset[str] = frozenset()
    """Lemmas of its nouns and names that say something."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its resolved speaker; unresolved means that nothing is asked of it."""

    text: str
    """The words between the marks, white space collapsed."""
    start: int
    end: int
    section: int
    paragraph: int
    direct: bool
    """A whole utterance; False for a quoted phrase inside the article's own sentence."""
    speaker: Entity | None
    sentences: tuple[Sentence, ...]
    """The sentences of the article that it touches."""
    utterances: tuple[Utterance, ...]
    importance: float


@dataclass(frozen=True, slots=True)
class Relation:
    """What a value is the value of: the subject and the verb that it hangs on, e.g. ("council", "hold in")."""

    subject: str
    verb: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few quoted words inside a statement that names who said them."""

    statement: Statement
    quote: Quote


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a statement that are worth a gap."""

    statement: Statement
    spans: tuple[tuple[int, int], ...]
    """Best first (article offsets)."""


@dataclass(frozen=True, slots=True)
class Naming:
    """An entity as an argument of a statement's main clause: worth a gap."""

    statement: Statement
    relation: Relation
    entity: Entity
    start: int
    end: int
    predicate: str | None
    """What is said of it, when it is the subject and stands first in a sentence of the article's own voice."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A statement that says where: a country, state or city after its preposition."""

    statement: Statement
    relation: Relation
    entity: Entity
    start: int
    end: int
    preposition: str
    clause: Clause | None


@dataclass(frozen=True, slots=True)
class Timing:
    """A statement that says when, resolved against the date line."""

    statement: Statement
    relation: Relation
    start: int
    end: int
    """The whole time phrase, with its preposition."""
    day: date
    grain: Grain
    clause: Clause | None


@dataclass(frozen=True, slots=True)
class Amount:
    """A statement with a figure and what it counts."""

    statement: Statement
    relation: Relation
    start: int
    end: int
    """The figure alone, with its currency or percent sign: what goes into the options."""
    value: float
    kind: AmountKind
    unit: str
    """What is counted, e.g. "asylum seekers", "percent", "$ million"."""
    clause: Clause | None = None
    """The clause without the whole phrase of the figure ("for 40 years", "by 12 percent"), where that hangs on its verb."""


@dataclass(frozen=True, slots=True)
class Role:
    """A person and the office or occupation that the article gives them."""

    person: Entity
    title: str
    """As printed, without a determiner."""
    sentence: Sentence
    importance: float


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody named is reported to say, in the article's words."""

    statement: Statement
    speaker: Entity
    verb: str
    """As printed: "said", "warned"."""
    said: str
    """The reported clause, without "that" and without its full stop."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term and the words with which the article explains it."""

    term: str
    determiner: str
    """The article printed before the term, with a space behind it, or nothing."""
    gloss: str
    sentence: Sentence
    importance: float


@dataclass(frozen=True, slots=True)
class Point:
    """The main statement of a section."""

    heading: str
    statement: Statement


PlainFact = Founding | Listing | Acronym | First | Happening
Argument = Reason | Claim | PlainReport | Dispute
Fact = (
    Quote | Phrase | Telling | Naming | Placing | Timing | Amount | Role | Report | Gloss | Point | PlainFact | Argument
)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one article, in reading order."""

    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    facts: tuple[Fact, ...]
    story: Story
    day: date | None
    clauses: tuple[tuple[int, int], ...] = ()
    """Spans of clauses that say their part of a sentence whole; none for sentences that are one such clause."""

    def people(self) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.kind == "person")


@dataclass(frozen=True, slots=True)
class Signs:
    """What parsing a drafted question showed: what it refers to that it does not hold, and where it is broken."""

    dangling: tuple[str, ...]
    pointing: tuple[str, ...]
    """Those among them that even words which are only to be recognised must not hold: "these items", "there"."""
    broken: tuple[str, ...]
