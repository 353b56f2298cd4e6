"""A field of a JSON object comes as what it is said to be, or the message says which and where."""

from typing import Any

import pytest

from quizgen.records.fields import Fields, NoGoodField

ITEM = Fields({"stem": "Who?", "hint": "", "options": ["a", "b"], "paragraph": 3, "evidence": {"start": 0}}, "item 2")


def test_fields_come_as_they_are() -> None:
    assert ITEM.text("stem") == "Who?"
    assert ITEM.text_or_none("hint") is None
    assert ITEM.texts("options") == ["a", "b"]
    assert ITEM.whole("paragraph") == 3
    assert ITEM.object("evidence").place == "item 2, evidence"


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: ITEM.text("key"), "item 2 has no “key”"),
        (lambda: ITEM.text("hint"), "item 2: “hint” is not a text"),
        (lambda: ITEM.whole("stem"), "item 2: “stem” is not a whole number from 0"),
        (lambda: ITEM.texts("stem"), "item 2: “stem” is not a list"),
        (lambda: ITEM.object("evidence").number("text"), "item 2, evidence has no “text”"),
        (lambda: Fields([], "item 3"), "item 3 is no JSON object"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(ask: Any, message: str) -> None:
    with pytest.raises(NoGoodField) as caught:
        ask()
    assert str(caught.value) == message
