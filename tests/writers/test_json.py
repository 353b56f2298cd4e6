"""The items file against its published schema, and the sheet that readers judge."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from quizgen.errors import UncarriableText
from quizgen.items import Quiz, Status
from quizgen.writers.json import item_sheet, write_items

from .conftest import COSTS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def written(quiz: Quiz, folder: Path) -> dict[str, Any]:
    write_items(quiz, folder / "items.json")
    content = json.loads((folder / "items.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    content = json.loads((DOCS / "items.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


def test_an_items_file_keeps_to_its_schema(sample_quiz: Quiz, schema: Draft202012Validator, tmp_path: Path) -> None:
    schema.validate(written(sample_quiz, tmp_path))


def test_the_schema_says_what_each_kind_has(sample_quiz: Quiz, schema: Draft202012Validator, tmp_path: Path) -> None:
    content = written(sample_quiz, tmp_path)
    for item in content["items"]:
        for wrong in ({**item, "id": "short"}, {**item, "extra": 1}, {k: v for k, v in item.items() if k != "key"}):
            assert not schema.is_valid({**content, "items": [wrong]})
        for kind in {"multiple-choice", "cloze", "open"} - {item["kind"]}:
            assert not schema.is_valid({**content, "items": [{**item, "kind": kind}]})


def test_the_example_in_the_documentation_keeps_to_the_schema(schema: Draft202012Validator) -> None:
    page = (DOCS / "items.md").read_text(encoding="utf-8")
    example = json.loads(page.split("```json\n")[1].split("```")[0])
    schema.validate(example)
    fields = schema.schema["$defs"]["item"]["required"]
    assert all(f"| `{field}` |" in page for field in (*fields, "options", "feedback", "hint"))


def test_everything_known_about_an_item_is_there_in_fixed_order(sample_quiz: Quiz, tmp_path: Path) -> None:
    item, entry = written(sample_quiz, tmp_path)["items"][1], sample_quiz.entries[1]
    evidence = entry.item.evidence
    assert list(item.items()) == [
        ("id", entry.item.id),
        ("kind", "multiple-choice"),
        ("template", "who_said"),
        ("fact", list(entry.item.fact)),
        ("story", None),
        ("context", None),
        ("stem", entry.item.stem),
        ("options", ["Tomas Reel", "Ada Brink", "Ines Okoro", "Per Halvard"]),
        ("feedback", ["Keeper of the lighthouse", COSTS, None, None]),
        ("key", "Ada Brink"),
        ("claimant", entry.item.claimant),
        (
            "evidence",
            {
                "section": 1,
                "heading": "Costs",
                "paragraph": 2,
                "start": evidence.start,
                "end": evidence.end,
                "text": evidence.text,
            },
        ),
        ("proof", None),
        ("importance", entry.item.importance),
        ("difficulty", entry.item.difficulty),
        ("sensitive", []),
        ("status", "ready"),
        ("changed", "2022-01-12T09:30:00+00:00"),
        ("code", entry.code),
        ("reason", None),
    ]


def test_a_suggested_item_says_so_in_the_file_and_keeps_to_the_schema(
    sample_quiz: Quiz, schema: Draft202012Validator, tmp_path: Path
) -> None:
    first, *others = sample_quiz.entries
    quiz = replace(sample_quiz, entries=(*others, replace(first, status="suggested")))
    content = written(quiz, tmp_path)
    schema.validate(content)
    assert [item["status"] for item in content["items"]] == ["ready", "ready", "ready", "suggested"]
    assert schema.schema["$defs"]["item"]["properties"]["status"]["enum"] == list(get_args(Status))


def test_the_article_is_described_and_its_text_left_out(sample_quiz: Quiz, tmp_path: Path) -> None:
    article = written(sample_quiz, tmp_path)["article"]
    assert article["date"] == "2022-01-12"
    assert article["standfirst"] is None
    assert article["words"] == sample_quiz.article.words
    assert article["sections"] == [{"heading": None, "paragraphs": [1]}, {"heading": "Costs", "paragraphs": [2, 3]}]
    assert "text" not in article


def test_letters_are_written_as_they_are_and_lines_end_the_file(sample_quiz: Quiz, tmp_path: Path) -> None:
    quiz = replace(sample_quiz, article=replace(sample_quiz.article, headline="Zoë’s “naïve” café"))
    write_items(quiz, tmp_path / "items.json")
    content = (tmp_path / "items.json").read_bytes()
    assert '\n  "headline": "Zoë’s “naïve” café",\n'.encode() in content
    assert content.endswith(b"\n}\n")


def test_times_are_written_in_utc(sample_quiz: Quiz, tmp_path: Path) -> None:
    changed = datetime(2022, 1, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    quiz = replace(sample_quiz, entries=(replace(sample_quiz.entries[0], changed=changed),))
    assert written(quiz, tmp_path)["items"][0]["changed"] == "2021-12-31T23:30:00+00:00"


def test_half_a_character_is_refused_by_name(sample_quiz: Quiz, tmp_path: Path) -> None:
    quiz = replace(sample_quiz, article=replace(sample_quiz.article, rights="Photo by \ud83d"))
    with pytest.raises(UncarriableText, match=r"items\.json: .* lone surrogate U\+D83D after “.*Photo by”; remove it"):
        write_items(quiz, tmp_path / "items.json")
    assert not (tmp_path / "items.json").exists()


def test_a_reader_is_given_what_is_printed_and_the_key(sample_quiz: Quiz) -> None:
    sheet = item_sheet(sample_quiz)
    cloze, choice, _, question = sheet["items"]
    assert sheet["article"] == sample_quiz.article.slug
    assert cloze == {
        "n": 1,
        "kind": "cloze",
        "context": "On Monday the lighthouse at Vell was switched off.",
        "text": "The repairs would have cost _____ crowns.",
        "hint": "amount",
        "key": "3.2 million",
    }
    assert choice["options"] == ["Tomas Reel", "Ada Brink", "Ines Okoro", "Per Halvard"]
    assert list(choice) == ["n", "kind", "context", "text", "options", "key"]
    assert list(question) == ["n", "kind", "context", "text", "key"]


def test_a_reader_is_not_given_what_is_ready_and_what_suggested(sample_quiz: Quiz) -> None:
    suggested = replace(sample_quiz, entries=tuple(replace(entry, status="suggested") for entry in sample_quiz.entries))
    assert item_sheet(suggested) == item_sheet(sample_quiz)
