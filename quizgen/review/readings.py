"""What the rules say of articles, kept while the page runs, so that only the first look at an article takes a second."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from quizgen.article import Article
from quizgen.asking import Asked, ask, faults_of
from quizgen.crew import Crew
from quizgen.items import Item
from quizgen.linting import Fault
from quizgen.stage import work

_MOST_ARTICLES = 50
_MOST_ITEMS = 5_000


@dataclass(slots=True)
class Readings:
    """Articles that were asked about, and items that were checked, the latest of each."""

    _asked: OrderedDict[Article, Asked] = field(default_factory=OrderedDict)
    _faults: OrderedDict[tuple[str, Item], tuple[Fault, ...]] = field(default_factory=OrderedDict)
    _busy: threading.RLock = field(default_factory=threading.RLock)

    def ask(self, article: Article) -> Asked:
        """What `asking.ask` says."""
        with self._busy:
            if article not in self._asked:
                self._asked[article] = ask(article)
            self._asked.move_to_end(article)
            while len(self._asked) > _MOST_ARTICLES:
                self._asked.popitem(last=False)
            return self._asked[article]

    def ask_all(self, articles: Sequence[Article]) -> list[Asked]:
        """The same of several."""
        return [self.ask(article) for article in articles]

    @property
    def crew(self) -> Crew:
        """Who builds with what is known here."""
        return Crew(stage=partial(work, asking=self.ask_all))

    def faults(self, items: Sequence[Item], asked: Asked) -> list[tuple[Fault, ...]]:
        """For each item every check that it fails."""
        article = asked.article
        with self._busy:
            missing = [item for item in items if (article.text, item) not in self._faults]
            for item, found in zip(missing, faults_of(missing, article, asked.findings), strict=True):
                faults = (Fault(check.name, check.severity, reason, check.authority) for check, reason in found)
                self._faults[article.text, item] = tuple(faults)
            told = [self._faults[article.text, item] for item in items]
            while len(self._faults) > _MOST_ITEMS:
                self._faults.popitem(last=False)
            return told
