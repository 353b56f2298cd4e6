"""What is argued in an article: reasons, claims, denials, and the article's own plain report.

They are facts like those in `findings`, for questions to be answered in one's own words and for telling voices apart.
"""

from dataclasses import dataclass
from typing import Literal

from quizgen.passages import Clause, Statement

ReasonKind = Literal["reason", "cause", "purpose", "condition"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A statement that says why, for what purpose or on what condition, turned into the question for it."""

    statement: Statement
    about: tuple[str, str]
    """The subject and the verb that the reason hangs on, for the fact key."""
    kind: ReasonKind
    clause: Clause
    """The statement without its reason; of a cause, the effect alone is its subject."""
    source: str | None
    """The words that name the claimant in front of a question, e.g. "According to Mayor Mary Collins,"."""
    answer: str
    """The reason as printed, e.g. "because ships now find their way by satellite"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that is somebody's word, with what it claims as it would stand without its claimant."""

    statement: Statement
    claimant: str
    """The name alone, for the fact key."""
    called: str
    """The claimant as a question names them: with role, or with "the" where the article prints it."""
    text: str


@dataclass(frozen=True, slots=True)
class PlainReport:
    """A statement in the article's own voice that stands alone, with no word of telling or of doubt."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim and the words in which a named party rejects it."""

    statement: Statement
    """The one that holds the denial."""
    claim: str
    answer: str
