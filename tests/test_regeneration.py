"""A deck made again, as the real Anki takes it: no learner loses progress, and no wrong card lives on."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.notes import Note
from filelock import FileLock

from quizgen import Wishes, build
from quizgen.builds import Build
from quizgen.errors import BusyDeck, TooManyGone, UncarriableText, UnreadableBank
from quizgen.locking import lock
from quizgen.pipeline import study

SEEDS = Path(__file__).parents[1] / "seeds"
SHUTTLES, TAXES, ROBOTS, KOREA, NATO = (
    "2011-04-13-space-shuttle-homes.md",
    "2015-08-02-italy-school-taxes.md",
    "2017-07-21-afghan-robotics-team.md",
    "2015-08-21-korea-exchange-of-fire.md",
    "2022-01-13-nato-russia-council.md",
)
ALL = Wishes(suggested=True)
ALWAYS = 1


@dataclass
class Class:
    """A teacher's folder of articles with the deck made of it, and the collection of somebody who learns from that."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    collection: Collection
    day: int = 0
    epoch: int = 2_000_000_000
    """Of day 0, in 2033: later than the clock by which Anki stamps what is edited in it."""

    def put(self, name: str, *corrections: tuple[str, str]) -> None:
        text = (SEEDS / name).read_text(encoding="utf-8")
        for old, new in corrections:
            assert old in text
            text = text.replace(old, new)
        (self.folder / "seeds" / name).write_text(text, encoding="utf-8")

    def build(self, wishes: Wishes = ALL, deck: str = "news", paths: list[Path] | None = None) -> Build:
        """One more day, one more build."""
        self.day += 1
        self.monkeypatch.setenv("SOURCE_DATE_EPOCH", str(self.epoch + 86_400 * self.day))
        return build(paths or [self.folder / "seeds"], self.folder / "decks", deck, wishes)

    def take(self, update: int = 0, deck: str = "news") -> dict[str, int]:
        """Import with what the desktop presets; `ALWAYS` is its "Update notes: Always"."""
        options = ImportAnkiPackageOptions(
            merge_notetypes=False,
            update_notes=update,  # type: ignore[arg-type]
            update_notetypes=0,
            with_scheduling=False,
            with_deck_configs=False,
        )
        package = str(self.folder / "decks" / f"{deck}.apkg")
        log = self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options)).log
        assert not log.conflicting
        assert not log.first_field_match
        counts = {"new": len(log.new), "updated": len(log.updated), "duplicate": len(log.duplicate)}
        return {name: count for name, count in counts.items() if count}

    def study(self, number: int) -> None:
        self.collection.decks.select(self.collection.decks.id("news"))  # type: ignore[arg-type]
        for _ in range(number):
            queued = self.collection.sched.get_queued_cards(fetch_limit=1).cards[0]
            card = self.collection.get_card(queued.card.id)
            card.start_timer()
            states = self.collection._backend.get_scheduling_states(card.id)
            self.collection.sched.answer_card(self.collection.sched.build_answer(card=card, states=states, rating=3))

    def progress(self) -> dict[str, Any]:
        """What a learner would lose, by guid."""
        rows = self.collection.db.all(  # type: ignore[union-attr]
            "select n.guid, c.ivl, c.reps, c.lapses, c.queue, c.due, (select count(*) from revlog where cid = c.id) "
            "from cards c join notes n on n.id = c.nid where c.reps > 0 order by n.guid"
        )
        return {guid: rest for guid, *rest in rows}

    def modified(self) -> dict[str, int]:
        """When each note last changed in the collection, by guid."""
        return dict(self.collection.db.all("select guid, mod from notes"))  # type: ignore[union-attr]

    def of(self, name: str) -> set[str]:
        """The ids of an article's items."""
        quiz = json.loads((self.folder / "decks" / f"{Path(name).stem}.json").read_text(encoding="utf-8"))
        return {item["id"] for item in quiz["items"]}

    def correct(self, name: str, line: dict[str, Any], change: Callable[[str], str]) -> str:
        """Correct the sentence that proves an item, in its article; gives the sentence as it was."""
        path, sentence = self.folder / "seeds" / name, line["evidence"]["text"]
        text = path.read_text(encoding="utf-8")
        assert text.count(sentence) == 1
        path.write_text(text.replace(sentence, change(sentence)), encoding="utf-8")
        return str(sentence)

    def note(self, code: str) -> Note:
        (number,) = self.collection.find_notes(f"Code:{code}")
        return self.collection.get_note(number)

    def bank(self, deck: str = "news") -> dict[str, dict[str, Any]]:
        """Its item lines by code."""
        lines = (self.folder / "decks" / f"{deck}.bank.jsonl").read_text(encoding="utf-8").splitlines()
        read = [json.loads(line) for line in lines]
        return {line["code"]: line for line in read if "code" in line}

    def change_bank(self, code: str, **fields: object) -> None:
        """As somebody does in an editor."""
        path = self.folder / "decks" / "news.bank.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines()
        place = next(number for number, line in enumerate(lines) if json.loads(line).get("code") == code)
        lines[place] = json.dumps(json.loads(lines[place]) | fields, ensure_ascii=False)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Class]:
    (tmp_path / "seeds").mkdir()
    collection = Collection(str(tmp_path / "collection.anki2"))
    collection.decks.update_config(_many_new_a_day(collection))
    made = Class(tmp_path, monkeypatch, collection)
    made.put(SHUTTLES)
    made.put(TAXES)
    yield made
    collection.close()


def _many_new_a_day(collection: Collection) -> Any:
    config = collection.decks.get_config(1)  # type: ignore[arg-type]
    assert config is not None
    config["new"]["perDay"] = 100
    return config


def code_of(room: Class, pattern: str, deck: str = "news") -> str:
    """The code of the only delivered item whose stem or key matches."""
    (code,) = (
        c for c, line in room.bank(deck).items() if line["note"] and re.search(pattern, line["stem"] + line["key"])
    )
    return code


def test_the_same_again_changes_nothing(room: Class) -> None:
    first = room.build()
    files = {path.name: path.read_bytes() for path in (room.folder / "decks").iterdir()}
    new = room.take()["new"]
    assert first.delivery.counts == {"new": new}
    again = room.build()
    assert again.delivery.counts == {"unchanged": new}
    assert again.delivery.changes == ()
    assert {path.name: path.read_bytes() for path in (room.folder / "decks").iterdir()} == files
    assert room.take() == {"duplicate": new}


def _files_of_a_build(folder: Path, wishes: Wishes) -> dict[str, bytes]:
    build([SEEDS], folder, "news", wishes)
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("wishes", [ALL, Wishes(mixed=6), Wishes(number=2, suggested=True)])
def test_paper_comes_out_the_same_when_nothing_changed(tmp_path: Path, wishes: Wishes) -> None:
    first, second = (_files_of_a_build(tmp_path, wishes) for _ in range(2))
    assert {name for name in first if first[name] != second[name]} == set()
    assert not (tmp_path / "earlier").exists()


def test_a_year_of_a_class(room: Class) -> None:
    """Ten cards studied; then an article more, a sentence corrected in its wording, one in a figure, and an article gone."""
    room.put(ROBOTS)
    room.build()
    first = room.take()["new"]
    room.study(10)
    before, modified = room.progress(), room.modified()
    assert len(before) == 10

    room.put(KOREA)
    lines = {code: line for code, line in room.bank().items() if line["note"]}
    figure = next(line for line in lines.values() if line["template"] == "how_many" and line["id"] in room.of(SHUTTLES))
    other = next(option for option in figure["options"] if option != figure["key"])
    corrected = room.correct(SHUTTLES, figure, lambda text: text.replace(figure["key"], other, 1))
    worded = next(line for line in lines.values() if line["kind"] == "multiple-choice" and line["id"] in room.of(TAXES))
    reworded = room.correct(TAXES, worded, lambda text: text.removesuffix(".") + ", it was reported.")
    (room.folder / "seeds" / ROBOTS).unlink()
    gone = {code for code, line in lines.items() if line["id"] in room.of(ROBOTS)}
    touched = gone | {
        code
        for code, line in lines.items()
        if any(sentence in json.dumps(line, ensure_ascii=False) for sentence in (corrected, reworded))
    }

    made = room.build()
    after = room.bank()
    assert after[figure["code"]]["status"] == "withdrawn"
    assert {after[code]["status"] for code in gone} == {"retired"}
    log = room.take()
    assert log["updated"] == len(touched)
    assert log["new"] == made.delivery.counts["new"] > 0
    assert room.progress() == before
    assert room.collection.note_count() == first + log["new"], "none doubled"
    assert {room.note(code).guid for code in touched} == {
        guid for guid, mod in room.modified().items() if modified.get(guid, mod) != mod
    }
    for code in (*gone, figure["code"]):
        note = room.note(code)
        assert re.match(r"Withdrawn on \d+ May 2033: ", note["Notice"])
        assert lines[code]["evidence"]["text"] not in " ".join(note.fields)
        assert note.tags == ["quizgen::withdrawn"]


def test_an_article_that_is_gone_retires_its_cards_and_needs_leave_to_take_most_of_a_deck(room: Class) -> None:
    room.build()
    room.take()
    room.study(10)
    before = room.progress()
    (room.folder / "seeds" / SHUTTLES).unlink()
    files = {path.name: path.read_bytes() for path in (room.folder / "decks").iterdir()}
    delivered = [line for line in room.bank().values() if line["note"]]
    codes = {change.entry.code for change in _forced(room).delivery.changes if change.fate == "retired"}
    assert codes
    assert len(codes) > len(delivered) / 2, "take another sample"
    with pytest.raises(TooManyGone, match=rf"would take {len(codes)} of {len(delivered)} items out of the deck"):
        room.build()
    assert {path.name: path.read_bytes() for path in (room.folder / "decks").iterdir()} == files
    room.build(Wishes(suggested=True, force=True))
    assert room.take()["updated"] == len(codes)
    assert room.progress() == before
    assert len(room.collection.find_notes("tag:quizgen::withdrawn")) == len(codes)
    room.put(SHUTTLES)
    back = room.build()
    assert back.delivery.counts["retired"] == 0
    assert room.take()["updated"] == len(codes)
    assert room.collection.find_notes("tag:quizgen::withdrawn") == []


def _forced(room: Class) -> Build:
    return room.build(Wishes(suggested=True, force=True, dry_run=True))


def test_an_article_that_is_not_given_stays_in_the_deck(room: Class) -> None:
    room.build()
    first = room.take()["new"]
    made = room.build(paths=[room.folder / "seeds" / TAXES])
    assert made.delivery.counts == {"unchanged": first}
    assert room.take() == {"duplicate": first}


def test_fewer_items_on_paper_take_none_out_of_the_deck(room: Class) -> None:
    room.build()
    first = room.take()["new"]
    made = room.build(Wishes(number=1))
    assert all(len(one.study.items) <= 1 for one in made.built)
    assert made.delivery.counts == {"unchanged": first}


def test_a_corrected_wording_updates_its_card_and_keeps_its_interval(room: Class) -> None:
    room.build()
    room.take()
    room.study(10)
    before = room.progress()
    code = next(code for code, line in room.bank().items() if line["note"] and line["kind"] == "cloze")
    room.change_bank(code, stem=room.bank()[code]["stem"].replace(" _____", " exactly _____", 1))
    made = room.build()
    assert [(change.entry.code, change.fate) for change in made.delivery.changes] == [(code, "edited")]
    assert room.take()["updated"] == 1
    assert "exactly" in room.note(code)["Text"]
    assert room.progress() == before
    assert room.bank()[code]["status"] == "edited"
    assert room.build().delivery.changes == ()


def test_what_somebody_wrote_in_anki_stays(room: Class) -> None:
    room.epoch = 1_700_000_000  # in 2023, before it is written
    room.build()
    room.take()
    codes = [code for code, line in room.bank().items() if line["note"]]
    mine = room.note(codes[0])
    mine["Rights"] = "my own remark"
    room.collection.update_note(mine)
    room.put(ROBOTS)
    room.epoch = 2_000_000_000  # in 2033, after it was written
    room.build()
    assert "updated" not in room.take()
    assert room.note(codes[0])["Rights"] == "my own remark"


def test_a_correction_of_a_leech_or_a_marked_card_comes_with_update_always(room: Class) -> None:
    room.epoch = 1_700_000_000  # in 2023: the card is marked after its correction was made
    room.build()
    room.take()
    codes = [code for code, line in room.bank().items() if line["note"]][:2]
    for code, tag in zip(codes, ("leech", "marked"), strict=True):
        note = room.note(code)
        note.add_tag(tag)
        room.collection.update_note(note)
        room.change_bank(code, status="rejected", reason="two answers are right")
    made = room.build()
    fates = [change.fate for change in made.delivery.changes]
    assert fates.count("rejected") == 2
    assert set(fates) <= {"rejected", "new"}, "another item may ask about their sentences now"
    assert "updated" not in room.take()
    assert room.take(ALWAYS)["updated"] == 2
    assert all("two answers are right" in room.note(code)["Notice"] for code in codes)


def test_a_rejected_item_does_not_come_back_and_its_card_says_so(room: Class) -> None:
    made = room.build()
    code = made.built[0].study.quiz.entries[0].code
    room.take()
    room.change_bank(code, status="rejected", reason="who cares?")
    again = room.build()
    assert code not in {entry.code for one in again.built for entry in one.study.quiz.entries}
    assert room.take()["updated"] == 1
    card = room.collection.get_card(room.note(code).card_ids()[0])
    for side in (card.render_output().question_text, card.render_output().answer_text):
        assert "who cares? Delete this card, or suspend it." in side
        assert "{{" not in side
    later = room.build()
    assert later.delivery.changes == (), "it was withdrawn on one day, whenever the deck is built again"
    other = Collection(str(room.folder / "other.anki2"))
    try:
        room.collection, mine = other, room.collection
        room.take()
        (number,) = other.find_cards(f"Code:{code}")
        assert other.decks.name(other.get_card(number).did) == "news::Withdrawn"
    finally:
        room.collection = mine
        other.close()


def test_approved_only_prints_what_somebody_stands_by(room: Class) -> None:
    room.build(Wishes())
    waiting = next(line for line in room.bank().values() if line["status"] == "suggested" and not line["note"])
    room.change_bank(waiting["code"], status="approved")
    again = room.build(Wishes(approved_only=True))
    assert [each.code for one in again.built for each in one.study.quiz.entries] == [waiting["code"]]
    assert room.bank()[waiting["code"]]["note"]


def test_a_renamed_file_and_a_renamed_deck_are_the_same_to_learners(room: Class) -> None:
    room.build()
    first = room.take()["new"]
    (room.folder / "seeds" / TAXES).rename(room.folder / "seeds" / "taxes.md")
    assert room.build().delivery.counts == {"unchanged": first}
    assert room.build(Wishes(suggested=True, refresh=True)).delivery.counts == {"unchanged": first}
    decks = room.folder / "decks"
    (decks / "news.bank.jsonl").rename(decks / "world.bank.jsonl")
    assert room.build(deck="world").delivery.counts == {"unchanged": first}
    assert room.take(deck="world") == {"duplicate": first}


def test_a_refresh_shows_and_takes_todays_wording(room: Class) -> None:
    room.build()
    first = room.take()["new"]
    code = next(code for code, line in room.bank().items() if line["note"] and line["kind"] == "cloze")
    path = room.folder / "decks" / "news.bank.jsonl"
    hashed = room.bank()[code]
    # as an earlier quizgen worded it, hash and all
    older = hashed | {"stem": hashed["stem"].replace("_____", "some _____", 1)}
    from quizgen.bank.file import _hash, read_bank

    room.change_bank(code, stem=older["stem"])
    bank = read_bank(path)
    assert bank is not None
    item = next(each.item for each in bank.items if each.entry.code == code)
    room.change_bank(code, hash=_hash(item))
    frozen = room.build()
    assert frozen.delivery.counts == {"changed": 1, "unchanged": first - 1}
    assert room.bank()[code]["stem"] == older["stem"]
    fresh = room.build(Wishes(suggested=True, refresh=True))
    (change,) = fresh.delivery.changes
    assert change.before is not None
    assert (change.before.stem, change.entry.item.stem) == (older["stem"], hashed["stem"])


def test_a_dry_run_writes_nothing(room: Class) -> None:
    made = room.build(Wishes(suggested=True, dry_run=True))
    assert made.delivery.counts["new"] > 0
    assert not (room.folder / "decks").exists()


def test_a_damaged_bank_stops_the_build_and_is_left_as_it_is(room: Class) -> None:
    room.build()
    path = room.folder / "decks" / "news.bank.jsonl"
    path.write_bytes(path.read_bytes()[:-30])
    files = {each.name: each.read_bytes() for each in (room.folder / "decks").iterdir()}
    with pytest.raises(UnreadableBank, match="is no JSON"):
        room.build()
    assert {each.name: each.read_bytes() for each in (room.folder / "decks").iterdir()} == files


def test_an_item_edited_into_none_is_refused_by_name_and_nothing_is_written(room: Class) -> None:
    room.build()
    code = next(code for code, line in room.bank().items() if line["note"] and line["kind"] == "cloze")
    room.change_bank(code, stem="_____ and _____")
    deck = (room.folder / "decks" / "news.apkg").read_bytes()
    with pytest.raises(UncarriableText, match="its stem has 2 gaps"):
        room.build()
    assert (room.folder / "decks" / "news.apkg").read_bytes() == deck


def test_an_article_that_loses_its_sections_is_built_all_the_same(room: Class) -> None:
    room.put(NATO)
    room.build()
    path = room.folder / "seeds" / NATO
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("\n## ")], encoding="utf-8")
    made = room.build()
    assert made.delivery.counts["withdrawn"] > 0
    path.write_text(re.sub(r"(?m)^## .*\n", "", text), encoding="utf-8")
    room.build()
    assert room.build().delivery.changes == ()


def test_a_file_that_holds_another_article_now_retires_the_old_one(room: Class) -> None:
    room.put(NATO)
    room.build()
    room.put(ROBOTS)
    old = room.of(NATO)
    (room.folder / "seeds" / ROBOTS).rename(room.folder / "seeds" / NATO)
    room.build(Wishes(suggested=True, force=True))
    assert {line["status"] for line in room.bank().values() if line["id"] in old and line["note"]} == {"retired"}


def test_while_a_file_of_a_folder_cannot_be_read_nothing_of_it_retires(room: Class) -> None:
    room.build()
    path = room.folder / "seeds" / TAXES
    path.rename(path.with_name("renamed.md"))
    path.with_name("renamed.md").write_text("", encoding="utf-8")
    made = room.build()
    assert len(made.failed) == 1
    assert set(made.delivery.counts) == {"unchanged"}


def test_easy_ones_first_and_hard_ones_later_ask_nothing_twice(room: Class) -> None:
    for seed in SEEDS.glob("2*.md"):
        room.put(seed.name)
    room.build(Wishes(suggested=True, level="easy"))
    room.build(Wishes(suggested=True, level="hard"))
    asked = [(line["evidence"]["text"]) for line in room.bank().values() if line["note"]]
    assert len(asked) == len(set(asked))


def test_warnings_and_refusals_are_known_under_the_ids_of_the_bank(room: Class) -> None:
    made = room.build()
    for one in made.built:
        alone = study(one.study.article, suggested=True)
        assert [item.stem for item in one.study.items] == [item.stem for item in alone.items]
        assert [each.reason for each in one.study.rejections] == [each.reason for each in alone.rejections]


def test_two_builds_of_one_deck_do_not_run_at_once(tmp_path: Path) -> None:
    deck = tmp_path / "news.apkg"
    with (
        lock(deck),
        pytest.raises(BusyDeck, match=re.escape(f"{deck}: another build is writing this deck")),
        lock(deck, 0.05),
    ):
        pass
    with lock(deck, 0.05):
        pass


def test_a_lock_that_cannot_be_had_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where another user of the machine made the lock's file."""

    def refuse(self: FileLock) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(FileLock, "_acquire", refuse)
    with (
        pytest.raises(BusyDeck, match=r"\.lock: cannot be locked \(Permission denied\); remove that file"),
        lock(tmp_path / "x"),
    ):
        pass
