"""What a question template is."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from quizgen.arguments import Reason
from quizgen.article import Evidence
from quizgen.findings import Amount, Fact, Findings, Quote, Timing, Utterance
from quizgen.items import Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.passages import Sentence


@dataclass(frozen=True, slots=True)
class Example:
    """A short article and the exact item that must come of it."""

    text: str
    """The body in Markdown: paragraphs, and headings behind "## "."""
    stem: str
    key: str
    options: tuple[str, ...] = ()
    """As printed; empty for a cloze item."""
    context: str | None = None
    hint: str | None = None
    headline: str = "News in brief"
    date: datetime.date = datetime.date(2022, 1, 13)


@dataclass(frozen=True, slots=True)
class Silent:
    """A short article on which the template must say nothing, and why."""

    text: str
    why: str
    headline: str = "News in brief"
    date: datetime.date = datetime.date(2022, 1, 13)


@dataclass(frozen=True, slots=True)
class Template:
    """A question template: which findings it asks about, and how."""

    name: str
    asks: str
    """One line for the catalogue."""
    about: tuple[type, ...]
    """The kinds of fact that it asks about."""
    draft: Callable[[Any, Findings], Iterator[Draft]]
    examples: tuple[Example, ...]
    silent_on: tuple[Silent, ...]

    def ask(self, fact: Fact, findings: Findings) -> Iterator[Draft]:
        """Drafts for a fact; none when it is not of the template's kind."""
        if isinstance(fact, self.about):
            yield from self.draft(fact, findings)


def evidence_of(sentence: Sentence) -> Evidence:
    return Evidence(sentence.section, sentence.paragraph, sentence.start, sentence.end, sentence.text)


def evidence_in_speech(quote: Quote, utterance: Utterance) -> Evidence:
    """The spoken sentence itself; who spoke it stands on the item."""
    text = " ".join(utterance.text.split())
    return Evidence(quote.section, quote.paragraph, utterance.start, utterance.end, text)


def ask_about(reason: Reason, asked: str) -> str:
    """The question for a reason, behind the name of whoever gives it: "According to Mary Collins, why …?"."""
    question = reason.clause.question(f"{reason.source or ''} {asked}".strip())
    return question[:1].upper() + question[1:]


def as_answer(reason: Reason, template: str, stem: str) -> Draft:
    """An open question whose model answer is the reason as the article prints it."""
    statement = reason.statement
    return Draft(
        template=template,
        fact=(reason.kind, *reason.about),
        stem=stem,
        key=f"{reason.answer[:1].upper()}{reason.answer[1:]}".rstrip(".") + ".",
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + 0.05),
        context=statement.context,
        claimant=statement.claimant,
        own_words=True,
    )


def spell_hint(key: str) -> str:
    """A hint for words that many others could stand for: how many there are, and their first letters."""
    words = key.split()
    letters = " ".join(f"{word[0]}…" for word in words)
    return letters if len(words) == 1 else f"{len(words)} words: {letters}"


def with_article(stem: str, gap: str) -> str:
    """ "a _____" printed as "a(n) _____", so that the article does not tell the key's first letter."""
    return re.sub(rf"\b(?:an|a) (?=[“‘\"']?{re.escape(gap)})", "a(n) ", stem)


def say_when(fact: Timing) -> str:
    """A day, month or year as an option: "12 January 2022", "January 2022", "2022"."""
    month = f"{ENGLISH.months[fact.day.month - 1]} {fact.day.year}"
    return {"day": f"{fact.day.day} {month}", "month": month}.get(fact.grain, str(fact.day.year))


def printed_figure(fact: Amount) -> str:
    """The bare figure as the article prints it."""
    opening = fact.statement.opening
    return " ".join(fact.statement.source[fact.start - opening : fact.end - opening].split())


def near_figures(fact: Amount) -> Wanted:
    """Figures nearby, but none that the sentence or its context holds beside the asked one."""
    statement = fact.statement
    before = statement.source[: fact.start - statement.opening]
    behind = statement.source[fact.end - statement.opening :]
    others = f"{before} {behind} {statement.context or ''}"
    digits = (word.strip(".,;") for word in others.split() if any(map(str.isdigit, word)))
    return Wanted("number", ("near_numbers",), avoid=tuple(digits))


_FROM_TO = re.compile(r"\bfrom\b[^.;]{0,400}\bto\b", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:either|between)\b", re.IGNORECASE)


def is_half(fact: Amount) -> bool:
    """The figure may be one end of a way "from 20 now to 24", or one of two: each end tells nothing by itself."""
    return bool(_FROM_TO.search(fact.statement.source) or _EITHER.search(fact.statement.source))


def is_change(fact: Amount) -> bool:
    """The figure says by how much something changed: "rose by 40 houses", "fell 12 percent"."""
    verb, _, preposition = fact.relation.verb.partition(" ")
    return verb in ENGLISH.change_verbs and (preposition == "by" or (not preposition and fact.kind == "percent"))
