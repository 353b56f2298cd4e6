"""Which of the given articles the bank knows: a renamed or corrected file is the article that it was."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from quizgen.article import Article
from quizgen.bank.base import BankedArticle, fingerprints

_ALIKE = 0.5
"""Share of their paragraphs that two texts have in common from which they are one article, corrected."""

Sign = Callable[[Article], str | None]


def match_articles(given: Sequence[Article], banked: Sequence[BankedArticle]) -> dict[int, BankedArticle]:
    """For the place of each given article that the bank knows, what it knows of it; one to one.

    By front-matter id, by address, by text, then by headline and date. A sign that two share on either side tells nothing.
    """
    found: dict[int, BankedArticle] = {}
    for sign in (_id, _address):
        _match_by(sign, given, banked, found)
    _match_by_text(given, banked, found)
    _match_by(_headline, given, banked, found)
    return found


def _match_by(
    sign: Sign, given: Sequence[Article], banked: Sequence[BankedArticle], found: dict[int, BankedArticle]
) -> None:
    ours, theirs = _holders([sign(article) for article in given]), _holders([sign(each.article) for each in banked])
    known = {each.id for each in found.values()}
    for value, places in ours.items():
        others = theirs.get(value, [])
        if len(places) == len(others) == 1 and places[0] not in found and banked[others[0]].id not in known:
            found[places[0]] = banked[others[0]]


def _holders(values: Sequence[str | None]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = {}
    for place, value in enumerate(values):
        if value is not None:
            holders.setdefault(value, []).append(place)
    return holders


def _match_by_text(given: Sequence[Article], banked: Sequence[BankedArticle], found: dict[int, BankedArticle]) -> None:
    known = {each.id for each in found.values()}
    likeness = [
        (-share, place, other)
        for place, article in enumerate(given)
        if place not in found
        for other, each in enumerate(banked)
        if each.id not in known and (share := _shared(fingerprints(article), each.prints)) >= _ALIKE
    ]
    for _, place, other in sorted(likeness):
        if place not in found and banked[other].id not in known:
            found[place] = banked[other]
            known.add(banked[other].id)


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> float:
    return len(set(ours) & set(theirs)) / max(len(set(ours)), len(set(theirs)), 1)


def _id(article: Article) -> str | None:
    return article.id


def _address(article: Article) -> str | None:
    """The article's address without what changes; that of a publisher's front page is no article's."""
    if article.url is None:
        return None
    try:
        address = urlsplit(article.url.strip())
    except ValueError:
        return None
    path = address.path.rstrip("/")
    host = (address.hostname or "").removeprefix("www.")
    return f"{host}{path}?{address.query}" if host and (path or address.query) else None


def _headline(article: Article) -> str:
    return f"{' '.join(article.headline.casefold().split())} {article.date}"
