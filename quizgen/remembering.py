"""What the bank makes of an article that was asked about again, and of one whose file is gone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.asking import Asked, ask, flaws_of
from quizgen.bank.articles import match_articles
from quizgen.bank.base import Bank, BankedArticle, fingerprints, free_code
from quizgen.bank.file import bank_bytes
from quizgen.bank.merging import REMOVED, Fresh, Naming, end, merge_items
from quizgen.crew import Crew, Reply
from quizgen.errors import QuizgenError, UncarriableText
from quizgen.items import Item, make_id
from quizgen.stage import Task, own_name
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
    given: Sequence[Reply], bank: Bank, place: Path, now: datetime, crew: Crew, *, refresh: bool = False
) -> tuple[Bank, tuple[Remembered, ...], tuple[QuizgenError, ...]]:
    """The bank with what came of each article, and what failed; `place` is the bank's own folder.

    An article that the bank calls otherwise than it calls itself is asked about again under that name.
    """
    paths = {reply.path.resolve() for reply in given}
    articles = [reply.asked.article for reply in given]
    matched = match_articles(articles, bank.articles, lambda known: stays_elsewhere(known, place, paths))
    names = _names(articles, matched, bank)
    others = [at for at, reply in enumerate(given) if reply.name != names[at]]
    again = dict(zip(others, crew.run([Task(articles[at], names[at]) for at in others]), strict=True))
    codes = {banked.entry.code for banked in bank.items}
    merged = {article.id: article for article in bank.articles}
    remembered: list[Remembered] = []
    failed: list[QuizgenError] = []
    for at, reply in enumerate(given):
        started = time.perf_counter()
        asked = again[at].asked if at in again else reply.asked
        if asked is None:
            failed += [error] if (error := again[at].error) else []
            continue
        before = matched.get(at) or _unknown(names[at], articles[at], reply.path, place, merged.values())
        try:
            known, asked = remember(asked, before, bank, codes, reply.path, place, now, refresh=refresh)
        except UncarriableText as error:
            failed.append(error)
            continue
        merged[known.id] = known
        seconds = reply.seconds + time.perf_counter() - started
        remembered.append(Remembered(reply.path, known, asked, seconds))
    return replace(bank, articles=tuple(merged.values())), tuple(remembered), tuple(failed)


def _names(articles: Sequence[Article], matched: Mapping[int, BankedArticle], bank: Bank) -> list[str]:
    """What the bank calls each article, or will call it: new ones by what they call themselves, with a number if need be."""
    taken = {each.id for each in bank.articles}
    names = []
    for at, article in enumerate(articles):
        name = matched[at].id if at in matched else _free(own_name(article), taken)
        taken.add(name)
        names.append(name)
    return names


def ask_as(identity: str, article: Article, asking: Asking = ask) -> Asked:
    """Ask about an article under the name that the bank has for it.

    What is drawn by lot is drawn from ids, and those from that name, whatever the article's file is called.
    """
    return replace(asking(replace(article, slug=identity)), article=article)


def remember(
    asked: Asked,
    known: BankedArticle,
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
    prints = fingerprints(article)
    fresh = Fresh(
        article,
        asked.good,
        prints != known.prints,
        article.headline != known.article.headline,
        lambda items: flaws_of(items, asked),
        lambda item: item.id in asked.ready,
    )
    naming = Naming(_id_maker(bank.namespace, known.id), lambda identity: free_code(identity, codes))
    merged = merge_items(known.items, fresh, naming, now, refresh=refresh)
    remembered = replace(known, article=article, source=source, prints=prints, items=merged.items)
    anew = remembered if merged.items != known.items else replace(remembered, items=())
    bank_bytes(Bank(bank.namespace, (anew,)), path)
    return remembered, asked.renamed(merged.drafts)


def retire_missing(
    bank: Bank, read: Mapping[Path, str], folders: Sequence[Path], place: Path, elsewhere: Container[Path] = ()
) -> Bank:
    """The bank without the items of articles that were in a given folder and are gone.

    `read` holds the files that were read, and which articles they are; `place` is the bank's own folder; files that are
    `elsewhere` are in another deck now. An article of another folder stays as it is. So does one whose file was overwritten
    by another article outside a given folder.
    """
    given = {folder.resolve() for folder in folders}
    known = set(read.values())
    articles = []
    for article in bank.articles:
        file = (place / article.source).resolve()
        missing = article.id not in known and file.parent in given
        gone = missing and (file in read or file in elsewhere or not file.exists())
        articles.append(_retired(article) if gone else article)
    return replace(bank, articles=tuple(articles))


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


def _unknown(name: str, article: Article, path: Path, place: Path, others: Iterable[BankedArticle]) -> BankedArticle:
    """An article of which the bank has nothing yet."""
    subdeck = name_subdeck(article, [each.subdeck for each in others])
    return BankedArticle(name, article, _source(path, place), subdeck, (), ())


def _free(wanted: str, taken: Collection[str]) -> str:
    times, name = 1, wanted
    while name in taken:
        times += 1
        name = f"{wanted}-{times}"
    return name


def _id_maker(namespace: str, article: str) -> Callable[[Item, int], str]:
    """Lasting ids from namespace, article, template and fact; a later item of the same fact gets another."""

    def make(item: Item, times: int) -> str:
        ordinal = (f"again {times}",) if times else ()
        return make_id(namespace, article, item.template, item.fact, ordinal)

    return make
