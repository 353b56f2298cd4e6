"""Which accepted items print unasked: a score that anyone can add up, and the bar that it must reach.

Nothing on the surface of one sentence separates what is worth asking from what is not, so several weak signs are added.
The weights stand near those that a regression finds over items that readers judged (tests/gate/tuning.csv), and the bar
where nine in ten of those items are usable; `python benchmarks/readiness.py` prints both. On text that no rule had seen
fewer are: see tests/gate/judged.csv. A template that readers pass less often starts lower.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from quizgen.article import Article
from quizgen.checks.words import stems, words
from quizgen.items import GAP, Cloze, Item, MultipleChoice
from quizgen.languages import ENGLISH

BAR = 1.1
"""Sum of weights from which an item is ready."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the score is made of; every sign lies between 0 and 1, or a little above."""

    importance: float
    """Place in the article, words shared with the headline, how often its names come up."""
    early: float
    """1 in the first paragraph, falling to 0 in the last."""
    headline: float
    """Share of the headline's content words that stand in the evidence."""
    context: float
    """1 where a quoted sentence is needed."""
    told: float
    """1 where a line names the story, 0 where only its date stands above the item."""
    claim: float
    """1 where somebody named says it."""
    names: float
    """Capitalised words in the stem, none to three or more."""
    figures: float
    """Figures in the stem beside the one asked."""
    long: float
    """Words of the stem beyond 15, in tens."""
    listed: float
    """1 where the gap is a member of a list."""
    key_words: float
    """Words of the key beyond the first, to three."""
    results: float
    """1 in a report of matches or markets, whose figures and names are of a day."""


def read_signs(item: Item, article: Article) -> Signs:
    """The signs of an item, from what is printed and from where its evidence stands."""
    last = max(len(article.paragraphs), 2)
    headline = stems(article.headline)
    around = item.stem.partition(GAP)
    return Signs(
        importance=item.importance,
        early=1 - (item.evidence.paragraph - 1) / (last - 1),
        headline=len(headline & stems(item.evidence.text)) / max(min(len(headline), 6), 1),
        context=float(item.context is not None),
        told=float(item.story is not None and not _BARE.fullmatch(item.story)),
        claim=float(item.claimant is not None or item.template in {"who_said", "who_claimed"}),
        names=min(len(_NAME.findall(item.stem)), 3) / 3,
        figures=min(len(_FIGURE.findall(item.stem)), 3) / 3,
        long=max(0, len(item.stem.split()) - 15) / 10,
        listed=float(isinstance(item, Cloze) and bool(_LISTED.search(around[0][-6:] + GAP + around[2][:5]))),
        key_words=0.0 if isinstance(item, MultipleChoice) else min(len(item.key.split()) - 1, 3) / 3,
        results=float(is_of_results(article)),
    )


def is_of_results(article: Article) -> bool:
    """It reports matches or markets: every thirty-third word, or more, is one of those that such reports are full of."""
    return _is_of_results(article.text)


@lru_cache(maxsize=64)  # every item of an article asks
def _is_of_results(text: str) -> bool:
    said = words(text)
    return sum(word in ENGLISH.result_words for word in said) > _RESULTS * len(said)


_RESULTS = 0.03
"""Measured on 46 articles: other news has at most 0.025, reports of matches and markets at least 0.034."""
_BARE = re.compile(r"News of [\w ]+")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]+")
_FIGURE = re.compile(r"\d[\d.,]*")
_LISTED = re.compile(rf"(?:, |\band )(?:the |a |an |a\(n\) )?{GAP}|{GAP}(?:, | and )")


WEIGHTS = {"importance": 0.8, "headline": 0.8, "context": -0.5, "results": -1.0}
"""What each sign adds; signs that told nothing beyond these were left out of the sum."""
TEMPLATES = {
    "complete_the_quote": 0.5,
    "how_long": 0.0,
    "how_many": 0.6,
    "since_when": 0.3,
    "telling_words": 0.0,
    "what_role": 0.5,
    "what_stands_for": 0.5,
    "when": 0.0,
    "which_statement": -0.3,
    "who_claimed": 0.0,
    "who_holds_role": 0.6,
    "who_said": 0.6,
}
"""Where a template starts; one that is not named here has not earned its place."""
UNPROVED = -1.0


def score(item: Item, article: Article) -> float:
    """The sum of an item's weighted signs and of where its template starts."""
    signs = read_signs(item, article)
    weighed: float = sum(weight * getattr(signs, name) for name, weight in WEIGHTS.items())
    return TEMPLATES.get(item.template, UNPROVED) + weighed


def is_ready(item: Item, article: Article) -> bool:
    """Whether an item prints unasked."""
    return score(item, article) >= BAR
