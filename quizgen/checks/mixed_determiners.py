"""Common nouns of which some have "a", some "the", and some no determiner."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_DETERMINERS = {"a": "a", "an": "a", "the": "the"}
_LONGEST = 5
"""Words: what is longer is a statement."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    # A name has its determiner for good: "the Netherlands" beside "Norway".
    if not all(_is_common(option) for option in item.options):
        return None
    kinds = {_DETERMINERS.get(option.split()[0], "") for option in item.options}
    return "the options have different determiners" if len(kinds) > 1 else None


def _is_common(option: str) -> bool:
    words = option.split()
    plain = option == option.casefold() and not any(map(str.isdigit, option))
    return bool(words) and plain and len(words) <= _LONGEST


CHECK = Check(
    name="mixed_determiners",
    rule="Options that are common nouns all have “a”, all “the”, or none.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("Who spoke first?", "a fisherman", ("a fisherman", "an engineer", "a monk")),
        sample("Which country spoke first?", "Norway", ("Norway", "the Netherlands", "Denmark")),
    ),
    rejects=(
        sample("Who spoke first?", "the mayor", ("a fisherman", "the mayor", "a monk")),
        sample("What did they sell?", "a mill", ("a mill", "houses", "boats")),
    ),
)
