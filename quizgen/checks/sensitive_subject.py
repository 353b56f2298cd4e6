"""People's deaths as a guessing game, private people as answers, nations as answers about crime.

What is merely grave is no flaw: such an item is tagged (`Item.sensitive`) and kept off paper unless it is asked for.
"""

from quizgen.checks.base import PRESS_CODES, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice, printed_text
from quizgen.subjects import asks_toll, is_about_crime, names_people


def find(item: Item, surroundings: Surroundings) -> str | None:
    answers = item.options if isinstance(item, MultipleChoice) else (item.key,)
    if isinstance(item, MultipleChoice) and asks_toll(item.stem, item.key):
        return "a number of casualties is not for guessing among options"
    for answer in answers:
        name = next((name for name in surroundings.private if answer == name or answer.endswith(f" {name}")), None)
        if name is not None:
            return f"the article gives {name} no public role"
    if is_about_crime(f"{printed_text(item)} {item.evidence.text}"):
        people = next((answer for answer in answers if names_people(answer)), None)
        if people is not None:
            return f"“{people}” would be the answer to a question of crime or terror"
    return None


CHECK = Check(
    name="sensitive_subject",
    rule="No toll among options, no private person as an answer, no nationality, religion or ethnicity in matters of crime.",
    authority=PRESS_CODES,
    find=find,
    accepts=(
        sample("The storm killed _____ people in Porto.", "240"),
        sample("The storm flooded _____ houses in Porto.", "240", ("130", "240", "310")),
        sample("He was jailed for _____ years for killing a guard.", "12", ("9", "12", "15")),
        sample("Which party killed the bill of _____?", "2019", ("2017", "2019", "2021")),
        sample("The ferry was named after _____.", "Mary Collins", private=("Peter Grant",)),
        sample("Which country closed its harbours?", "Norway", ("Norway", "Sweden", "Finland")),
        sample("The murder was solved in _____.", "Lisbon", ("Lisbon", "Madrid", "Berlin")),
        sample(
            "What is the role of Mary Collins, who spoke of terror?",
            "Norwegian Minister",
            ("Norwegian Minister", "Envoy"),
        ),
    ),
    rejects=(
        sample("The storm killed _____ people in Porto.", "240", ("130", "240", "310")),
        sample("The number of wounded rose to _____.", "twelve", ("nine", "twelve", "fifteen")),
        sample("The ferry was cleaned by _____.", "Peter Grant", private=("Grant", "Peter Grant")),
        sample("Who spoke?", "Mayor Ann Lee", ("Mayor Ann Lee", "Mr Peter Grant"), private=("Peter Grant",)),
        sample("Which country did the kidnappers come from?", "Norway", ("Norway", "Sweden", "Finland")),
        sample("Police called the robbers _____.", "Danish", ("Danish", "Finnish", "Polish")),
        sample("The terrorists were _____.", "two Norwegians"),
    ),
)
