"""What learners' collections already hold must stay as it is; what may change must be dated."""

import hashlib
import re

import pytest

from quizgen.writers.note_types import CHANGED, CLOZE, MULTIPLE_CHOICE, NOTE_TYPES, OPEN, NoteType, layout

_LAST = ["Evidence", "Headline", "Author", "Publisher", "Date", "Place", "Link", "Rights"]
_LAST += ["Notice", "Language", "Code", "Feedback", "Spare 2", "Spare 3"]


@pytest.mark.parametrize(
    ("note_type", "number", "fields"),
    [
        (CLOZE, 1764000001000, ["Text", "Context", "Claim", "Claimant", *_LAST]),
        (MULTIPLE_CHOICE, 1764000002000, ["Stem", "Context", "Claim", "Claimant", "Options", "Key", "Ordered", *_LAST]),
        (OPEN, 1764000003000, ["Stem", "Context", "Claim", "Claimant", "Key", *_LAST]),
    ],
)
def test_numbers_and_fields_are_frozen(note_type: NoteType, number: int, fields: list[str]) -> None:
    """Changing this list gives everyone who has a deck a second note type: take a spare field."""
    model = note_type.model()
    assert (model.model_id, [field["name"] for field in model.fields]) == (number, fields)
    assert [field["id"] for field in model.fields] == [number + 10 + place for place in range(len(fields))]
    assert [template["id"] for template in model.templates] == [number + 1]


def test_changed_layouts_are_dated() -> None:
    """When this fails, set CHANGED to today and copy date and digest here: Anki takes a newer layout alone."""
    everything = "\0".join([layout("card.css"), *(side for each in NOTE_TYPES for side in (each.front, each.back))])
    digest = hashlib.sha256(everything.encode()).hexdigest()[:16]
    assert (f"{CHANGED:%Y-%m-%d}", digest) == ("2026-11-24", "63c94c61ec030c26")


def test_no_back_runs_the_script_of_its_front_again() -> None:
    assert [each.name for each in NOTE_TYPES if "<script>" in each.front] == ["quizgen multiple choice"]
    assert not any("FrontSide" in each.back for each in NOTE_TYPES)


def test_no_layout_reaches_for_the_network() -> None:
    for each in NOTE_TYPES:
        assert not re.search(r"https?:|url\(|@import|\bsrc=|fetch\(", each.front + each.back + layout("card.css"))
