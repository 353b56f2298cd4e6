"""What a form is made of: versions, their parts, the groups in a part, and the questions, numbered."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal

from quizgen.article import Article, Section
from quizgen.forms.word_bank import WordBank
from quizgen.items import REVIEWED, Cloze, Entry, Item, MultipleChoice, Sourced, make_code

PartKind = Literal["multiple choice", "gaps", "open questions"]
Paper = Literal["A4", "letter"]

POINTS: dict[PartKind, int] = {"multiple choice": 1, "gaps": 1, "open questions": 2}
"""What one right answer is worth."""


@dataclass(frozen=True, slots=True)
class Question:
    """An entry as it stands on the sheet."""

    number: int
    """Counted from 1 through the whole sheet; the key goes by it."""
    article: Article = field(repr=False)
    entry: Entry
    """Its options in the order in which this version prints them."""

    @property
    def item(self) -> Item:
        return self.entry.item

    @property
    def code(self) -> str:
        return self.entry.code


@dataclass(frozen=True, slots=True)
class Group:
    """Questions of one part that stand together, under their word bank if they have one."""

    bank: WordBank | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All questions of one kind."""

    letter: str
    """A, B, C in the order of the parts that the quiz has."""
    kind: PartKind
    groups: tuple[Group, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for group in self.groups for question in group.questions)

    @property
    def points_each(self) -> int:
        return POINTS[self.kind]

    @property
    def points(self) -> int:
        return self.points_each * len(self.questions)


@dataclass(frozen=True, slots=True)
class Version:
    """One of several sheets that ask the same in another order, or the only one."""

    letter: str | None
    """None where there is one version alone, which needs no name."""
    parts: tuple[Part, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for part in self.parts for question in part.questions)

    @property
    def points(self) -> int:
        return sum(part.points for part in self.parts)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to be printed in full before the questions."""

    article: Article = field(repr=False)
    sections: tuple[Section, ...]
    """Its own prose, under the numbers that the key goes by."""


@dataclass(frozen=True, slots=True)
class Form:
    """A quiz as it is printed: all that sheet, key, practice file and exports are made from, so that they agree."""

    name: str
    """What its files are called, without their endings."""
    title: str | None
    """Of a quiz over several articles; None for a quiz of one article, whose headline it bears."""
    deck: str
    """The deck whose bank knows its items."""
    parts: tuple[Part, ...]
    """The questions from easy to hard in each part: what the versions permute."""
    lettered: tuple[Version, ...] = ()
    """The versions, where there are several."""
    reserve: tuple[Sourced, ...] = ()
    """Items that could stand in for a question that a teacher does not want."""
    readings: tuple[Reading, ...] = ()
    paper: Paper = "A4"
    answer_sheet: bool = False

    @property
    def versions(self) -> tuple[Version, ...]:
        return self.lettered or (Version(None, self.parts),)

    @property
    def questions(self) -> tuple[Question, ...]:
        return Version(None, self.parts).questions

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are asked about, each once, in the order in which their first questions were chosen."""
        return tuple({question.article.slug: question.article for question in self.questions}.values())

    @property
    def unreviewed(self) -> tuple[Question, ...]:
        """What no teacher has approved or edited."""
        return tuple(each for each in self.questions if each.entry.status not in REVIEWED)

    @property
    def code(self) -> str:
        """What a pile of sheets is known by: made from all that they ask, and from nothing that tells a key."""
        printed = [_printed(part) for part in self.parts]
        text = json.dumps([self.title or self.articles[0].headline, printed], ensure_ascii=True)
        return make_code(hashlib.sha256(text.encode()).hexdigest())


def _printed(part: Part) -> list[object]:
    return [
        [list(group.bank.words) if group.bank else None, [_asked(question.item) for question in group.questions]]
        for group in part.groups
    ]


def _asked(item: Item) -> list[object]:
    own = list(item.options) if isinstance(item, MultipleChoice) else item.hint if isinstance(item, Cloze) else None
    return [item.story, item.context, item.stem, own]
