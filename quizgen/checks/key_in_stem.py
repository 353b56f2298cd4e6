"""The stem, the context or the hint holds the key, or a word of its stem."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.checks.words import abbreviates, same_country, stems, tells_answer
from quizgen.gazetteer import names_state
from quizgen.items import GAP, Item, MultipleChoice, Open

_NAME = 6
"""Words of the longest name or role."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    if isinstance(item, MultipleChoice) and len(item.key.split()) > _NAME:
        return None  # whole statements may name what they are about; `telling_length` weighs them against the others
    if isinstance(item, Open):
        return "the stem says most of the model answer" if tells_answer(item.stem, item.key) else None
    shared = stems(item.key) & stems(item.stem.replace(GAP, " "))
    if isinstance(item, MultipleChoice) and GAP not in item.stem:
        shared -= frozenset.intersection(*map(stems, item.options))  # "Which party …?" among parties
    if item.template == "who_said":
        return None if not shared else f"the quotation names {min(shared)}…"
    if shared:
        return f"the stem shares “{min(shared)}…” with the key"
    if same_country(item.key, item.stem.replace(GAP, " ")):
        return "the stem names the same country"
    if isinstance(item, MultipleChoice) and names_state(item.stem, item.key) and not _of_one_state(item):
        return "the stem names the state of the city"
    if item.template == "what_stands_for":
        return None  # its wrong options have the same initials
    if abbreviates(item.stem, item.key) or abbreviates(item.key, item.stem):
        return "an acronym and what it stands for give each other away"
    return None


def _of_one_state(item: MultipleChoice) -> bool:
    return all(names_state(item.stem, option) for option in item.options)


CHECK = Check(
    name="key_in_stem",
    rule="The stem does not hold the key, nor a word with the same first letters.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("The ministers met in _____ on 3 May 2021.", "Lisbon"),
        sample("The museum stands in _____, Texas.", "Houston", ("Houston", "Dallas", "Austin")),
        sample("Which party won the vote?", "Harbour Party", ("Harbour Party", "Coast Party", "Field Party")),
        sample("Why did the port of Ribe close?", "Because storms had filled the port with sand.", own_words=True),
    ),
    rejects=(
        sample("Portuguese ministers met in _____ on 3 May 2021.", "Portugal"),
        sample("The Texas Museum opened in _____.", "Houston", ("Houston", "Chicago", "Denver")),
        sample("French ministers met in _____ on 3 May 2021.", "Paris"),
        sample("Why did the sandy port of Ribe close?", "Because the port was sandy.", own_words=True),
        sample("Mayor Ellen Brandt, said Brandt, met _____.", "Ellen Brandt"),
        sample("Both countries belong to the _____ (OSH).", "Organisation of Steady Harbours"),
        sample("All belong to the _____ (ASEAN).", "Association of Southeast Asian Nations"),
        sample("The news came from _____, the Central Agency for Harbours.", "CAH"),
    ),
)
