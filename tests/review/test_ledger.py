"""Changes are written only over what the teacher saw, and undone one by one."""

from dataclasses import replace

import pytest

from quizgen.bank.edits import find_item, with_own, with_status, with_words
from quizgen.clock import read_clock
from quizgen.errors import BusyDeck, ChangedMeanwhile, UnknownCode, UnknownName
from quizgen.locking import lock
from quizgen.pipeline import build
from quizgen.review import ledger as ledgers
from quizgen.review.ledger import Ledger, refuse_changed, revision_of
from quizgen.review.library import Library

from .conftest import ARTICLE, bank_of, codes, item_of


def judge(ledger: Ledger, code: str, status: str, reason: str | None = None) -> None:
    ledger.change("news", ARTICLE, f"{status} {code}", lambda bank: with_status(bank, code, status, reason))  # type: ignore[arg-type]


def test_changes_are_undone_from_the_latest_on(stocked: Library) -> None:
    ledger = Ledger(stocked)
    before = bank_of(stocked)
    one, other, *_ = codes(stocked, "ready")
    judge(ledger, one, "approved")
    judge(ledger, other, "rejected", "dull")
    assert (item_of(stocked, one).entry.status, item_of(stocked, other).entry.reason) == ("approved", "dull")
    latest = ledger.latest("news")
    assert latest is not None
    assert latest.label == f"rejected {other}"
    ledger.undo("news")
    assert item_of(stocked, other).entry.status == "ready"
    ledger.undo("news")
    assert bank_of(stocked) == before
    with pytest.raises(ChangedMeanwhile, match="undone already"):
        ledger.undo("news")


def test_an_undo_that_is_pressed_twice_takes_back_one_change(stocked: Library) -> None:
    ledger = Ledger(stocked)
    one, other, *_ = codes(stocked, "ready")
    judge(ledger, one, "approved")
    judge(ledger, other, "rejected")
    latest = ledger.latest("news")
    assert latest is not None
    ledger.undo("news", latest.number)
    with pytest.raises(ChangedMeanwhile, match="undone already"):
        ledger.undo("news", latest.number)
    assert item_of(stocked, one).entry.status == "approved"


def test_what_changes_nothing_is_nothing_to_undo(stocked: Library) -> None:
    ledger = Ledger(stocked)
    ledger.change("news", ARTICLE, "nothing", lambda bank: bank)
    assert ledger.latest("news") is None


def test_what_somebody_else_changed_since_is_not_undone(stocked: Library) -> None:
    ledger, elsewhere = Ledger(stocked), Ledger(stocked)
    code = codes(stocked, "ready")[0]
    judge(ledger, code, "approved")
    judge(elsewhere, code, "rejected", "two are right")
    with pytest.raises(ChangedMeanwhile, match=f"{code} was changed or given out since"):
        ledger.undo("news")
    assert item_of(stocked, code).entry.reason == "two are right"
    assert ledger.latest("news") is None


def test_undoing_after_the_deck_was_made_keeps_what_learners_have(stocked: Library) -> None:
    ledger = Ledger(stocked)
    code = codes(stocked, "suggested")[0]
    judge(ledger, code, "approved")
    build([stocked.seeds / "sample.md"], stocked.decks)
    assert item_of(stocked, code).delivered
    ledger.undo("news")
    assert item_of(stocked, code).entry.status == "suggested"
    assert item_of(stocked, code).delivered


def test_another_answer_for_a_delivered_item_is_undone_as_long_as_nobody_has_it(stocked: Library) -> None:
    build([stocked.seeds / "sample.md"], stocked.decks)
    ledger = Ledger(stocked)
    code = next(
        each.entry.code for each in bank_of(stocked).items if each.delivered and each.item.template == "who_said"
    )
    item = item_of(stocked, code).item
    other = next(option for option in item.options if option != item.key)  # type: ignore[union-attr]
    ledger.change("news", ARTICLE, "editing", lambda bank: with_words(bank, code, replace(item, key=other), item)[0])
    assert item_of(stocked, code).entry.status == "withdrawn"
    ledger.undo("news")
    assert item_of(stocked, code).entry.status == "ready"
    assert sum(each.item.key == other and each.item.stem == item.stem for each in bank_of(stocked).items) == 0


def test_an_own_item_that_learners_have_is_rejected_rather_than_undone(stocked: Library) -> None:
    ledger = Ledger(stocked)
    item = replace(
        next(bank_of(stocked).items).item, id="0123456789abcdef", template="own", fact=("own", "1"), stem="Mine?"
    )
    ledger.change("news", ARTICLE, "writing an item", lambda bank: with_own(bank, ARTICLE, item, read_clock())[0])
    build([stocked.seeds / "sample.md"], stocked.decks)
    with pytest.raises(ChangedMeanwhile, match="given out since"):
        ledger.undo("news")


def test_an_answer_that_learners_have_is_not_taken_back_under_their_feet(stocked: Library) -> None:
    ledger = Ledger(stocked)
    code = next(each.entry.code for each in bank_of(stocked).items if each.item.template == "who_said")
    item = item_of(stocked, code).item
    other = next(option for option in item.options if option != item.key)  # type: ignore[union-attr]
    ledger.change("news", ARTICLE, "editing", lambda bank: with_words(bank, code, replace(item, key=other), item)[0])
    build([stocked.seeds / "sample.md"], stocked.decks)
    assert item_of(stocked, code).delivered
    with pytest.raises(ChangedMeanwhile, match="given out since"):
        ledger.undo("news")
    assert item_of(stocked, code).item.key == other


def test_what_is_gone_is_not_said_to_be_undone(stocked: Library) -> None:
    ledger = Ledger(stocked)
    code = codes(stocked, "ready")[0]
    judge(ledger, code, "approved")
    seed = stocked.seeds / "sample.md"
    text = item_of(stocked, code).item.evidence.text
    seed.write_text(
        seed.read_text(encoding="utf-8").replace(text, "Nothing is said of that any more."), encoding="utf-8"
    )
    build([seed], stocked.decks)
    with pytest.raises(ChangedMeanwhile, match="is not there any more"):
        ledger.undo("news")


def test_nothing_is_written_while_a_build_writes(stocked: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledgers, "PATIENCE", 0.1)
    before = bank_of(stocked)
    with lock(stocked.target("news")), pytest.raises(BusyDeck):
        judge(Ledger(stocked), codes(stocked, "ready")[0], "approved")
    assert bank_of(stocked) == before


def test_only_what_was_seen_is_changed(stocked: Library) -> None:
    bank, code = bank_of(stocked), codes(stocked, "ready")[0]
    seen = revision_of(find_item(bank, code)[1])
    assert refuse_changed(bank, code, seen).entry.code == code
    with pytest.raises(ChangedMeanwhile, match="nothing was written over"):
        refuse_changed(with_status(bank, code, "approved"), code, seen)
    with pytest.raises(UnknownCode):
        refuse_changed(bank, "ZZZZ", seen)
    with pytest.raises(UnknownName):
        Ledger(stocked).change("other", ARTICLE, "x", lambda bank: bank)
