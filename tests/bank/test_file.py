"""The bank's file: read back as written, edited by hand, refused when damaged."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.bank.base import Bank, BankedArticle, fingerprints
from quizgen.bank.edits import with_order
from quizgen.bank.file import bank_bytes, bank_path, fit_name, read_bank
from quizgen.errors import UncarriableText, UnfitName, UnreadableBank
from quizgen.items import Item

from .conftest import ALL, FROM, PEOPLE, article, banked

FERRY = article()
BANK = Bank(
    "news",
    (
        BankedArticle(
            "ferry", FERRY, "../seeds/ferry.md", "Ferry", fingerprints(FERRY), (*map(banked, ALL[:2]), banked(ALL[2], "rejected"))
        ),
        BankedArticle("mill", replace(FERRY, slug="mill"), "../seeds/mill.md", "Mill", (), ()),
    ),
)  # fmt: skip
Change = Callable[[dict[str, object]], object]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = bank_path(tmp_path / "news.apkg")
    target.write_bytes(bank_bytes(BANK, target))
    return target


def edit(path: Path, number: int, change: Change) -> None:
    """Change the object in one line, counted from 1, as somebody does in an editor."""
    lines = path.read_text(encoding="utf-8").split("\n")
    value = json.loads(lines[number - 1])
    change(value)
    lines[number - 1] = json.dumps(value, ensure_ascii=False)
    path.write_text("\n".join(lines), encoding="utf-8")


def items(bank: Bank | None) -> list[tuple[str, Item]]:
    assert bank is not None
    return [(each.entry.status, each.item) for each in bank.items]


def test_it_stands_beside_the_deck_with_a_line_for_each_item(path: Path) -> None:
    assert path.name == "news.bank.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert lines[0] == {"format": "quizgen bank", "version": 1, "namespace": "news", "articles": 2}
    assert [line.get("article") or line["stem"] for line in lines[1:]] == ["ferry", *(i.stem for i in ALL), "mill"]


def test_it_comes_back_as_it_was_written(path: Path) -> None:
    bank = read_bank(path)
    assert items(bank) == items(BANK)
    assert bank is not None
    assert [each.entry for each in bank.items] == [each.entry for each in BANK.items]
    assert bank_bytes(bank, path) == path.read_bytes()


def test_a_teachers_places_come_back(path: Path) -> None:
    ordered = with_order(BANK, BANK.articles[0].id, [each.entry.code for each in BANK.items][::-1])
    path.write_bytes(bank_bytes(ordered, path))
    read = read_bank(path)
    assert read is not None
    assert [each.entry.place for each in read.items] == list(range(len(list(BANK.items)), 0, -1))


@pytest.mark.parametrize("name", ["con", "Aux", "nul.quiz", "COM1", ".", "a/b", "a:b", "a\x00b"])
def test_a_name_that_some_system_cannot_call_a_file_is_no_decks(name: str) -> None:
    with pytest.raises(UnfitName):
        fit_name(name)


def test_no_file_is_no_bank(tmp_path: Path) -> None:
    assert read_bank(tmp_path / "none.bank.jsonl") is None


def test_words_that_do_not_match_their_hash_are_a_hand_edit(path: Path) -> None:
    edit(path, 3, lambda line: line.update(stem="With how many people did the Alma leave? _____"))
    status, item = items(read_bank(path))[0]
    assert (status, item.stem) == ("edited", "With how many people did the Alma leave? _____")
    assert items(read_bank(path))[1:] == items(BANK)[1:]


def test_a_status_can_be_set_by_hand(path: Path) -> None:
    edit(path, 4, lambda line: line.update(status="approved"))
    assert items(read_bank(path))[1] == ("approved", FROM)


@pytest.mark.parametrize(
    ("number", "change", "message"),
    [
        (1, lambda line: line.update(version=2), "a newer quizgen wrote it (version 2); update quizgen."),
        (1, lambda line: line.update(format="x"), 'line 1: “format” is not "quizgen bank"'),
        (2, lambda line: line.pop("subdeck"), "line 2 has no “subdeck”"),
        (3, lambda line: line.pop("stem"), "line 3 has no “stem”"),
        (3, lambda line: line.update(status="lost"), "line 3: “status” is “lost”"),
        (4, lambda line: line.update(key="Rome"), "line 4: the key “Rome” is not among the options"),
        (1, lambda line: line.update(version=0), "line 1: “version” is 0, which is none"),
        (4, lambda line: line.update(kind="open"), "line 4: “kind” cannot change once learners have the item"),
        (2, lambda line: line.update(source="a\0b"), "line 2: “source” holds a NUL"),
        (3, lambda line: line.update(was="lost"), "line 3: “was” is “lost”"),
        (4, lambda line: line.update(id=PEOPLE.id), "the id “0000000000000000” comes twice"),
    ],
)
def test_a_damaged_bank_is_refused_in_one_line_and_left_alone(
    path: Path, number: int, change: Change, message: str
) -> None:
    edit(path, number, change)
    before = path.read_bytes()
    with pytest.raises(UnreadableBank) as caught:
        read_bank(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"{\n", "line 1 is no JSON"),
        (b"\xff\n", "is not in UTF-8"),
        (b"[]\n", "line 1 is no JSON object"),
    ],
)
def test_what_is_no_bank_is_refused(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(UnreadableBank, match=message):
        read_bank(path)


def test_a_line_cut_off_is_told_with_its_number(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(UnreadableBank, match="line 6 is no JSON"):
        read_bank(path)


@pytest.mark.parametrize(
    ("kept", "message"),
    [
        (1, "line 1 says 2 articles, and 0 follow"),
        (4, "line 2 says 3 items, and 2 follow"),
        (5, "line 1 says 2 articles, and 1 follow"),
    ],
)
def test_a_bank_cut_off_between_lines_is_refused(path: Path, kept: int, message: str) -> None:
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:kept]))
    with pytest.raises(UnreadableBank, match=message):
        read_bank(path)


def test_a_byte_order_mark_is_passed_over(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert items(read_bank(path)) == items(BANK)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "news.bank.jsonl").mkdir()
    with pytest.raises(UnreadableBank, match="is a folder where the bank should be; move it away"):
        read_bank(tmp_path / "news.bank.jsonl")


def test_half_a_character_in_the_file_is_refused_by_its_line(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    whole = lines[2].replace('"stem": "', '"stem": "\\ud83d\\ude00 ')
    path.write_text("\n".join([*lines[:2], whole, *lines[3:]]), encoding="utf-8")
    bank = read_bank(path)
    assert bank is not None
    assert next(iter(bank.items)).item.stem.startswith("😀 ")
    path.write_text("\n".join([*lines[:2], whole.replace("\\ude00", ""), *lines[3:]]), encoding="utf-8")
    with pytest.raises(UnreadableBank, match=r"line 3 holds half a character, '\\ud83d'; mend that line"):
        read_bank(path)


def test_half_a_character_is_refused_by_name(path: Path) -> None:
    broken = replace(BANK.articles[0], items=(banked(replace(PEOPLE, context="Half \ud83d here.")),))
    with pytest.raises(UncarriableText, match=r"lone surrogate U\+D83D after “.*Half"):
        bank_bytes(Bank("news", (broken,)), path)
