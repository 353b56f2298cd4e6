"""What a check is."""

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.article import Evidence
from quizgen.findings import Signs
from quizgen.items import Cloze, Item, MultipleChoice, Open


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a check may look at beside the item."""

    headline: str
    """Printed as the title of the sheet."""
    signs: Signs
    """What parsing the item again showed."""
    boilerplate: bool = False
    """The evidence stands in a caption, a credit or an embedded post."""
    others: tuple[str, ...] = ()
    """The article's sentences beside the evidence."""


@dataclass(frozen=True, slots=True)
class Case:
    """An item that a check must accept or reject, and where it stands."""

    item: Item
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class Check:
    """One item-writing flaw: how it is found, and who says that it is one."""

    name: str
    rule: str
    authority: str
    find: Callable[[Item, Surroundings], str | None]
    """The reason to refuse the item, or None."""
    accepts: tuple[Case, ...]
    rejects: tuple[Case, ...]


def sample(
    stem: str,
    key: str,
    options: tuple[str, ...] = (),
    *,
    hint: str | None = None,
    story: str | None = None,
    context: str | None = None,
    headline: str = "News in brief",
    dangling: tuple[str, ...] = (),
    broken: tuple[str, ...] = (),
    boilerplate: bool = False,
    others: tuple[str, ...] = (),
    own_words: bool = False,
) -> Case:
    """A case for `accepts` and `rejects`, with only what matters spelled out."""
    evidence = Evidence(0, 1, 0, len(stem), stem)
    item: Item
    if options:
        item = MultipleChoice("0" * 16, "sample", (), stem, key, evidence, 0.5, story, context, None, options)
    elif own_words:
        item = Open("0" * 16, "sample", (), stem, key, evidence, 0.5, story, context, None)
    else:
        item = Cloze("0" * 16, "sample", (), stem, key, evidence, 0.5, story, context, None, hint)
    return Case(item, Surroundings(headline, Signs(dangling, broken), boilerplate, others))


HALADYNA = "Haladyna, Downing & Rodriguez 2002"
MOORE = "Moore et al. 2023"
"""Nineteen flaws; a rule-based checker found 91% of those that humans flagged."""
MEASURED = "measured on unseen news articles"
