"""Items on an invented ferry, and what a build is told about them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.bank.base import Banked
from quizgen.bank.merging import Fresh, Naming
from quizgen.items import Cloze, Entry, Item, MultipleChoice, make_code, make_id
from quizgen.records.writing import kind_of

FIRST, SECOND = datetime(2026, 3, 1, 8, tzinfo=UTC), datetime(2026, 3, 8, 8, tzinfo=UTC)
SAILED = "The ferry Alma left Port Amery for Halvik with 212 people."
TURNED = "Captain Ida Brandt turned back because of a storm."
TEXT = f"{SAILED}\n\n{TURNED}"


def evidence(text: str, paragraph: int = 1) -> Evidence:
    return Evidence(0, paragraph, 0, len(text), text)


PEOPLE = Cloze(
    "0" * 16, "gap", ("amount", "alma", "people"), "The ferry Alma left with _____ people.", "212",
    evidence(SAILED), 0.9, None, None, None, None,
)  # fmt: skip
FROM = MultipleChoice(
    "1" * 16, "where", ("place", "alma", "leave"), "From where did the Alma sail?", "Port Amery",
    evidence(SAILED), 0.8, None, None, None, ("Halvik", "Port Amery", "Oslo"),
)  # fmt: skip
CAPTAIN = Cloze(
    "2" * 16, "gap", ("person", "ida brandt"), "Captain _____ turned back because of a storm.", "Ida Brandt",
    evidence(TURNED, 2), 0.7, None, None, None, "person",
)  # fmt: skip
ALL: tuple[Item, ...] = (PEOPLE, FROM, CAPTAIN)


def article(slug: str = "ferry", headline: str = "Ferry turns back", text: str = TEXT, **fields: object) -> Article:
    paragraphs, start = [], 0
    for number, body in enumerate(text.split("\n\n"), start=1):
        paragraphs.append(Paragraph(number, start, body))
        start += len(body) + 2
    made = Article(slug, text, headline, (Section(None, tuple(paragraphs)),))
    return replace(made, **fields)  # type: ignore[arg-type]


def fresh(*items: Item, text: str = TEXT, **fields: object) -> Fresh:
    """What the rules make today; every item ready, none flawed, unless it is said otherwise."""
    plain = Fresh(article(text=text), items, text != TEXT, False, lambda items: {}, lambda item: True)
    return replace(plain, **fields)  # type: ignore[arg-type]


def banked(item: Item, status: str = "ready", *, delivered: bool = True, reason: str | None = None) -> Banked:
    entry = Entry(item, status, FIRST, make_code(item.id), reason)  # type: ignore[arg-type]
    return Banked(entry, f"{kind_of(item)} 0123" if delivered else None)


def reworded(item: Item, **fields: object) -> Item:
    """The item as a later draft: its id is of no account."""
    return replace(item, id="f" * 15 + item.id[0], **fields)  # type: ignore[arg-type]


@pytest.fixture
def naming() -> Naming:
    def identity(item: Item, times: int) -> str:
        return make_id("news", "ferry", item.template, item.fact, str(times))

    return Naming(identity, make_code)
