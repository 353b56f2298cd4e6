"""An "a" or "an" before the gap that tells which word follows."""

import re

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import GAP, Item, MultipleChoice

_ARTICLE = re.compile(rf"\b(an?) {GAP}", re.IGNORECASE)
_FIRST = re.compile(r"[^\W_]+")
# Words that sound otherwise than they are written: "an hour", "a European", "a one-year plan".
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_NO_VOWEL = re.compile(r"uni(?!m|n|dent|ss)|us[eu]|ura|uri|util|uten|ubiq|euro?|ewe|once|one(?![^\W_])")
_SPELLED_WITH_VOWEL = "AEFHILMNORSX"
"""Letters whose names begin with a vowel: "an MP"."""
_LONGEST_SPELLED = 3
"""Letters of the longest abbreviation with a vowel that is read letter by letter: "EU", but not "NATO"."""
_FIGURES = re.compile(r"8\d*|11|18")
"""Eight, eighty, eleven, eighteen."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    match = _ARTICLE.search(item.stem)
    if match is None:
        return None
    article = match[1].casefold()
    options = item.options if isinstance(item, MultipleChoice) else (item.key,)
    misfits = [option for option in options if _article(option) != article]
    return f"“{article}” does not fit “{misfits[0]}”" if misfits else None


def _article(option: str) -> str:
    """The article that the first word of an option takes."""
    match = _FIRST.search(option)
    word = match[0] if match else ""
    if word[:1].isdigit():
        vowel = _FIGURES.fullmatch(word) is not None
    elif word.isupper() and (len(word) <= _LONGEST_SPELLED or not set(word) & set("AEIOU")):
        vowel = word[0] in _SPELLED_WITH_VOWEL
    else:
        plain = word.casefold()
        vowel = plain.startswith(_SILENT_H) or (plain[:1] in tuple("aeiou") and not _NO_VOWEL.match(plain))
    return "an" if vowel else "a"


CHECK = Check(
    name="misfit_article",
    rule="“A” or “an” before the gap fits every option; “a(n)” fits all.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("She works as a _____ there.", "baker", ("baker", "monk", "university teacher")),
        sample("It was found by an _____ there.", "unidentified man", ("unidentified man", "expert", "FBI agent")),
        sample("She works as a(n) _____ there.", "engineer", ("baker", "monk", "engineer")),
        sample("He is an _____ from Ribe.", "MP", ("MP", "heir", "11-year-old")),
    ),
    rejects=(
        sample("She works as an _____ there.", "engineer", ("baker", "monk", "engineer")),
        sample("She is a _____ from Ribe.", "one-time baker", ("one-time baker", "honest monk", "nurse")),
    ),
)
