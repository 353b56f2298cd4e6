"""Text that is no part of the story: captions, credits, embedded posts, web addresses."""

import re

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item, printed_text

_WEB = re.compile(
    r"https?://|www\.|@\w|#\w|\bclick (?:here|on)\b|\bsubscribe\b|\btold (?:Reuters|AFP|AP|CNN|ABC|the BBC)\b", re.I
)

_SIGNS = ("http", "www.", "@", "#", "click", "subscribe", "told ")
"""One of them stands in whatever that pattern finds."""

# Codes of a data feed that stand behind the names in market reports: "CMAL3", "LCOc1", "XAU=", ".SPX".
_CODE = re.compile(r"\b[A-Z]{3,}\d\b|\b[A-Z]{2,}c\d\b|\b\w+=\w*|(?<=\s)\.[A-Z]{3,}\w*|\b\d+-\d+-\d+\b")
# A line of results: "Rovers 4, United 3: …".
_RESULT = re.compile(r"^[^:.]{2,40} \d+, [^:.]{2,40} \d+( \(\w+\))?: ")


def find(item: Item, surroundings: Surroundings) -> str | None:
    if surroundings.boilerplate:
        return "the evidence stands in a caption, a credit or an embedded post"
    text = f"{printed_text(item)} {item.key}"
    plain = text.casefold()
    match = (
        (any(sign in plain for sign in _SIGNS) and _WEB.search(text)) or _CODE.search(text) or _RESULT.match(item.stem)
    )
    return f"“{match.group()}” belongs to the page, not to the story" if match else None


CHECK = Check(
    name="boilerplate",
    rule="Only the story is asked about.",
    authority=MEASURED,
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(
        sample("The ministers met in _____ (photo).", "Lisbon", boilerplate=True),
        sample("Aluminium CMAL3 fell on the exchange of _____.", "London"),
        sample("Rovers 4, United 3: Ann Lee scored twice and _____ held on.", "Dover"),
        sample("Designs were sent to www.example.org by _____.", "Ellen Brandt"),
    ),
)
