"""Which of the given articles the bank knows: a renamed or corrected file is the article that it was."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from quizgen.article import Article
from quizgen.bank.base import BankedArticle, fingerprints

_ALIKE = 0.5
"""Share of their paragraphs that two texts have in common from which they are one article, corrected."""

Sign = Callable[[Article], str | None]


def match_articles(
    given: Sequence[Article],
    banked: Sequence[BankedArticle],
    stays: Callable[[BankedArticle], bool] = lambda article: False,
) -> dict[int, BankedArticle]:
    """For the place of each given article that the bank knows, what it knows of it; one to one.

    By front-matter id, by address, by text, then by headline and date. A sign that two share on either side tells nothing,
    and neither does the headline of an article that `stays` where it was.
    """
    found: dict[int, BankedArticle] = {}
    for sign in (_id, _address):
        _match_by(sign, given, banked, found)
    _match_by_text(given, banked, stays, found)
    _match_by(_headline, given, [each for each in banked if not stays(each)], found)
    return found


def _match_by(
    sign: Sign, given: Sequence[Article], banked: Sequence[BankedArticle], found: dict[int, BankedArticle]
) -> None:
    ours, theirs = _holders([sign(article) for article in given]), _holders([sign(each.article) for each in banked])
    known = {each.id for each in found.values()}
    for value, places in ours.items():
        others = theirs.get(value, [])
        if not len(places) == len(others) == 1 or places[0] in found or banked[others[0]].id in known:
            continue
        if not _differ(given[places[0]], banked[others[0]]):
            found[places[0]] = banked[others[0]]


def _holders(values: Sequence[str | None]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = {}
    for place, value in enumerate(values):
        if value is not None:
            holders.setdefault(value, []).append(place)
    return holders


def _match_by_text(
    given: Sequence[Article],
    banked: Sequence[BankedArticle],
    stays: Callable[[BankedArticle], bool],
    found: dict[int, BankedArticle],
) -> None:
    """The most alike first; an article that stays where it was is known again in an exact copy alone."""
    known = {each.id for each in found.values()}
    prints = {place: fingerprints(article) for place, article in enumerate(given) if place not in found}
    holding: dict[str, list[int]] = {}
    for other, each in enumerate(banked):
        for one in set(each.prints) if each.id not in known else ():
            holding.setdefault(one, []).append(other)
    likeness = [
        (-share, place, other)
        for place, ours in prints.items()
        for other in sorted({other for one in ours for other in holding.get(one, ())})
        if not _differ(given[place], banked[other])
        and (share := _shared(ours, banked[other].prints)) >= _ALIKE
        and (share >= 1.0 or not stays(banked[other]))
    ]
    for _, place, other in sorted(likeness):
        if place not in found and banked[other].id not in known:
            found[place] = banked[other]
            known.add(banked[other].id)


def _differ(article: Article, banked: BankedArticle) -> bool:
    """Both are called something by their authors, and not the same."""
    return None not in (article.id, banked.article.id) and article.id != banked.article.id


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> float:
    return len(set(ours) & set(theirs)) / max(len(set(ours)), len(set(theirs)), 1)


def _id(article: Article) -> str | None:
    return article.id


def _address(article: Article) -> str | None:
    return plain_address(article.url) if article.url is not None else None


def plain_address(url: str) -> str | None:
    """An article's address without what changes; that of a publisher's front page is no article's."""
    try:
        address = urlsplit(url.strip())
    except ValueError:
        return None
    path = address.path.rstrip("/")
    host = (address.hostname or "").removeprefix("www.")
    return f"{host}{path}?{address.query}" if host and (path or address.query) else None


def _headline(article: Article) -> str | None:
    return f"{' '.join(article.headline.casefold().split())} {article.date}" if article.date else None
