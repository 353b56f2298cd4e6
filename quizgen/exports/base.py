"""What an export format is, and what goes through it: the questions it can hold, each exactly as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quizgen.article import Article
from quizgen.forms.base import POINTS, Form, Question
from quizgen.items import Cloze, Item, MultipleChoice, Open
from quizgen.writers.attribution import long_date
from quizgen.writers.pages import quotation_marks

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file that another program reads: a writer, and a rule for what it cannot hold."""

    name: str
    """What `--to` calls it."""
    ending: str
    """Of its files, with the dot."""
    reads: str
    """Which program reads it, and where in its menus."""
    refuse: Callable[[Question], str | None]
    """Why a question cannot go into it; None when it can. What is refused is left out whole: nothing is cut or altered."""
    write: Callable[[Form, Sequence[Question]], bytes]
    """The file of these questions of a form; the form is there for its title, versions and articles."""
    titled: bool = False
    """Its questions stay together under the title of the quiz, so that one of one article names no story above each."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that a format cannot hold."""

    question: Question
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for another program."""

    content: bytes
    questions: tuple[Question, ...]
    left_out: tuple[LeftOut, ...]


def export(form: Form, into: Format) -> Exported:
    """The form's questions in a format, and those that it cannot hold."""
    kept: list[Question] = []
    left: list[LeftOut] = []
    for printed in form.versions[0].questions:
        question = _under_title(printed) if into.titled and form.title is None else printed
        reason = _refuse_unprintable(question) or into.refuse(question)
        if reason is None:
            kept.append(question)
        else:
            left.append(LeftOut(question, reason))
    return Exported(into.write(form, kept), tuple(kept), tuple(left))


def _under_title(question: Question) -> Question:
    return replace(question, entry=replace(question.entry, item=replace(question.item, story=None)))


def _refuse_unprintable(question: Question) -> str | None:
    """No format but JSON carries control characters (XML 1.0, 2.2), and none half characters."""
    item = question.item
    texts = (
        asked(question),
        explained(question),
        item.key,
        *getattr(item, "options", ()),
        *getattr(item, "feedback", ()),
    )
    found = next((match for text in texts if text and (match := _UNPRINTABLE.search(text))), None)
    return f"it holds the control character U+{ord(found[0]):04X}" if found else None


def choice_of(question: Question) -> MultipleChoice:
    """The item of a question that is known to be multiple choice."""
    assert isinstance(question.item, MultipleChoice)
    return question.item


def asked(question: Question) -> str:
    """All that is read before answering, as one text: elsewhere an item stands without its sheet and its article.

    A gap has its hint behind it, since no word bank stands above it there.
    """
    item = question.item
    lines = [line for line in (item.story, item.context) if line]
    told = [line if line.endswith((".", "!", "?", "”", ":")) else f"{line}." for line in lines]
    hint = [f"({item.hint})"] if isinstance(item, Cloze) and item.hint else []
    return " ".join([*told, item.stem, *hint])


def explained(question: Question) -> str:
    """What is read after answering: the evidence with its place, who claims it, where it comes from, the item's code."""
    return f"{proved(question)} {source_of(question.article)} [{question.code}]"


def proved(question: Question) -> str:
    """The evidence with its place, and who claims it."""
    item = question.item
    opening, closing = quotation_marks(item.evidence.text)
    told = f"{opening}{item.evidence.text}{closing} (paragraph {item.evidence.paragraph})"
    return f"{told} Claimed by {item.claimant}." if item.claimant else told


def source_of(article: Article) -> str:
    """Headline, publisher, date and address, as far as they are known."""
    known = (article.headline, article.publisher, article.date and long_date(article.date), article.url)
    return " · ".join(str(part) for part in known if part)


def said_of(item: Item, option: str) -> str | None:
    """What the article says of an option."""
    if not isinstance(item, MultipleChoice):
        return None
    return dict(zip(item.options, item.feedback, strict=False)).get(option)


def points_of(item: Item) -> int:
    """What a right answer is worth, as on the sheet."""
    return POINTS["open questions" if isinstance(item, Open) else "multiple choice"]


def title_of(form: Form) -> str:
    """What the quiz is called."""
    return form.title or form.articles[0].headline


def only_choices(
    most: int, *, question: int | None = None, option: int | None = None
) -> Callable[[Question], str | None]:
    """A rule for a format of multiple choice alone: so many options, texts of so many characters at most."""

    def refuse(one: Question) -> str | None:
        item = one.item
        if not isinstance(item, MultipleChoice):
            return f"it holds multiple choice alone, and this is {KINDS[type(item)]}"
        if len(item.options) > most:
            return f"it holds {most} options, and this has {len(item.options)}"
        if question is not None and len(asked(one)) > question:
            return f"its questions have {question} characters at most, and this has {len(asked(one))}"
        longest = max(map(len, item.options))
        if option is not None and longest > option:
            return f"its options have {option} characters at most, and one of these has {longest}"
        return None

    return refuse


def holds_all(question: Question) -> str | None:
    """A rule for a format that holds every kind."""
    return None


KINDS: dict[type, str] = {MultipleChoice: "multiple choice", Cloze: "a gap", Open: "an open question"}
