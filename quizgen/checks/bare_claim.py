"""A claim printed as plain fact: somebody says so, and the item does not say who."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.checks.words import stems
from quizgen.items import Item, MultipleChoice, printed_text


def find(item: Item, surroundings: Surroundings) -> str | None:
    if item.claimant is None:
        return None
    # Where whole statements are the options, each may name whose word it is.
    options = " ".join(item.options) if isinstance(item, MultipleChoice) else item.key
    text = f"{printed_text(item)} {options}"
    if item.claimant in text or stems(item.claimant) & stems(text):
        return None
    return f"it is {item.claimant}'s claim, and the item does not say so"


CHECK = Check(
    name="bare_claim",
    rule="What somebody claims is printed with who claims it.",
    authority=MEASURED,
    severity="warning",
    find=find,
    accepts=(
        sample("Mayor Ellen Brandt said the mill was sold in _____.", "May", claimant="Ellen Brandt"),
        sample("WHO say the mill was sold in _____.", "May", claimant="WHO"),
        sample("The mill was sold in _____.", "May"),
    ),
    rejects=(sample("The mill was sold in _____.", "May", claimant="Mayor Ellen Brandt"),),
)
