"""The quiz on paper: a sheet for pupils and a key for the teacher.

Each is one HTML page that loads nothing and runs nothing, and both count the questions alike. They are two files, since
no rule of CSS leaves a key out of the page count of its sheet, and since a sheet must never hold its key, even hidden.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count, groupby
from pathlib import Path
from string import ascii_uppercase
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from quizgen.article import Article, Evidence
from quizgen.errors import UncarriableText
from quizgen.items import GAP, Cloze, Item, MixedQuiz, MultipleChoice, Open, Quiz, Sourced
from quizgen.writers.attribution import long_date
from quizgen.writers.files import write_whole
from quizgen.writers.word_bank import WordBank, find_word_banks, kind_of_gap

PartKind = Literal["multiple choice", "gaps", "open questions"]

_WIDEST = {4: 13, 3: 22, 2: 36}
"""Columns, and how many characters the longest option may have to stand on one line of them on A4."""
_NAMED_AGAIN = 40
"""Characters of an option that the key repeats beside its letter; a longer one is looked up on the sheet."""


@dataclass(frozen=True, slots=True)
class Question:
    """An item as it stands on the sheet."""

    number: int
    """Counted from 1 through the whole sheet; the key goes by it."""
    item: Item
    article: Article
    code: str


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


def write_sheet(quiz: Quiz, path: Path) -> None:
    """Write the pupils' sheet: questions, word banks and room to write, and nothing that tells the answers.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when the file cannot be written.
    """
    _write("sheet.html.jinja", path, lay_out(quiz), article=quiz.article)


def write_key(quiz: Quiz, path: Path) -> None:
    """Write the teacher's key: every answer, with the passage that proves it and where that stands.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when the file cannot be written.
    """
    _write("key.html.jinja", path, lay_out(quiz), article=quiz.article)


def write_mixed_sheet(quiz: MixedQuiz, path: Path) -> None:
    """Write a sheet on several articles: each question names its story, and the articles stand at the end.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when the file cannot be written.
    """
    _write("mixed_sheet.html.jinja", path, lay_out(quiz), title=quiz.title, articles=quiz.articles)


def write_mixed_key(quiz: MixedQuiz, path: Path) -> None:
    """Write the key of such a sheet: as any key, with the article of each answer.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when the file cannot be written.
    """
    _write("mixed_key.html.jinja", path, lay_out(quiz), title=quiz.title, articles=quiz.articles)


def lay_out(quiz: Quiz | MixedQuiz) -> tuple[Part, ...]:
    """Sort the items of a quiz into the parts of its sheet and number them: easy ones first, else in the quiz's order."""
    asked = sorted(quiz.sourced, key=lambda one: one.item.difficulty)
    banks = find_word_banks([one.item for one in asked])
    boxed = {bank.kind for bank in banks}
    gaps = [(one, kind_of_gap(one.item)) for one in asked if isinstance(one.item, Cloze)]
    groups: list[tuple[PartKind, WordBank | None, Sequence[Sourced]]] = [
        ("multiple choice", None, [one for one in asked if isinstance(one.item, MultipleChoice)]),
        *(("gaps", bank, [one for one, kind in gaps if kind == bank.kind]) for bank in banks),
        ("gaps", None, [one for one, kind in gaps if kind not in boxed]),
        ("open questions", None, [one for one in asked if isinstance(one.item, Open)]),
    ]
    numbers = count(1)
    numbered = [
        (kind, Group(bank, tuple(Question(next(numbers), one.item, one.article, one.entry.code) for one in members)))
        for kind, bank, members in groups
        if members
    ]
    by_kind = groupby(numbered, key=lambda pair: pair[0])
    return tuple(
        Part(letter, kind, tuple(group for _, group in pairs))
        for letter, (kind, pairs) in zip(ascii_uppercase, by_kind, strict=False)
    )


def _write(layout: str, path: Path, parts: tuple[Part, ...], **heading: object) -> None:
    total = sum(len(part.questions) for part in parts)
    page = _layouts().get_template(layout).render(parts=parts, total=total, **heading)
    _refuse_unprintable(page, path)
    write_whole(path, page.encode("utf-8"))


@cache
def _layouts() -> Environment:
    """The layouts; all that they are given is text, and none of it is taken for HTML."""
    environment = Environment(
        loader=PackageLoader("quizgen.writers", "layouts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        gap=GAP,
        around_proof=_around_proof,
        columns=_columns,
        letter_of=_letter_of,
        letters=ascii_uppercase,
        long_date=long_date,
        mark_key=_mark_key,
        quotation_marks=_quotation_marks,
        said_of_distractors=_said_of_distractors,
        section_of=_section_of,
    )
    return environment


def _columns(options: tuple[str, ...]) -> int:
    """How many columns the options are set in, so that none is left alone on its row and each fits one line."""
    longest = max(len(option) for option in options)
    for columns in (len(options), 2):
        if len(options) % columns == 0 and longest <= _WIDEST.get(columns, 0):
            return columns
    return 1


def _letter_of(item: Item) -> str:
    """The letter that the key has on the sheet; empty where nothing is lettered."""
    return ascii_uppercase[item.options.index(item.key)] if isinstance(item, MultipleChoice) else ""


def _said_of_distractors(item: Item) -> list[tuple[str, str]]:
    """The letters of the wrong options of which the article says something, and what that is."""
    if not isinstance(item, MultipleChoice):
        return []
    lettered = zip(ascii_uppercase, item.options, item.feedback, strict=False)
    return [
        (letter, f"{option}: {said}" if len(option) <= _NAMED_AGAIN else said)
        for letter, option, said in lettered
        if said and option != item.key
    ]


def _around_proof(item: Item) -> tuple[str, str, str]:
    """The evidence before its proof, the proof, and what follows; all of it is the proof where no clause is."""
    text = item.evidence.text
    before, proof, after = text.partition(item.proof) if item.proof else ("", text, "")
    return (before, proof, after) if proof else ("", text, "")


def _mark_key(text: str, key: str) -> tuple[str, str, str]:
    """A passage before the key, the key, and what follows; all of it comes before a key that is not there."""
    words = r"\s+".join(re.escape(word) for word in key.split())
    found = re.search(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE) if words else None
    if found is None:
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


def _quotation_marks(text: str) -> tuple[str, str]:
    """Marks to put around a passage: single ones when it holds double ones itself, since it is printed unaltered."""
    return ("‘", "’") if re.search('[“”"]', text) else ("“", "”")


def _section_of(article: Article, evidence: Evidence) -> str:
    """The heading over the evidence; "Lead" before the first heading, and nothing where the article has no headings."""
    heading = article.sections[evidence.section].heading
    if heading is not None:
        return heading
    return "Lead" if any(section.heading for section in article.sections) else ""


def _refuse_unprintable(page: str, path: Path) -> None:
    """HTML holds no control characters, not even escaped ones, and UTF-8 no lone surrogates (HTML standard, 13.1.4)."""
    found = re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]", page)
    if found is not None:
        before = page[: found.start()].rsplit(">", 1)[-1].split()[-5:]
        name = unicodedata.name(found[0], f"control character U+{ord(found[0]):04X}")
        raise UncarriableText(
            f"{path}: a web page cannot hold the {name} after “{' '.join(before)}”; remove it from the article."
        )
