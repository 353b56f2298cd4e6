"""Quoted words in a sentence that says nobody's name: whose words are they?"""

import re

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.checks.words import reports
from quizgen.items import GAP, Item

_PHRASE = re.compile(r"“([^”]{1,500})”|\"([^\"]{1,500})\"")
_NAME = 4
"""Words of the longest thing that is called so: “feather duvet lung”."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    if item.claimant is not None or item.template.startswith("who_") or reports(_PHRASE.sub(" ", item.stem)):
        return None
    phrases = [one or other for one, other in _PHRASE.findall(item.stem)]
    spoken = [phrase for phrase in phrases if GAP in phrase or len(phrase.split()) > _NAME]
    if len(phrases) > 1 and not spoken:
        spoken = [phrase for phrase in phrases if phrase[:1].islower() and len(phrase.split()) > 1]
    return f"nobody is named who said “{spoken[0]}”" if spoken else None


CHECK = Check(
    name="unclaimed_quotation",
    rule="Quoted words stand with whoever said them; what is only called so may stand in quotation marks.",
    authority=MEASURED,
    find=find,
    accepts=(
        sample("The ministers met in _____ for what they called “a last try at peace”, Ellen Brandt said.", "Lisbon"),
        sample("The ministers of the “Iron Triangle” met in _____.", "Lisbon"),
    ),
    rejects=(
        sample("The ministers met in _____ with no “hope of peace in their time” left.", "Lisbon"),
        sample("The talks in _____ showed “deep differences” and “no common ground”.", "Lisbon"),
        sample("The talks were “_____” and long.", "frank"),
    ),
)
