"""A quotation that opens and does not close."""

import re

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item

_CLOSES = re.compile(r"’(?!\w)")
"""A closing mark within a quotation; between letters it is an apostrophe."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    for text in (item.story or "", item.context or "", item.stem):
        if (
            text.count("“") != text.count("”")
            or text.count('"') % 2
            or _open_inside(text)
            or text.count("(") != text.count(")")
        ):
            return "a quotation or a bracket is cut off"
    return None


def _open_inside(text: str) -> bool:
    return text.count("‘") > len(_CLOSES.findall(text))


CHECK = Check(
    name="cut_quotation",
    rule="Quotation marks and brackets come in pairs.",
    authority=MEASURED,
    find=find,
    accepts=(sample("Mayor Ellen Brandt called it “a gift to _____”.", "children"),),
    rejects=(
        sample("Mayor Ellen Brandt called it “a gift to _____.", "children"),
        sample("Mayor Ellen Brandt said: “He told me, ‘We’re glad to have _____.”", "a bridge"),
    ),
)
