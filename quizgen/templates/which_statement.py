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
        if (
            utterance.dangling
            or "..." in utterance.text
            or "…" in utterance.text
            or not _SHORTEST <= len(utterance.text.split()) <= _LONGEST
        ):
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
            "“Tourists will come back to Dover in large numbers,” Mayor Mary Collins said. "
            "“Tolls on lorries ruin small firms in Dover,” said shop owner Peter Grant. "
            "“Birds in Dover deserve quieter crossings,” said Bishop Susan Walsh.",
            stem="Which of these statements did Mayor Mary Collins make?",
            key="“Tourists will come back to Dover in large numbers.”",
            options=(
                "“Birds in Dover deserve quieter crossings.”",
                "“Tourists will come back to Dover in large numbers.”",
                "“Tolls on lorries ruin small firms in Dover.”",
            ),
        ),
    ),
    silent_on=(
        Silent(
            "“Tourists will come back to Dover in large numbers,” Mayor Mary Collins said.", "nobody else says anything"
        ),
        Silent(
            "“Tourists will come back to Dover in large numbers.” Critics disagree. Others said nothing.", "no speaker"
        ),
    ),
)
