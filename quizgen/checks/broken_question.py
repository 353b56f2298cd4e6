"""A question whose parse shows it broken."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    broken = surroundings.signs.broken
    return broken[0] if broken else None


CHECK = Check(
    name="broken_question",
    rule="Parsed again, a drafted question is one sentence with one finite clause.",
    authority=MEASURED,
    find=find,
    accepts=(sample("In which city did the ministers meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),),
    rejects=(
        sample(
            "In which city did the ministers meet and who spoke?",
            "Lisbon",
            ("Lisbon", "Madrid", "Rabat"),
            broken=("“spoke” is joined with a subject of its own",),
        ),
    ),
)
