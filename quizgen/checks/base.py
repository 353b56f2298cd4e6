"""What a check is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from quizgen.article import Evidence
from quizgen.findings import Signs
from quizgen.items import Cloze, Item, MultipleChoice, Open

Severity = Literal["flaw", "warning"]
"""A flaw keeps an item out of every quiz; a warning is told by `quizgen lint` and refuses nothing."""


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
    private: tuple[str, ...] = ()
    """Names of the people whom the article gives no public role."""


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
    severity: Severity = "flaw"


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
    claimant: str | None = None,
    evidence: str | None = None,
    private: tuple[str, ...] = (),
    own_words: bool = False,
    template: str = "sample",
) -> Case:
    """A case for `accepts` and `rejects`, with only what matters spelled out."""
    passage = Evidence(0, 1, 0, len(evidence or stem), evidence or stem)
    item: Item
    if options:
        item = MultipleChoice("0" * 16, template, (), stem, key, passage, 0.5, story, context, claimant, options)
    elif own_words:
        item = Open("0" * 16, template, (), stem, key, passage, 0.5, story, context, claimant)
    else:
        item = Cloze("0" * 16, template, (), stem, key, passage, 0.5, story, context, claimant, hint)
    return Case(item, Surroundings(headline, Signs(dangling, dangling, broken), boilerplate, others, private))


HALADYNA = "Haladyna, Downing & Rodriguez 2002"
MOORE = "Moore et al. 2023"
"""Nineteen flaws; a rule-based checker found 91% of those that humans flagged."""
RODRIGUEZ = "Rodriguez 2005"
"""Three options suffice (80 years of studies)."""
PRESS_CODES = "Pressekodex (Germany) 8, 11, 12, 13; IPSO Editors' Code 2, 4 to 7, 9, 11, 12"
"""What the press owes to victims, children, suspects and private people."""
MEASURED = "measured on unseen news articles"
