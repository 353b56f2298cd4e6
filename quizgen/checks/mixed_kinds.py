"""Options that are not of one form: a figure among words, a sentence among names, a capital among small letters."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    forms = {
        "figures and words": {any(map(str.isdigit, option)) for option in item.options},
        "capitals and small letters": {option.lstrip("“‘the ")[:1].isupper() for option in item.options},
        "quotations and other texts": {option.startswith("“") for option in item.options},
    }
    mixed = [
        name for name, values in forms.items() if len(values) > 1 and not (name.startswith("figures") and _long(item))
    ]
    return f"the options mix {mixed[0]}" if mixed else None


def _long(item: MultipleChoice) -> bool:
    """Whole sentences may hold a figure or not."""
    return all(len(option.split()) > 4 for option in item.options)


CHECK = Check(
    name="mixed_kinds",
    rule="All options are of one kind and form.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),),
    rejects=(
        sample("When did they meet?", "2019", ("2019", "2020", "in spring")),
        sample("Who spoke?", "Ellen Brandt", ("Ellen Brandt", "a fisherman", "Tomas Lund")),
    ),
)
