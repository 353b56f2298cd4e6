"""A word beside the gap that asks for one or for several, where an option is the other."""

import re

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.inflection import engine
from quizgen.items import GAP, Item, MultipleChoice

_SINGULAR = re.compile(rf"\b(?:an?|a\(n\)|this|that|each|every|another|one) {GAP}(?! of)", re.IGNORECASE)
_PLURAL = re.compile(
    rf"\b(?:these|those|many|several|both|few|two|three|four|five|six|seven|eight|nine|ten) {GAP}", re.IGNORECASE
)
_ONE = frozenset({"1", "one"})
_SEVERAL = re.compile(rf"{GAP} [a-z]+s (?:are|were|have)\b")
_COMPLEMENT = re.compile(r"\s(?:of|in|on|at|for|from|to|with|by|about|under|who|that|which)\s.*$", re.DOTALL)


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    if _SEVERAL.search(item.stem):
        alone = [option for option in item.options if option.casefold() in _ONE]
        if alone:
            return f"“{alone[0]}” does not fit the plural behind the gap"
    nouns = [option for option in item.options if option[:1].islower() and option.replace(" ", "").isalpha()]
    if _SINGULAR.search(item.stem):
        wrong = [noun for noun in nouns if _is_plural(noun)]
    elif _PLURAL.search(item.stem):
        wrong = [noun for noun in nouns if not _is_plural(noun)]
    else:
        return None
    return f"“{wrong[0]}” does not fit the number of the word before the gap" if wrong else None


def _is_plural(noun: str) -> bool:
    head = _COMPLEMENT.sub("", noun).split()[-1]
    return not head.endswith("ss") and bool(engine().singular_noun(head))


CHECK = Check(
    name="misfit_number",
    rule="Singular and plural beside the gap fit every option.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("They sold two _____ that year.", "boats", ("boats", "houses of stone", "mills")),
        sample("They sold this _____ that year.", "mill", ("boat", "house", "mill")),
    ),
    rejects=(
        sample("They sold two _____ that year.", "boats", ("boats", "house", "mills")),
        sample("They sold this _____ that year.", "mill", ("boat", "houses of stone", "mill")),
        sample("About _____ ships were sold that year.", "twelve", ("one", "twelve", "twenty")),
    ),
)
