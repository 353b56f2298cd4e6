"""The article beside its items, and what is done to an item with one key."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.bank.base import Bank
from quizgen.bank.edits import find_item, with_order, with_status, with_words
from quizgen.checks.sets.one_voice import tell_loudest
from quizgen.errors import ChangedMeanwhile, QuizgenError, UnreadableItems
from quizgen.items import MultipleChoice
from quizgen.review.desk import find_card, open_article
from quizgen.review.ledger import refuse_changed
from quizgen.review.library import tell
from quizgen.review.state import show, state, status_of
from quizgen.review.wording import exchange, has_other, read_number

pages = Blueprint("article", __name__)
Answer = Response | tuple[str, int]


@pages.get("/decks/<deck>/articles/<article>")
def article(deck: str, article: str) -> str:
    """The article view; `item` is the code of the item that is selected."""
    return article_page(deck, article, request.args.get("item", ""))


def article_page(deck: str, article: str, selected: str = "", problem: str | None = None) -> str:
    """The article view, with what went wrong."""
    desk = open_article(state().library, state().readings, deck, article)
    sources = desk.asked.sources if desk.asked else {}
    swaps = {card.item.id for card in desk.cards if has_other(card.item, sources.get(card.item.id), desk.asked)}
    return show(
        "article.html.jinja",
        deck=deck,
        desk=desk,
        selected=find_card(desk, selected),
        swaps=swaps,
        loudest=tell_loudest(desk.study.voices) if desk.study else None,
        latest=state().ledger.latest(deck),
        problem=problem,
    )


@pages.post("/decks/<deck>/items/<code>/approve")
def approve(deck: str, code: str) -> Answer:
    """The teacher stands by it."""
    return _judge(deck, code, f"approving {code}", lambda bank: with_status(bank, code, "approved"))


@pages.post("/decks/<deck>/items/<code>/reject")
def reject(deck: str, code: str) -> Answer:
    """No build brings it back."""
    reason = " ".join(request.form.get("reason", "").split())[:200] or None
    return _judge(deck, code, f"rejecting {code}", lambda bank: with_status(bank, code, "rejected", reason))


@pages.post("/decks/<deck>/items/<code>/swap")
def swap(deck: str, code: str) -> Answer:
    """The next candidate in place of a wrong option."""
    option = request.form.get("option", "")

    def change(bank: Bank) -> Bank:
        desk = open_article(state().library, state().readings, deck, find_item(bank, code)[0].id)
        card = find_card(desk, code)
        draft = desk.asked.sources.get(card.item.id) if desk.asked and card else None
        if card is None or desk.asked is None or draft is None or not isinstance(card.item, MultipleChoice):
            raise UnreadableItems(f"{code}: no rule makes other options for it; edit it instead.")
        changed = exchange(card.item, option, draft, desk.asked)
        if changed is None:
            raise UnreadableItems(f"{code}: there is no other option; edit it instead.")
        return with_words(bank, code, changed, card.item)[0]

    return _judge(deck, code, f"exchanging an option of {code}", change, stay=True)


@pages.post("/decks/<deck>/items/<code>/move")
def move(deck: str, code: str) -> Answer:
    """Before another item of the quiz, or behind it."""
    other, behind = request.form.get("other", ""), request.form.get("where") == "behind"

    def change(bank: Bank) -> Bank:
        known, _ = find_item(bank, code)
        desk = open_article(state().library, state().readings, deck, known.id)
        codes = [card.banked.entry.code for card in desk.quiz]
        if code not in codes or other not in codes or code == other:
            raise ChangedMeanwhile(f"{code} was not moved: the quiz has changed meanwhile. Look at it as it is now.")
        codes.remove(code)
        codes.insert(codes.index(other) + behind, code)
        return with_order(bank, known.id, codes)

    return _judge(deck, code, f"moving {code}", change, stay=True, seen=False)


@pages.post("/decks/<deck>/articles/<article>/undo")
def undo(deck: str, article: str) -> Answer:
    """Take back the latest change of the deck, and show what it was about."""
    try:
        done = state().ledger.undo(deck, read_number(request.form.get("change", "")))
    except QuizgenError as error:
        return article_page(deck, article, problem=tell(error)), 409
    return _to(deck, done.article, done.after[0].entry.code if done.after else "")


def _judge(
    deck: str, code: str, label: str, change: Callable[[Bank], Bank], *, stay: bool = False, seen: bool = True
) -> Answer:
    """Make a change of one item if it is as the teacher saw it, and show the next item, or why it was not made."""
    here = state()
    bank = here.library.bank(deck)
    identity = find_item(bank, code)[0].id

    def checked(bank: Bank) -> Bank:
        if not seen or (not stay and change(bank) == bank):
            return change(bank)  # a button that was pressed twice has done its work
        refuse_changed(bank, code, request.form.get("revision", ""))
        return change(bank)

    try:
        here.ledger.change(deck, identity, label, checked)
    except QuizgenError as error:
        return article_page(deck, identity, code, tell(error)), status_of(error)
    return _to(deck, identity, code if stay else request.form.get("next") or code)


def _to(deck: str, article: str, code: str) -> Response:
    anchor = f"item-{code}" if code else None
    return redirect(url_for("article.article", deck=deck, article=article, item=code or None, _anchor=anchor), 303)
