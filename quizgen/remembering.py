"""What the bank makes of an article that was asked about again, and of one whose file is gone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.asking import Asked, ask, flaws_of
from quizgen.bank.articles import match_articles
from quizgen.bank.base import Bank, BankedArticle, fingerprints, free_code
from quizgen.bank.file import bank_bytes
from quizgen.bank.merging import REMOVED, Fresh, Naming, end, merge_items
from quizgen.errors import UncarriableText
from quizgen.items import Item, make_id
from quizgen.readers.slugs import plain_slug
from quizgen.readiness import is_ready
from quizgen.writers.apkg import name_subdeck


@dataclass(frozen=True, slots=True)
class Remembered:
    """An article that was asked about, as the bank has it now."""

    path: Path
    known: BankedArticle
    asked: Asked
    """With its items under the ids that the bank gave them."""
    seconds: float


Asking = Callable[[Article], Asked]


def remember_all(
    articles: Sequence[tuple[Path, Article]],
    bank: Bank,
    place: Path,
    now: datetime,
    *,
    refresh: bool = False,
    tell: Callable[[Path], None] = lambda path: None,
    asking: Asking = ask,
) -> tuple[Bank, tuple[Remembered, ...], tuple[UncarriableText, ...]]:
    """Each article asked about, the bank with what came of it, and what no file can hold; `place` is the bank's own folder."""
    given = {path.resolve() for path, _ in articles}
    matched = match_articles(
        [article for _, article in articles], bank.articles, lambda known: stays_elsewhere(known, place, given)
    )
    codes = {banked.entry.code for banked in bank.items}
    remembered: list[Remembered] = []
    failed: list[UncarriableText] = []
    for number, (path, article) in enumerate(articles):
        tell(path)
        started = time.perf_counter()
        before = matched.get(number)
        asked = ask_as(before.id if before else _free_id(article, bank), article, asking)
        try:
            known, asked = remember(asked, before, bank, codes, path, place, now, refresh=refresh)
        except UncarriableText as error:
            failed.append(error)
            continue
        bank = bank.with_article(known)
        remembered.append(Remembered(path, known, asked, time.perf_counter() - started))
    return bank, tuple(remembered), tuple(failed)


def ask_as(identity: str, article: Article, asking: Asking = ask) -> Asked:
    """Ask about an article under the name that the bank has for it.

    What is drawn by lot is drawn from ids, and those from that name, whatever the article's file is called.
    """
    return replace(asking(replace(article, slug=identity)), article=article)


def remember(
    asked: Asked,
    known: BankedArticle | None,
    bank: Bank,
    codes: set[str],
    path: Path,
    place: Path,
    now: datetime,
    *,
    refresh: bool,
) -> tuple[BankedArticle, Asked]:
    """The article as the bank is to hold it from now on, the wording of what was delivered kept; and what was asked, its
    items under the ids that the bank gave them.

    The codes of new items are added to those that are taken; `place` is the bank's own folder.

    Raises UncarriableText, naming its file, when it holds text that no file can.
    """
    article = asked.article
    source = _source(path, place)
    if known is None:
        identity = _free_id(article, bank)
        subdeck = name_subdeck(article, [each.subdeck for each in bank.articles])
        known = BankedArticle(identity, article, source, subdeck, (), ())
    prints = fingerprints(article)
    fresh = Fresh(
        article,
        asked.good,
        prints != known.prints,
        article.headline != known.article.headline,
        lambda items: flaws_of(items, asked),
        lambda item: is_ready(item, article),
    )
    naming = Naming(_id_maker(bank.namespace, known.id), lambda identity: free_code(identity, codes))
    merged = merge_items(known.items, fresh, naming, now, refresh=refresh)
    remembered = replace(known, article=article, source=source, prints=prints, items=merged.items)
    bank_bytes(Bank(bank.namespace, (remembered,)), path)
    return remembered, asked.renamed(merged.drafts)


def retire_missing(bank: Bank, read: Mapping[Path, str], folders: Sequence[Path], place: Path) -> Bank:
    """The bank without the items of articles that were in a given folder and are gone.

    `read` holds the files that were read, and which articles they are; `place` is the bank's own folder. An article of
    another folder stays as it is. So does one whose file was overwritten by another article outside a given folder.
    """
    given = {folder.resolve() for folder in folders}
    for article in bank.articles:
        file = (place / article.source).resolve()
        gone = not file.exists() or file in read
        if article.id not in read.values() and file.parent in given and gone:
            bank = bank.with_article(_retired(article))
    return bank


def without_article(bank: Bank, identity: str) -> Bank:
    """The bank without an article that a teacher took out; what was given out, or judged, stays known as retired."""
    (known,) = (article for article in bank.articles if article.id == identity)
    retired = _retired(known)
    if retired.items:
        return bank.with_article(retired)
    return replace(bank, articles=tuple(article for article in bank.articles if article.id != identity))


def stays_elsewhere(article: BankedArticle, place: Path, given: Collection[Path]) -> bool:
    """Its file is there still and not among those given, so that none of them is it under another name."""
    file = (place / article.source).resolve()
    return file.exists() and file not in given


def _source(path: Path, place: Path) -> str:
    """Where a file is, seen from the bank's folder, so that both may be moved together."""
    try:
        return Path(os.path.relpath(path.resolve(), place.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return path.resolve().as_posix()


def _retired(article: BankedArticle) -> BankedArticle:
    """What nobody was ever given goes, but for a teacher's words and verdicts; the rest is retired, unless it had ended."""
    kept = [each for each in article.items if each.delivered or each.entry.status not in ("ready", "suggested")]
    items = (end(each, "retired", REMOVED) if each.is_live else each for each in kept)
    return replace(article, items=tuple(items))


def _free_id(article: Article, bank: Bank) -> str:
    wanted = plain_slug(article.id) if article.id else article.slug
    known = {each.id for each in bank.articles}
    times, identity = 1, wanted
    while identity in known:
        times += 1
        identity = f"{wanted}-{times}"
    return identity


def _id_maker(namespace: str, article: str) -> Callable[[Item, int], str]:
    """Lasting ids from namespace, article, template and fact; a later item of the same fact gets another."""

    def make(item: Item, times: int) -> str:
        ordinal = (f"again {times}",) if times else ()
        return make_id(namespace, article, item.template, item.fact, ordinal)

    return make
