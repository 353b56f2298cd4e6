"""What the bank makes of an article that was asked about again, and of one whose file is gone."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.asking import Asked, flaws_of
from quizgen.bank.base import Bank, BankedArticle, fingerprints, free_code
from quizgen.bank.file import bank_bytes
from quizgen.bank.merging import Fresh, Naming, merge_items
from quizgen.items import Item, make_id
from quizgen.readers.slugs import plain_slug
from quizgen.readiness import is_ready
from quizgen.writers.apkg import name_subdeck

REMOVED = "its article was taken out of the collection"


def remember(
    asked: Asked,
    known: BankedArticle | None,
    bank: Bank,
    codes: set[str],
    path: Path,
    source: str,
    now: datetime,
    *,
    refresh: bool,
) -> BankedArticle:
    """The article as the bank is to hold it from now on, the wording of what was delivered kept.

    The codes of new items are added to those that are taken.

    Raises UncarriableText, naming its file, when it holds text that no file can.
    """
    article = asked.article
    if known is None:
        identity = _free_id(article, bank)
        subdeck = name_subdeck(article, [each.subdeck for each in bank.articles])
        known = BankedArticle(identity, article, source, subdeck, (), ())
    prints = fingerprints(article)
    refused = {
        (rejection.draft.template, *rejection.draft.fact): f"{rejection.by}: {rejection.reason}"
        for rejection in asked.rejections
    }
    fresh = Fresh(
        asked.good,
        refused,
        article.text,
        prints != known.prints,
        article.headline != known.article.headline,
        lambda items: flaws_of(items, asked),
        lambda item: is_ready(item, article),
    )
    naming = Naming(_id_maker(bank.namespace, known.id), lambda identity: free_code(identity, codes))
    items = merge_items(known.items, fresh, naming, now, refresh=refresh)
    remembered = replace(known, article=article, source=source, prints=prints, items=items)
    bank_bytes(Bank(bank.namespace, (remembered,)), path)
    return remembered


def retire_missing(bank: Bank, read: Collection[str], folders: Sequence[Path], place: Path) -> Bank:
    """The bank without the items of articles that were not `read` since their files are gone from a given folder.

    `place` is the bank's own folder. An article that was not among the given paths stays as it is.
    """
    given = {folder.resolve() for folder in folders}
    for article in bank.articles:
        file = (place / article.source).resolve()
        if article.id not in read and file.parent in given and not file.exists():
            bank = bank.with_article(_retired(article))
    return bank


def source_of(path: Path, place: Path) -> str:
    """Where a file is, seen from the bank's folder, so that both may be moved together."""
    try:
        return Path(os.path.relpath(path.resolve(), place.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return path.resolve().as_posix()


def _retired(article: BankedArticle) -> BankedArticle:
    """What nobody was ever given goes; the rest is retired, unless it had ended already."""
    return replace(
        article,
        items=tuple(
            replace(banked, entry=replace(banked.entry, status="retired", reason=REMOVED)) if banked.is_live else banked
            for banked in article.items
            if banked.delivered or not banked.is_live
        ),
    )


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
