"""What a teacher says of items: approve, reject, or put into other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from quizgen.bank.base import Bank, Banked, BankedArticle, free_code
from quizgen.bank.matching import same_key
from quizgen.bank.merging import end
from quizgen.errors import ChangedMeanwhile, UnknownCode
from quizgen.items import Entry, Item, Status, make_id

WORDED = "its teacher corrected the answer; there is another card for it"


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
    if status == "approved" and entry.status == "edited":
        status = "edited"  # a teacher's words stay a teacher's words
    if (entry.status, entry.reason) == (status, reason):
        return bank
    return _put(bank, article, replace(banked, entry=replace(entry, status=status, reason=reason)))


def with_words(bank: Bank, code: str, item: Item, before: Item) -> tuple[Bank, str]:
    """The bank with the item as the teacher words it, and the code that the item has then.

    `before` is the item that the teacher was shown. A key that changed is another thing to learn: what learners have is
    withdrawn, and the teacher's item is a new one. Raises UnknownCode, and ChangedMeanwhile where the item was changed meanwhile.
    """
    article, banked = find_item(bank, code)
    if banked.item != before:
        raise ChangedMeanwhile(f"{code}: a build or another command changed this item meanwhile; edit it again.")
    if item == before:
        return bank, banked.entry.code
    if banked.entry.status in ("retired", "withdrawn"):
        raise ChangedMeanwhile(f"{code}: is not asked any more ({banked.entry.reason}), so it is not edited.")
    entry = replace(banked.entry, item=item, status="edited", reason=None)
    if not banked.delivered or same_key(item.key, before.key):
        return _put(bank, article, replace(banked, entry=entry, was=None)), entry.code
    identity, known = make_id(before.id, item.key), {each.item.id for each in bank.items}
    while identity in known:
        identity = make_id(identity, item.key)
    new = replace(entry, item=replace(item, id=identity), code=free_code(identity, {b.entry.code for b in bank.items}))
    kept = [each for each in article.items if each.item.id != banked.item.id]
    items = (*kept, end(banked, "withdrawn", WORDED), Banked(new))
    return bank.with_article(replace(article, items=items)), new.code


def with_own(bank: Bank, article: str, item: Item, now: datetime) -> tuple[Bank, str]:
    """The bank with an item of the teacher's own, and its code; `article` is what the bank calls its article.

    One that is there already, since a button was pressed twice, stays as it is.
    """
    (known,) = (each for each in bank.articles if each.id == article)
    same = next((each for each in bank.items if each.item.id == item.id), None)
    if same is not None:
        return bank, same.entry.code
    code = free_code(item.id, {each.entry.code for each in bank.items})
    entry = Entry(item, "edited", now, code)
    return bank.with_article(replace(known, items=(*known.items, Banked(entry)))), code


def with_order(bank: Bank, article: str, codes: Sequence[str]) -> Bank:
    """The bank with the items of an article's quiz in this order; others of the article lose the place that they had."""
    (known,) = (each for each in bank.articles if each.id == article)
    places = {code: place for place, code in enumerate(codes, start=1)}
    items = (replace(each, entry=replace(each.entry, place=places.get(each.entry.code))) for each in known.items)
    return bank.with_article(replace(known, items=tuple(items)))


def _put(bank: Bank, article: BankedArticle, banked: Banked) -> Bank:
    items = tuple(banked if each.item.id == banked.item.id else each for each in article.items)
    return bank.with_article(replace(article, items=items))
