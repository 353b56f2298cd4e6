"""What a question template is."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from quizgen.arguments import Reason
from quizgen.article import Evidence
from quizgen.findings import Fact, Findings, Quote, Utterance
from quizgen.items import Draft
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
