"""What a teacher says of items: approve, reject, or put into other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.bank.base import Bank, Banked, BankedArticle
from quizgen.errors import UnknownCode
from quizgen.items import Item, Status


def find_item(bank: Bank, code: str) -> tuple[BankedArticle, Banked]:
    """The item with a code, in whatever case it is written. Raises UnknownCode."""
    wanted = code.strip().upper()
    for article in bank.articles:
        for banked in article.items:
            if banked.entry.code == wanted:
                return article, banked
    raise UnknownCode(f"{code}: no item of this deck has this code; quizgen find TEXT looks for one.")


def search(bank: Bank, text: str) -> Iterator[tuple[BankedArticle, Banked]]:
    """The items that hold a text in what is printed of them, case aside."""
    wanted = " ".join(text.casefold().split())
    for article in bank.articles:
        for banked in article.items:
            item = banked.item
            printed = (item.context, item.stem, item.key, item.evidence.text, *getattr(item, "options", ()))
            if any(wanted in " ".join(each.casefold().split()) for each in printed if each):
                yield article, banked


def with_status(bank: Bank, code: str, status: Status, reason: str | None = None) -> Bank:
    """The bank with the item approved or rejected. Raises UnknownCode."""
    article, banked = find_item(bank, code)
    entry = banked.entry
    if (entry.status, entry.reason) == (status, reason):
        return bank
    return _put(bank, article, replace(banked, entry=replace(entry, status=status, reason=reason)))


def with_words(bank: Bank, code: str, item: Item) -> Bank:
    """The bank with the item as the teacher words it, from now on the teacher's own. Raises UnknownCode."""
    article, banked = find_item(bank, code)
    if item == banked.item:
        return bank
    entry = replace(banked.entry, item=item, status="edited", reason=None)
    return _put(bank, article, replace(banked, entry=entry))


def _put(bank: Bank, article: BankedArticle, banked: Banked) -> Bank:
    items = tuple(banked if each.item.id == banked.item.id else each for each in article.items)
    return bank.with_article(replace(article, items=items))
