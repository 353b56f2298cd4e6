"""An article opened: its evidence marked where it stands, its items where they belong."""

import shutil
import sqlite3
import tempfile
import zipfile
from pathlib import Path

from quizgen.bank.edits import with_order, with_status
from quizgen.pipeline import build, take_in
from quizgen.review.desk import open_article
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library, count_statuses
from quizgen.review.readings import Readings

from .conftest import ARTICLE, bank_of, codes

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def test_evidence_is_marked_where_it_stands_and_no_word_is_lost(stocked: Library) -> None:
    desk = open_article(stocked, Readings(), "news", ARTICLE)
    evidence = {card.banked.entry.code: card.item.evidence.text for card in desk.cards}
    marked: dict[str, str] = {}
    for paragraph in desk.article.paragraphs:
        pieces = desk.pieces(paragraph)
        assert "".join(piece.text for piece in pieces) == paragraph.text
        for piece in pieces:
            for code in piece.codes:
                marked[code] = marked.get(code, "") + piece.text
    assert {code: " ".join(text.split()) for code, text in marked.items()} == evidence


def test_every_live_item_lies_somewhere_once_and_what_is_left_out_says_why(stocked: Library) -> None:
    desk = open_article(stocked, Readings(), "news", ARTICLE)
    lying = [card.banked.entry.code for card in desk.cards]
    assert sorted(lying) == sorted(each.entry.code for each in bank_of(stocked).items)
    assert desk.left_out
    assert all(card.left_out for card in desk.left_out)
    assert not desk.stale


def test_an_approved_item_is_in_the_quiz_and_moves_nothing_else(stocked: Library) -> None:
    before = [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz]
    for code in before:
        Ledger(stocked).change("news", ARTICLE, "x", lambda bank, code=code: with_status(bank, code, "approved"))  # type: ignore[misc]
        assert [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz] == before


def test_what_a_teacher_approved_is_in_the_quiz_though_another_asks_about_its_sentence(stocked: Library) -> None:
    desk = open_article(stocked, Readings(), "news", ARTICLE)
    clashing = next(card for card in desk.left_out if "same sentence" in (card.left_out or ""))
    code = clashing.banked.entry.code
    Ledger(stocked).change("news", ARTICLE, "x", lambda bank: with_status(bank, code, "approved"))
    assert code in [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz]


def test_a_teachers_order_holds_on_the_page_in_the_deck_and_on_the_sheet(stocked: Library) -> None:
    quiz = [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz]
    turned = quiz[::-1]
    Ledger(stocked).change("news", ARTICLE, "moving", lambda bank: with_order(bank, ARTICLE, turned))
    assert [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz] == turned
    for _ in range(2):
        made = build([stocked.seeds / "sample.md"], stocked.decks)
        assert [entry.code for entry in made.built[0].study.quiz.entries] == turned
        for part in made.forms[0].parts:
            places = [turned.index(question.code) for question in part.questions]
            assert places == sorted(places)


def test_a_teachers_order_holds_in_the_deck_when_another_article_is_built(stocked: Library) -> None:
    build([stocked.seeds / "sample.md"], stocked.decks)
    quiz = [card.banked.entry.code for card in open_article(stocked, Readings(), "news", ARTICLE).quiz][::-1]
    Ledger(stocked).change("news", ARTICLE, "moving", lambda bank: with_order(bank, ARTICLE, quiz))
    shutil.copy(SEEDS / "2022-01-13-nato-russia-council.md", stocked.seeds / "other.md")
    build([stocked.seeds / "other.md"], stocked.decks)
    with zipfile.ZipFile(stocked.target("news")) as package, tempfile.NamedTemporaryFile() as file:
        file.write(
            package.read("collection.anki21" if "collection.anki21" in package.namelist() else "collection.anki2")
        )
        file.flush()
        notes = [fields for (fields,) in sqlite3.connect(file.name).execute("select flds from notes order by id")]
    places = [next(place for place, fields in enumerate(notes) if code in fields) for code in quiz]
    assert places == sorted(places)


def test_a_changed_article_says_that_it_is_to_be_read_again(stocked: Library) -> None:
    seed = stocked.seeds / "sample.md"
    seed.write_text(seed.read_text(encoding="utf-8").replace("240 passengers", "260 passengers"), encoding="utf-8")
    assert open_article(stocked, Readings(), "news", ARTICLE).stale
    take_in([seed], stocked.decks)
    assert not open_article(stocked, Readings(), "news", ARTICLE).stale


def test_taking_in_gives_nothing_out_and_keeps_verdicts(stocked: Library) -> None:
    code = codes(stocked, "ready")[0]
    Ledger(stocked).change("news", ARTICLE, "x", lambda bank: with_status(bank, code, "rejected"))
    take_in([stocked.seeds / "sample.md"], stocked.decks)
    assert not any(each.delivered for each in bank_of(stocked).items)
    assert codes(stocked, "rejected") == [code]
    assert [path.name for path in stocked.decks.iterdir()] == ["news.bank.jsonl"]
    assert count_statuses(bank_of(stocked).articles[0])["rejected"] == 1
