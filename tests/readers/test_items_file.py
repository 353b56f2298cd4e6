"""The items file comes back as it was written; what is wrong with it is one line with the file and the place."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import UnreadableItems
from quizgen.pipeline import make_quiz
from quizgen.readers import read_article
from quizgen.readers.items_file import read_items_file
from quizgen.writers.json import write_items

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE: dict[str, Any] = json.loads(
    (ROOT / "docs" / "items.md").read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
)
"""The documented example: one multiple-choice item."""
FIELDS = [
    ("article", name) for name in ("slug", "headline", "date", "author", "publisher", "url", "rights", "language")
] + [("items", name) for name in EXAMPLE["items"][0]]


NULLABLE = ("date", "author", "publisher", "url", "rights", "story", "context", "claimant", "proof", "reason")
READABLE = [("fact", []), ("sensitive", []), ("feedback", []), *((name, "") for name in NULLABLE)]
"""What stands in a file as good as null, or need not be there."""


def write(folder: Path, content: object) -> Path:
    path = folder / "mill.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    content = copy.deepcopy(EXAMPLE)
    change(content)
    return content


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableItems) as caught:
        read_items_file(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    quiz = make_quiz(read_article(ROOT / "seeds" / "2022-01-13-nato-russia-council.md"))
    write_items(quiz, tmp_path / "nato.json")
    back = read_items_file(tmp_path / "nato.json")
    assert back.entries == quiz.entries
    for name in ("slug", "headline", "standfirst", "date", "author", "publisher", "url", "rights", "language"):
        assert getattr(back.article, name) == getattr(quiz.article, name)
    assert [(s.heading, [p.number for p in s.paragraphs]) for s in back.article.sections] == [
        (s.heading, [p.number for p in s.paragraphs]) for s in quiz.article.sections
    ]
    for paragraph in back.article.paragraphs:
        assert back.article.text[paragraph.start : paragraph.end] == paragraph.text


def test_the_documented_example_can_be_read(tmp_path: Path) -> None:
    (item,) = read_items_file(write(tmp_path, EXAMPLE)).items
    assert item.key == "Ada Brink"


def test_fields_that_are_not_known_are_passed_over(tmp_path: Path) -> None:
    more = changed(lambda content: content["items"][0].update(note="ask again in June"))
    assert read_items_file(write(tmp_path, more)) == read_items_file(write(tmp_path, EXAMPLE))


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "mill.json"
    path.write_text(json.dumps(EXAMPLE), encoding="utf-8-sig")
    assert len(read_items_file(path).items) == 1


@pytest.mark.parametrize(("place", "name"), FIELDS)
def test_a_missing_field_is_named(tmp_path: Path, place: str, name: str) -> None:
    def remove(content: dict[str, Any]) -> None:
        del (content["article"] if place == "article" else content["items"][0])[name]

    told = {"article": "article", "items": "item 1"}[place]
    if name in {"options", "kind"}:
        told = "item 1"
    message = refusal(write(tmp_path, changed(remove)))
    assert message == f"{told} has no “{name}”; mend it, or build the file again."


@pytest.mark.parametrize("value", [7, True, [], {}, [7], -1.5, "", "\ud800"])
@pytest.mark.parametrize(("place", "name"), FIELDS)
def test_a_field_of_another_kind_is_refused_or_read_but_never_crashes(
    tmp_path: Path, place: str, name: str, value: object
) -> None:
    def put(content: dict[str, Any]) -> None:
        (content["article"] if place == "article" else content["items"][0])[name] = value

    path = write(tmp_path, changed(put))
    if value in ([], "") and (name, value) in READABLE:
        read_items_file(path)
    else:
        refusal(path)


WRONG: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("item 1: the key “Ada” is not among the options;", lambda c: c["items"][0].update(key="Ada")),
    ("item 1: “options” holds fewer than two texts;", lambda c: c["items"][0].update(options=["Ada Brink"])),
    ("item 1: “options” holds an empty text;", lambda c: c["items"][0]["options"].append(" ")),
    ("item 1: “kind” is “essay”, none of multiple-choice,", lambda c: c["items"][0].update(kind="essay")),
    ("item 1: “stem” has no gap (_____) as a cloze", lambda c: c["items"][0].update(kind="cloze", hint=None)),
    ("item 1: “status” is “done”, none of ready,", lambda c: c["items"][0].update(status="done")),
    ("item 1: “changed” is “today”, no time such as", lambda c: c["items"][0].update(changed="today")),
    ("item 1: “changed” has no time zone", lambda c: c["items"][0].update(changed="2022-01-12T09:30:00")),
    ("item 1: “importance” is not between 0 and 1;", lambda c: c["items"][0].update(importance=7)),
    ("item 1, evidence: “section” is 5, but the", lambda c: c["items"][0]["evidence"].update(section=5)),
    ("item 1, evidence has no “text”;", lambda c: c["items"][0]["evidence"].pop("text")),
    ("item 2 is no JSON object;", lambda c: c["items"].append("Who?")),
    ("article: “date” is “12 May”, no date such as 2022-01-12;", lambda c: c["article"].update(date="12 May")),
    ("article has no “sections”;", lambda c: c["article"].update(sections=[])),
    ("section 1 has no “heading”;", lambda c: c["article"]["sections"][0].pop("heading")),
    ("the file has no “items”;", lambda c: c.pop("items")),
    ("“version” is not 1, so another quizgen wrote it;", lambda c: c.update(version=2)),
    ('“format” is not "quizgen items";', lambda c: c.update(format="quiz")),
]


@pytest.mark.parametrize(("told", "change"), WRONG, ids=[told for told, _ in WRONG])
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, told: str, change: Callable[[dict[str, Any]], object]
) -> None:
    assert refusal(write(tmp_path, changed(change))).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"format": ', "is no JSON at line 1, column 12"),
        ('{\n "format" "quizgen items"\n}', "is no JSON at line 2, column 11"),
        ("", "is no JSON at line 1, column 1"),
        ("[]", "the file is no JSON object;"),
        ("[" * 200_000, "is no JSON"),
        ("9" * 5000, "is no JSON"),
    ],
)
def test_what_is_no_json(tmp_path: Path, text: str, told: str) -> None:
    assert refusal(write(tmp_path, text)).startswith(told)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.json") == "no such file; check the name."
    assert refusal(tmp_path) == "is a folder; give the items file in it."
    (tmp_path / "latin.json").write_bytes(b'{"format": "caf\xe9"}')
    assert refusal(tmp_path / "latin.json") == "is not in UTF-8; save it as UTF-8."
