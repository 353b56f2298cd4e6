"""An item in the teacher's words: one that is there, or one of the teacher's own; checked as it is written."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.bank.base import Bank
from quizgen.bank.edits import find_item, with_own, with_words
from quizgen.clock import read_clock
from quizgen.errors import ChangedMeanwhile, QuizgenError, UnreadableItems
from quizgen.items import Item
from quizgen.linting import Fault
from quizgen.own_items import TEMPLATE, own_item
from quizgen.passages import Sentence
from quizgen.records.writing import kind_of
from quizgen.review.desk import Desk, open_article
from quizgen.review.ledger import refuse_changed, revision_of
from quizgen.review.library import tell
from quizgen.review.state import show, state, status_of
from quizgen.review.wording import blank_item, evidence_at, read_line, read_number, read_words

pages = Blueprint("item", __name__)
Answer = Response | str | tuple[str, int]
_SPARE = 2
"""Empty lines for options more."""
OVERRULE = "Mend it, or tick “Save it all the same” above the button if you know better."


@pages.get("/decks/<deck>/items/<code>")
def edit(deck: str, code: str) -> str:
    """The form for an item."""
    known, banked = find_item(state().library.bank(deck), code)
    desk = _open(deck, known.id)
    return _form(deck, desk, banked.item, _faults(desk, banked.item), code=code, revision=revision_of(banked))


@pages.post("/decks/<deck>/items/<code>")
def save(deck: str, code: str) -> Answer:
    """The item as the form words it, unless it changed meanwhile or has a flaw that nobody overruled."""
    here = state()
    known, banked = find_item(here.library.bank(deck), code)
    desk = _open(deck, known.id)
    revision = request.form.get("revision", "")
    saved = code
    item = banked.item
    faults: tuple[Fault, ...] = ()
    try:
        item = read_words(request.form, banked.item)
        faults = _faults(desk, item)
        _refuse_flaws(faults)

        def change(bank: Bank) -> Bank:
            nonlocal saved
            now = find_item(bank, code)[1]
            if now.item == item:
                return bank  # a button that was pressed twice has done its work
            before = refuse_changed(bank, code, revision)
            changed, saved = with_words(bank, code, item, before.item)
            return changed

        here.ledger.change(deck, known.id, f"editing {code}", change)
    except ChangedMeanwhile as error:
        _, now = find_item(here.library.bank(deck), code)
        said = f"{tell(error)} Your words are still below"
        said += "; saving again puts them in place of what is there now." if now.is_live else ", to be copied."
        return _form(deck, desk, item, faults, code, revision_of(now), said, now.item), 409
    except QuizgenError as error:
        return _form(deck, desk, item, faults, code, revision, tell(error)), status_of(error)
    return _to(deck, known.id, saved)


@pages.post("/decks/<deck>/items/<code>/check")
def check(deck: str, code: str) -> str:
    """What the checks say of the form's words, as a piece of a page."""
    known, banked = find_item(state().library.bank(deck), code)
    return _checked(_open(deck, known.id), banked.item)


@pages.get("/decks/<deck>/articles/<article>/own")
def own(deck: str, article: str) -> Answer:
    """The form for an item of the teacher's own; without a sentence and a kind, the choice of these."""
    desk = _open(deck, article)
    try:
        item = blank_item(request.args.get("kind", "multiple-choice"), desk.article, _sentence(desk))
    except QuizgenError as error:
        told = tell(error) if request.args or desk.asked is None else None
        return show("own.html.jinja", deck=deck, desk=desk, problem=told)
    return _form(deck, desk, item, ())


@pages.post("/decks/<deck>/articles/<article>/own")
def save_own(deck: str, article: str) -> Answer:
    """A new item, edited from its birth."""
    here = state()
    desk = _open(deck, article)
    saved = ""
    item = blank_item(request.form.get("kind", ""), desk.article, _sentence(desk))
    faults: tuple[Fault, ...] = ()
    try:
        item = _written(deck, desk, item)
        faults = _faults(desk, item)
        _refuse_flaws(faults)

        def change(bank: Bank) -> Bank:
            nonlocal saved
            changed, saved = with_own(bank, article, item, read_clock())
            return changed

        here.ledger.change(deck, article, "writing an item", change)
    except QuizgenError as error:
        return _form(deck, desk, item, faults, problem=tell(error)), status_of(error)
    return _to(deck, article, saved)


@pages.post("/decks/<deck>/articles/<article>/own/check")
def check_own(deck: str, article: str) -> str:
    """What the checks say of a new item, as a piece of a page."""
    desk = _open(deck, article)
    return _checked(desk, blank_item(request.form.get("kind", ""), desk.article, _sentence(desk)))


def _written(deck: str, desk: Desk, item: Item) -> Item:
    assert desk.asked is not None
    claimant = read_line(request.form, "claimant") or None
    namespace = state().library.bank(deck).namespace
    words = read_words(request.form, item)
    return own_item(words, replace(desk.article, slug=desk.known.id), claimant, desk.asked, namespace)


def _form(
    deck: str,
    desk: Desk,
    item: Item,
    faults: tuple[Fault, ...],
    code: str | None = None,
    revision: str = "",
    problem: str | None = None,
    meanwhile: Item | None = None,
) -> str:
    """The form with the item's words, or with those that were typed; `meanwhile` is what somebody else made of it."""
    kind = kind_of(item)
    options = list(getattr(item, "options", ()))
    feedback = list(getattr(item, "feedback", ())) or [None] * len(options)
    lines = [
        (option, said or "", option == item.key and bool(option))
        for option, said in zip(options, feedback, strict=True)
    ]
    words = {name: getattr(item, name, None) or "" for name in ("context", "stem", "key", "hint", "claimant")}
    if problem is not None and request.method == "POST":
        words |= {name: request.form.get(name, "") for name in words if name in request.form and name != "key"}
        if kind == "multiple-choice":
            lines = _typed()
        else:
            words["key"] = request.form.get("key", "")
    return show(
        "edit.html.jinja",
        deck=deck,
        desk=desk,
        item=item,
        kind=kind,
        code=code,
        words=words,
        lines=[*lines, *[("", "", False)] * _SPARE] if kind == "multiple-choice" else [],
        sentence=_place(desk, item),
        revision=revision,
        faults=faults,
        problem=problem,
        meanwhile=meanwhile,
        unread=None,
        fresh=request.method == "GET" and code is None,
    )


def _typed() -> list[tuple[str, str, bool]]:
    options, said = request.form.getlist("option"), request.form.getlist("feedback")
    said += [""] * len(options)
    key = request.form.get("key", "")
    lines = [(option, said[place], str(place) == key) for place, option in enumerate(options)]
    return [line for line in lines if line[0].strip()]


def _checked(desk: Desk, item: Item) -> str:
    try:
        words = read_words(request.form, item)
        return show("faults.html.jinja", faults=_faults(desk, words), unread=None, fresh=False)
    except QuizgenError as error:
        return show("faults.html.jinja", faults=(), unread=tell(error), fresh=False)


def _faults(desk: Desk, item: Item) -> tuple[Fault, ...]:
    return state().readings.faults([item], desk.asked)[0] if desk.asked else ()


def _refuse_flaws(faults: tuple[Fault, ...]) -> None:
    flaws = [fault.reason for fault in faults if fault.severity == "flaw"]
    if flaws and not request.form.get("knowingly"):
        raise UnreadableItems(f"Not saved, since it has a flaw: {'; '.join(flaws)}. {OVERRULE}")


def _sentence(desk: Desk) -> Sentence:
    """The sentence that the form names by its number."""
    number = read_number(request.values.get("sentence", ""))
    if desk.asked is None:
        raise UnreadableItems("The article's file cannot be read, so no sentence can be chosen as evidence.")
    if number is None or number >= len(desk.asked.findings.sentences):
        raise UnreadableItems("Choose the sentence that proves the answer.")
    return desk.asked.findings.sentences[number]


def _place(desk: Desk, item: Item) -> int | None:
    """The number of a new item's sentence."""
    if item.template != TEMPLATE or desk.asked is None:
        return None
    sentences = desk.asked.findings.sentences
    return next((each.index for each in sentences if evidence_at(desk.article, each) == item.evidence), None)


def _open(deck: str, article: str) -> Desk:
    return open_article(state().library, state().readings, deck, article)


def _to(deck: str, article: str, code: str) -> Response:
    return redirect(url_for("article.article", deck=deck, article=article, item=code, _anchor=f"item-{code}"), 303)
