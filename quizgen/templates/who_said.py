"""Who said the quoted words, among the people of the article who speak or hold a role."""

from collections.abc import Iterator

from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of

_SHORTEST, _LONGEST = 8, 40
"""Words: shorter quotations could be anyone's, longer ones are not read to the end."""


def draft(fact: Quote, findings: Findings) -> Iterator[Draft]:
    words = len(fact.text.split())
    if not fact.direct or fact.speaker is None or fact.speaker.kind != "person" or not _SHORTEST <= words <= _LONGEST:
        return
    if not fact.text[0].isupper():
        return  # the second half of a sentence
    quoted = fact.text.rstrip(",")
    yield Draft(
        template="who_said",
        fact=("speaker", fact.text[:1].lower(), " ".join(fact.text.lower().split()[:4])),
        stem=f"Who said: “{quoted}”?",
        key=fact.speaker.introduced,
        evidence=evidence_of(fact.sentences[0]),
        importance=fact.importance,
        claimant=None,
        wanted=Wanted("speaker", ("same_kind",)),
    )


TEMPLATE = Template(
    name="who_said",
    asks="Who said these words?",
    about=(Quote,),
    draft=draft,
    examples=(
        Example(
            "Mayor Ellen Brandt opened the bridge. “The bridge will bring both halves of the town together again,” Brandt said. "
            "Engineer Tomas Lund built it, and Bishop Karin Holm blessed it.",
            stem="Who said: “The bridge will bring both halves of the town together again”?",
            key="Mayor Ellen Brandt",
            options=("Bishop Karin Holm", "Engineer Tomas Lund", "Mayor Ellen Brandt"),
        ),
    ),
    silent_on=(
        Silent("“The bridge will bring both halves of the town together again,” Mayor Ellen Brandt said.", "one person only"),
        Silent(
            "Mayor Ellen Brandt met Engineer Tomas Lund and Bishop Karin Holm. “The bridge brings both halves of the town together.”",
            "nobody is named as the speaker",
        ),
    ),
)
