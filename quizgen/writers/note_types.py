"""The three Anki note types: their fields, their card layouts and when these last changed.

Anki tells note types apart by number and by their field list. A field added, removed or moved gives learners a second,
clashing note type, so **the field lists are frozen**: a new need takes one of the spare fields (a field may be renamed,
since each has a number of its own). Layouts and style may change freely, with `CHANGED` moved on: an importing Anki
takes only what is newer.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import genanki

CHANGED = datetime(2026, 11, 24, 13, tzinfo=UTC)
"""When a layout or the style last changed; a test fails when they changed and this did not."""

_SOURCE_FIELDS = ("Evidence", "Headline", "Author", "Publisher", "Date", "Place", "Link", "Rights")
_LAST_FIELDS = ("Notice", "Language", "Code", "Feedback", "Spare 2", "Spare 3")


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type; the first field is what Anki lists a note under and may not be empty."""

    number: int
    """Anki's id of the note type; the ids of its fields and its one card layout are counted on from it."""
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    is_cloze: bool = False

    def model(self) -> Any:
        """A fresh genanki model, which genanki fills in as it writes."""
        return genanki.Model(
            model_id=self.number,
            name=self.name,
            fields=[{"name": name, "id": self.number + 10 + place} for place, name in enumerate(self.fields)],
            templates=[{"name": "Card", "id": self.number + 1, "qfmt": self.front, "afmt": self.back}],
            css=layout("card.css"),
            model_type=genanki.Model.CLOZE if self.is_cloze else genanki.Model.FRONT_BACK,
        )


def layout(name: str) -> str:
    """The text of a file in `layouts`."""
    return files("quizgen.writers").joinpath("layouts", name).read_text(encoding="utf-8")


def _side(*names: str) -> str:
    """One side of a card. Sides are joined from parts, since a back with {{FrontSide}} would run its script twice."""
    return '<div class="quizgen" lang="{{Language}}">\n' + "".join(layout(name) for name in names) + "</div>\n"


def _script(name: str) -> str:
    return f"<script>\n{layout(name)}</script>\n"


CLOZE = NoteType(
    number=1_764_000_001_000,
    name="quizgen cloze",
    fields=("Text", "Context", "Claim", "Claimant", *_SOURCE_FIELDS, *_LAST_FIELDS),
    front=_side("card_head.html", "card_cloze.html"),
    back=_side("card_head_back.html", "card_cloze.html", "card_source.html"),
    is_cloze=True,
)

MULTIPLE_CHOICE = NoteType(
    number=1_764_000_002_000,
    name="quizgen multiple choice",
    fields=("Stem", "Context", "Claim", "Claimant", "Options", "Key", "Ordered", *_SOURCE_FIELDS, *_LAST_FIELDS),
    front=_side("card_head.html", "card_choice.html") + _script("card_choice.js"),
    back=_side("card_head_back.html", "card_choice_back.html", "card_feedback.html", "card_source.html")
    + _script("card_choice.js"),
)

OPEN = NoteType(
    number=1_764_000_003_000,
    name="quizgen open question",
    fields=("Stem", "Context", "Claim", "Claimant", "Key", *_SOURCE_FIELDS, *_LAST_FIELDS),
    front=_side("card_head.html", "card_open.html"),
    back=_side("card_head_back.html", "card_open.html", "card_answer.html", "card_source.html"),
)

NOTE_TYPES: tuple[NoteType, ...] = (CLOZE, MULTIPLE_CHOICE, OPEN)
