"""A quotation that opens and does not close."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    for text in (item.story or "", item.context or "", item.stem):
        if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
            return "a quotation or a bracket is cut off"
    return None


CHECK = Check(
    name="cut_quotation",
    rule="Quotation marks and brackets come in pairs.",
    authority=MEASURED,
    find=find,
    accepts=(sample("Mayor Ellen Brandt called it “a gift to _____”.", "children"),),
    rejects=(sample("Mayor Ellen Brandt called it “a gift to _____.", "children"),),
)
