"""An option that is about the other options: "all of the above", "both A and B"."""

import re

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_CATCH_ALL = re.compile(
    r"(?:all|none|neither|both|any|some|two|more than one) of (?:the above|these|those|them|the (?:other )?options)"
    r"|(?:both|neither|either|only)? ?\(?[A-E]\)?,? (?:and|or|nor|&) \(?[A-E]\)?",
    re.IGNORECASE,
)


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    caught = [option for option in item.options if _CATCH_ALL.fullmatch(option.strip(" ."))]
    return f"“{caught[0]}” is about the other options" if caught else None


CHECK = Check(
    name="catch_all_options",
    rule="No option is about the others: no “all of the above”, “none of the above” or “both A and B”.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),
        sample("Who signed?", "both of the mayors", ("both of the mayors", "a judge", "a monk")),
    ),
    rejects=(
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "None of the above")),
        sample("Where did they meet?", "Both A and B", ("Lisbon", "Madrid", "Both A and B")),
        sample("Where did they meet?", "All of these.", ("Lisbon", "Madrid", "All of these.")),
    ),
)
