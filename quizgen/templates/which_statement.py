"""Which of several true statements somebody made, or made on the matter of a section."""

from collections.abc import Iterator

from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_in_speech

_SHORTEST, _LONGEST = 6, 24
"""Words of a statement that is read as an option."""


def draft(fact: Quote, findings: Findings) -> Iterator[Draft]:
    if not fact.direct or fact.speaker is None or fact.speaker.kind != "person":
        return
    for number, utterance in enumerate(fact.utterances):
        if utterance.dangling or not _SHORTEST <= len(utterance.text.split()) <= _LONGEST:
            continue
        yield Draft(
            template="which_statement",
            fact=("statement", fact.speaker.name, f"{fact.paragraph}.{number}"),
            stem=f"Which of these statements did {fact.speaker.introduced} make?",
            key=as_option(utterance.text),
            evidence=evidence_in_speech(fact, utterance),
            importance=fact.importance * 0.8,
                claimant=fact.speaker.introduced,
            wanted=Wanted("statement", ("statements",), avoid=(fact.speaker.name,)),
        )


def as_option(text: str) -> str:
    """A spoken sentence as it stands among the options."""
    text = " ".join(text.split()).rstrip(",")
    return f"“{text}”" if text.endswith((".", "!", "?")) else f"“{text}.”"


TEMPLATE = Template(
    name="which_statement",
    asks="Which of these statements did somebody make?",
    about=(Quote,),
    draft=draft,
    examples=(
        Example(
            "“The bridge will bring tourists to Ribe again,” Mayor Ellen Brandt said. "
            "“The toll on lorries ruins small firms in Ribe,” said shop owner Tomas Lund. "
            "“The river deserves a quieter crossing for birds,” said Bishop Karin Holm.",
            stem="Which of these statements did Mayor Ellen Brandt make?",
            key="“The bridge will bring tourists to Ribe again.”",
            options=(
                "“The bridge will bring tourists to Ribe again.”",
                "“The river deserves a quieter crossing for birds.”",
                "“The toll on lorries ruins small firms in Ribe.”",
            ),
        ),
    ),
    silent_on=(
        Silent("“The bridge will bring tourists to Ribe again,” Mayor Ellen Brandt said.", "nobody else says anything"),
        Silent("“The bridge will bring tourists to Ribe again.” Critics disagree. Others said nothing.", "no speaker"),
    ),
)
