"""What a bank holds: articles by lasting ids, and of each every item that was ever made of it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.article import Article
from quizgen.items import Entry, Item, Status, make_code


@dataclass(frozen=True, slots=True)
class Banked:
    """An entry, and what learners have of it."""

    entry: Entry
    note: str | None = None
    """Kind and fingerprint of what was last delivered; None as long as nobody was given it."""
    was: Status | None = None
    """Of what is retired or withdrawn, what it was before."""

    @property
    def item(self) -> Item:
        return self.entry.item

    @property
    def delivered(self) -> bool:
        return self.note is not None

    @property
    def is_live(self) -> bool:
        return self.entry.is_live


@dataclass(frozen=True, slots=True)
class BankedArticle:
    """An article and the items that were made of it."""

    id: str
    """Made once and kept: a renamed or corrected file is the same article. Unique in its bank; fit for a tag."""
    article: Article
    """As it was last read; of an article that comes out of a file of the bank, the text is what its evidence holds."""
    source: str
    """Its file, seen from the bank's folder."""
    subdeck: str
    """What its part of the deck is called; kept, since Anki matches decks by name."""
    prints: tuple[str, ...]
    """A short hash of each paragraph, by which a corrected text is known again."""
    items: tuple[Banked, ...]


@dataclass(frozen=True, slots=True)
class Bank:
    """All that is known of one deck."""

    namespace: str
    """The deck's first name; ids are made from it, so a renamed deck stays the same to its learners."""
    articles: tuple[BankedArticle, ...] = ()

    @property
    def items(self) -> Iterator[Banked]:
        return (banked for article in self.articles for banked in article.items)

    def with_article(self, article: BankedArticle) -> "Bank":
        """The bank with the article in its old place, or at the end."""
        if all(each.id != article.id for each in self.articles):
            return replace(self, articles=(*self.articles, article))
        return replace(self, articles=tuple(article if each.id == article.id else each for each in self.articles))


def fingerprints(article: Article) -> tuple[str, ...]:
    """A short hash of each paragraph that is the article's own prose, white space and case aside."""
    prose = (paragraph.text for paragraph in article.paragraphs if paragraph.kind == "prose")
    texts = (" ".join(text.split()).casefold() for text in prose)
    return tuple(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8] for text in texts)


def free_code(identity: str, taken: set[str]) -> str:
    """A code for an item that no other item of the deck has; it is added to what is `taken`."""
    letters = 4
    while (code := make_code(identity, letters)) in taken:
        letters += 1
    taken.add(code)
    return code
