"""Too few options: half of the guesses are right, or all but one are absurd."""

from quizgen.checks.base import RODRIGUEZ, Check, Surroundings, sample
from quizgen.gazetteer import countries_named
from quizgen.items import Item, MultipleChoice

_FEWEST = 3


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    have = len(item.options)
    # Who holds an office of a country is asked among people of several: the foreigners among them tempt nobody.
    wanted = _FEWEST + (item.template == "who_holds_role" and bool(countries_named(item.stem)))
    return f"{have} options are too few" if have < wanted else None


CHECK = Check(
    name="few_options",
    rule="A multiple-choice item has three options at least.",
    authority=RODRIGUEZ,
    find=find,
    accepts=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),),
    rejects=(
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid")),
        sample(
            "Who is described as “mayor of Paris”?",
            "Ellen Brandt",
            ("Ellen Brandt", "Mary Collins", "Tomas Lund"),
            template="who_holds_role",
        ),
    ),
)
