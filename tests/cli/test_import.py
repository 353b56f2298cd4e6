"""quizgen import: what was written or edited elsewhere comes into the bank, all of it or nothing."""

import csv
import io
import json
from pathlib import Path

import pytest

from quizgen.bank.base import Bank
from quizgen.bank.file import read_bank

from .conftest import Run

SLUG = "2022-01-13-nato-russia-council"
BANK = Path("decks/news.bank.jsonl")


@pytest.fixture
def built(run: Run) -> Run:
    assert run(f"quizgen build seeds/{SLUG}.md --include-suggested").exit_code == 0
    assert run(f"quizgen export seeds/{SLUG}.md --to csv --include-suggested -o items.csv").exit_code == 0
    return run


def bank() -> Bank:
    known = read_bank(BANK)
    assert known is not None
    return known


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(Path("items.csv").read_bytes().decode("utf-8-sig"), newline="")))


def write(changed: list[dict[str, str]]) -> None:
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, changed[0])
    table.writeheader()
    table.writerows(changed)
    Path("items.csv").write_text(written.getvalue(), encoding="utf-8", newline="")


def test_a_table_that_nobody_changed_changes_nothing(built: Run) -> None:
    before = BANK.read_bytes()
    result = built("quizgen import items.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{len(rows())} as they were\nNothing changed.\n"
    assert BANK.read_bytes() == before


def test_an_edited_row_is_an_edit_and_a_row_without_an_id_a_new_item(built: Run) -> None:
    table = rows()
    table[0]["stem"] = f"In short: {table[0]['stem']}"
    own = dict.fromkeys(table[0], "") | {
        "article": SLUG,
        "kind": "multiple-choice",
        "stem": "Which side wrote the proposals?",
        "key": "Russia",
        "option 1": "NATO",
        "option 2": "Russia",
        "feedback 1": "It read them.",
        "evidence": table[1]["evidence"],
    }
    write([*table, own])
    result = built("quizgen import items.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 edited: " in result.stdout
    assert "1 added: " in result.stdout
    items = {each.item.stem: each for each in bank().items}
    assert items[table[0]["stem"]].entry.status == "edited"
    added = items["Which side wrote the proposals?"]
    assert (added.item.template, added.entry.status, added.item.feedback) == ("own", "edited", ("It read them.", None))  # type: ignore[union-attr]
    assert added.item.evidence.text == table[1]["evidence"]
    built(f"quizgen build seeds/{SLUG}.md --include-suggested")
    assert {"Which side wrote the proposals?", table[0]["stem"]} <= {each.item.stem for each in bank().items}
    again = built("quizgen import items.csv")
    assert "Nothing changed." in again.stdout


def test_an_items_file_that_was_edited_comes_back(built: Run) -> None:
    path = Path(f"decks/{SLUG}.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    content["items"][0]["context"] = "In January 2022."
    content["items"].append(
        {"kind": "open", "stem": "Why did they meet?", "key": "To talk.", "evidence": content["items"][1]["evidence"]}
    )
    Path("mine.json").write_text(json.dumps(content), encoding="utf-8")
    result = built("quizgen import mine.json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 edited" in result.stdout
    assert "1 added" in result.stdout


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "f" * 16}, "row 2: no item of the deck has the id"),
        ({"kind": "essay"}, "row 2: “kind” is “essay”, none of multiple-choice, cloze, open"),
        ({"kind": "open"}, "row 2: the kind of"),
        ({"stem": " "}, "row 2: the stem is empty"),
        ({"key": "nobody"}, "row 2: the options must be two or more that differ, the key among them"),
        ({"id": "", "article": "elsewhere"}, "row 2: no article of the deck is called “elsewhere”"),
        ({"id": "", "article": ""}, "row 2: a new item needs its “article”"),
        ({"id": "", "evidence": ""}, "row 2: a new item needs its “evidence”"),
        ({"id": "", "evidence": "Nobody said that."}, "row 2: “Nobody said that.…” does not stand in the article"),
    ],
)
def test_one_wrong_row_is_named_and_nothing_is_imported(built: Run, change: dict[str, str], told: str) -> None:
    table = rows()
    first = next(place for place, row in enumerate(table) if row["kind"] == "multiple-choice")
    table[0], table[first] = table[first], table[0]
    table[1]["stem"] = f"In short: {table[1]['stem']}"
    table[0] |= change
    write(table)
    before = BANK.read_bytes()
    result = built("quizgen import items.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert result.stderr.startswith("Error: items.csv: ")
    assert result.stderr.count("\n") == 1
    assert BANK.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.csv", b"stem,key\na,b\n", "row 1 has no column “kind”"),
        ("x.csv", b"kind,stem,key\n", "holds no item"),
        ("x.csv", b"\xff\xfe", "is not in UTF-8"),
        ("x.json", b"{", "is neither a table nor the items"),
        ("x.json", b"{}", "it has no list of “items”"),
        ("x.json", b'{"items": [3]}', "item 1 is no JSON object"),
        ("x.json", b'{"items": [{"kind": "open", "options": 3}]}', "item 1: “options” is not a list of texts"),
    ],
)
def test_what_holds_no_items_is_told_in_one_line(built: Run, name: str, content: bytes, told: str) -> None:
    Path(name).write_bytes(content)
    result = built(f"quizgen import {name}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_deck_that_was_never_built_is_named(run: Run) -> None:
    Path("x.csv").write_text("kind,stem,key\nopen,Why?,So.\n", encoding="utf-8")
    assert "build the deck first" in run("quizgen import x.csv").stderr
    assert "cannot be read" in run("quizgen import nothing.csv").stderr
