"""What the finders found in an article: plain data, with every span pointing into `Article.text`.

Sentences and entities come first; a `Statement` is a sentence made to stand alone; the kinds of `Fact` are what
templates ask about.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

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
        """The name with the role that may stand before it."""
        return (
            f"{self.role} {self.name}" if self.role and self.role[0].isupper() and "," not in self.role else self.name
        )


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

    def printed(self, gap: tuple[int, int] | None = None, filler: str = "") -> str:
        """The sentence with its edits, and `filler` in place of the span `gap` (article offsets)."""
        cuts = self.edits
        if gap is not None:
            kept = (cut for cut in cuts if cut.end <= gap[0] or cut.start >= gap[1])
            cuts = (*kept, Edit(gap[0], gap[1], filler))
        text = edited(self.source, self.opening, cuts)
        return text[:1].upper() + text[1:]


def edited(source: str, opening: int, edits: Iterable[Edit]) -> str:
    """`source`, which stands at `opening` in the article, after those edits that fall into it; white space collapsed."""
    text, position, end = "", opening, opening + len(source)
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if position <= edit.start and edit.end <= end:
            text += source[position - opening : edit.start - opening] + edit.text
            position = edit.end
    return " ".join((text + source[position - opening :]).split())


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


@dataclass(frozen=True, slots=True)
class Role:
    """A person and the office or occupation that the article gives them."""

    person: Entity
    title: str
    """As printed, without a determiner."""
    sentence: Sentence
    importance: float


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


Fact = Quote | Phrase | Telling | Naming | Placing | Timing | Amount | Role | Gloss | Point


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one article, in reading order."""

    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    facts: tuple[Fact, ...]
    story: str
    """A neutral line that names and dates the story; empty when it has neither a neutral headline nor a date."""
    undated_story: str
    """The same without the date."""
    day: date | None

    def people(self) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.kind == "person")


@dataclass(frozen=True, slots=True)
class Signs:
    """What parsing a drafted question showed: what it refers to that it does not hold, and where it is broken."""

    dangling: tuple[str, ...]
    broken: tuple[str, ...]
