"""Who says so and where it stands: the lines that a learner needs to trust an answer, in words."""

import re
from datetime import date

from quizgen.article import Article, Evidence
from quizgen.items import Item
from quizgen.languages import ENGLISH


def long_date(day: date) -> str:
    """ "12 January 2022", the same under every locale."""
    return f"{day.day} {ENGLISH.months[day.month - 1]} {day.year}"


def place(article: Article, evidence: Evidence) -> str:
    """Where the evidence stands: "lead, paragraph 2" or "section “Costs”, paragraph 9"; a lone section goes unnamed."""
    paragraph = f"paragraph {evidence.paragraph}"
    if len(article.sections) == 1 and article.sections[0].heading is None:
        return paragraph
    heading = article.sections[evidence.section].heading
    return f"lead, {paragraph}" if heading is None else f"section “{heading}”, {paragraph}"


def unnamed_claimant(item: Item) -> str | None:
    """Who claims it, unless the stem says so itself."""
    if item.claimant is None or re.search(rf"(?<!\w){re.escape(item.claimant)}(?!\w)", item.stem, re.IGNORECASE):
        return None
    return item.claimant


def gives_away(claimant: str, key: str) -> bool:
    """Whether reading the claimant helps with the key: they share a word of three letters or more."""
    return bool(_words(claimant) & _words(key))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2) - ENGLISH.function_words
