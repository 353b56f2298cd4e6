"""The deck file as the real Anki takes it, the first time and again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from anki.collection import Collection

from quizgen.article import Article
from quizgen.errors import UncarriableText
from quizgen.items import Cloze, MultipleChoice, Quiz
from quizgen.writers import anki_notes, apkg, note_types
from quizgen.writers.apkg import LONGEST_NAME, name_subdecks, write_deck

_SHARED = ("id", "template", "fact", "stem", "key", "evidence", "importance")
ImportDeck = Callable[[Path], dict[str, int]]


def changed(quiz: Quiz, place: int, later: timedelta = timedelta(days=1), **fields: object) -> Quiz:
    """The quiz with one item reworded at a later time."""
    entry = quiz.entries[place]
    entry = replace(entry, item=replace(entry.item, **fields), changed=entry.changed + later)
    return replace(quiz, entries=(*quiz.entries[:place], entry, *quiz.entries[place + 1 :]))


def test_every_note_is_new_and_has_one_card(deck: Path, collection: Collection, import_deck: ImportDeck) -> None:
    assert import_deck(deck) == {"new": 4}
    assert [len(collection.get_note(note).cards()) for note in collection.find_notes("")] == [1, 1, 1, 1]
    assert collection.get_empty_cards().notes == []


def test_a_second_import_changes_nothing(deck: Path, collection: Collection, import_deck: ImportDeck) -> None:
    import_deck(deck)
    before = collection.db.all("select guid, mod, flds, tags from notes order by id")
    assert import_deck(deck) == {"duplicate": 4}
    assert collection.db.all("select guid, mod, flds, tags from notes order by id") == before
    assert len([each for each in collection.models.all_names_and_ids() if "quizgen" in each.name]) == 3


def test_a_reworded_item_updates_its_note(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    (card,) = collection.find_cards("Code:" + sample_quiz.entries[0].code)
    scheduled = collection.get_card(card)
    scheduled.ivl, scheduled.reps, scheduled.type, scheduled.queue = 30, 4, 2, 2
    collection.update_card(scheduled)

    write_deck([changed(sample_quiz, 0, key="3.4 million", context="It was Monday.")], "News", deck)

    assert import_deck(deck) == {"updated": 1, "duplicate": 3}
    assert "3.4 million" in collection.get_card(card).note()["Text"]
    assert (collection.get_card(card).ivl, collection.get_card(card).reps) == (30, 4)


def test_a_change_that_is_not_dated_later_is_not_taken(deck: Path, sample_quiz: Quiz, import_deck: ImportDeck) -> None:
    import_deck(deck)
    write_deck([changed(sample_quiz, 0, later=timedelta(0), key="3.4 million")], "News", deck)
    assert import_deck(deck) == {"duplicate": 4}


def test_each_note_carries_its_own_time(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    write_deck([changed(sample_quiz, 2, stem="For how long did the light shine?")], "News", deck)
    import_deck(deck)
    first = int(sample_quiz.entries[0].changed.timestamp())
    assert sorted(collection.db.list("select mod - ? from notes", first)) == [0, 0, 0, 86400]


def test_an_item_that_changes_its_kind_is_another_note(deck: Path, sample_quiz: Quiz, import_deck: ImportDeck) -> None:
    """One note cannot pass from one note type to another: Anki would call it a conflict and keep the old question."""
    import_deck(deck)
    choice = sample_quiz.items[2]
    shared = {name: getattr(choice, name) for name in _SHARED}
    entry = replace(sample_quiz.entries[2], item=Cloze(**shared, story=None, context=None, claimant=None, hint=None))
    write_deck([replace(sample_quiz, entries=(entry,))], "News", deck)
    assert import_deck(deck) == {"new": 1}


def test_cards_are_new_in_the_order_of_the_quiz(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    ordered = collection.find_cards("is:new", order="c.due asc")
    codes = [collection.get_card(card).note()["Code"] for card in ordered]
    assert codes == [entry.code for entry in sample_quiz.entries]
    assert len({collection.get_card(card).due for card in ordered}) == 4


def test_every_article_has_its_subdeck(sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck) -> None:
    other = replace(sample_quiz.article, slug="ferry", headline='Ferry "Ann"::late', date=date(2022, 2, 3))
    entry = sample_quiz.entries[0]
    ferry = Quiz(other, (replace(entry, item=replace(entry.item, id="0123456789abcdef")),))
    unasked = Quiz(replace(other, slug="nothing", headline="Nothing asked"), ())
    path = Path(collection.path).with_name("two.apkg")
    write_deck([sample_quiz, ferry, unasked], "News::Local", path)

    assert import_deck(path) == {"new": 5}
    assert [each.name for each in collection.decks.all_names_and_ids(include_filtered=False)] == [
        "Default",
        "News",
        "News::Local",
        "News::Local::2022-01-12 Vell lighthouse goes dark",
        "News::Local::2022-02-03 Ferry 'Ann':late",
    ]
    assert len(collection.find_cards("deck:*Ferry*")) == 1


def test_two_decks_live_side_by_side(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck, tmp_path: Path
) -> None:
    """Both number their notes and cards from the same moment; Anki has to move those of the second."""
    import_deck(deck)
    article = replace(sample_quiz.article, slug="ferry")
    entries = tuple(replace(each, item=replace(each.item, id=each.item.id[::-1])) for each in sample_quiz.entries)
    write_deck([Quiz(article, entries)], "Ferries", tmp_path / "ferries.apkg")
    assert import_deck(tmp_path / "ferries.apkg") == {"new": 4}
    assert import_deck(deck) == {"duplicate": 4}
    assert collection.card_count() == 8


def test_names_of_subdecks_last_and_differ(sample_article: Article) -> None:
    def names(*articles: Article) -> list[str]:
        return list(name_subdecks(articles))

    plain, undated = sample_article, replace(sample_article, slug="undated", date=None)
    long = replace(plain, slug="long", headline="Council weighs reopening, after storm, of the old lighthouse at Vell")
    nameless = replace(plain, slug="nameless", headline=" :: ")
    endless = replace(plain, slug="endless", headline="x" * 99)
    assert names(plain, undated, nameless) == [
        "2022-01-12 Vell lighthouse goes dark",
        "Vell lighthouse goes dark",
        "2022-01-12 nameless",
    ]
    assert names(long) == ["2022-01-12 Council weighs reopening, after storm, of the old…"]
    assert names(endless) == ["2022-01-12 " + "x" * (LONGEST_NAME - 1) + "…"]
    assert names(plain, replace(plain, slug="again", headline="VELL lighthouse goes dark")) == [
        "2022-01-12 Vell lighthouse goes dark",
        "2022-01-12 VELL lighthouse goes dark (again)",
    ]


@pytest.mark.parametrize("name", ["", "  ", "News::", "News::::Local", "News:: \x1f"])
def test_a_deck_name_with_an_empty_part_is_refused(name: str, sample_quiz: Quiz, tmp_path: Path) -> None:
    with pytest.raises(UncarriableText, match=r"^deck name .* is empty; give a name"):
        write_deck([sample_quiz], name, tmp_path / "x.apkg")
    assert list(tmp_path.iterdir()) == []


def test_tags_find_article_template_kind_and_month(deck: Path, collection: Collection, import_deck: ImportDeck) -> None:
    import_deck(deck)
    found = {tag: len(collection.find_notes(f"tag:{tag}")) for tag in collection.tags.all()}
    assert found == {
        "quizgen::2022-01::vell-lighthouse": 4,
        "quizgen::difficulty::easy": 4,
        "quizgen::cloze": 1,
        "quizgen::multiple-choice": 2,
        "quizgen::open": 1,
        "quizgen::amount_gap": 1,
        "quizgen::who_said": 1,
        "quizgen::how_many": 1,
        "quizgen::why": 1,
    }


def test_an_item_that_comes_twice_is_refused(sample_quiz: Quiz, tmp_path: Path) -> None:
    with pytest.raises(UncarriableText, match=rf"item {sample_quiz.entries[0].code} comes 2 times"):
        write_deck([sample_quiz, sample_quiz], "News", tmp_path / "x.apkg")


def test_a_deck_without_items_is_refused(sample_article: Article, tmp_path: Path) -> None:
    with pytest.raises(UncarriableText, match="no item to write"):
        write_deck([Quiz(sample_article, ())], "News", tmp_path / "x.apkg")


def test_an_unanswerable_choice_is_refused(sample_quiz: Quiz, tmp_path: Path) -> None:
    item, code = sample_quiz.items[1], sample_quiz.entries[1].code
    assert isinstance(item, MultipleChoice)
    with pytest.raises(UncarriableText, match=rf"^vell-lighthouse: item {code} \(who_said\): its options must"):
        write_deck([changed(sample_quiz, 1, options=item.distractors)], "News", tmp_path / "x.apkg")


def test_a_changed_layout_is_taken_in_place(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No second note type "NT+", no note touched."""
    import_deck(deck)
    names = {each.name for each in collection.models.all_names_and_ids()}
    later = tuple(replace(each, back=each.back + "<p>new</p>") for each in note_types.NOTE_TYPES)
    changed_types = dict(zip(note_types.NOTE_TYPES, later, strict=True))
    plain = anki_notes.note
    monkeypatch.setattr(apkg, "note", lambda article, entry: _as(plain(article, entry), changed_types))
    monkeypatch.setattr(apkg, "NOTE_TYPES", later)
    monkeypatch.setattr(apkg, "CHANGED", note_types.CHANGED + timedelta(days=1))
    write_deck([sample_quiz], "News", deck)
    assert import_deck(deck) == {"duplicate": 4}
    assert {each.name for each in collection.models.all_names_and_ids()} == names
    for number in collection.find_cards(""):
        assert "<p>new</p>" in collection.get_card(number).render_output().answer_text


def _as(note: anki_notes.Note, types: dict[note_types.NoteType, note_types.NoteType]) -> anki_notes.Note:
    return replace(note, note_type=types[note.note_type])
