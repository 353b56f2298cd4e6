"""Who said the quoted words, among the people of the article who speak or hold a role."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of

_SHORTEST, _LONGEST = 8, 40
"""Words: shorter quotations could be anyone's, longer ones are not read to the end."""
_OWN = re.compile(r"\b(?:our|my|he|she|him|his|her)\b", re.IGNORECASE)
"""Words that rule somebody out: "our church" fits one speaker, and whoever is "he" is not the one who speaks."""


def draft(fact: Quote, findings: Findings) -> Iterator[Draft]:
    words = len(fact.text.split())
    if not fact.direct or fact.speaker is None or fact.speaker.kind != "person" or not _SHORTEST <= words <= _LONGEST:
        return
    if not fact.text[0].isupper():
        return  # the second half of a sentence
    if _OWN.search(fact.text):
        return
    quoted = fact.text.rstrip(",.")
    introduced = Draft(
        template="who_said",
        fact=("speaker", fact.text[:1].lower(), " ".join(fact.text.lower().split()[:4])),
        stem=f"Who said: “{quoted}”?",
        key=fact.speaker.introduced,
        evidence=evidence_of(fact.sentences[0]),
        importance=fact.importance,
        claimant=None,
        wanted=Wanted("speaker", ("same_kind",)),
    )
    yield introduced
    if introduced.key != fact.speaker.name:
        # All with their role where all have one, else all without.
        yield replace(introduced, key=fact.speaker.name, importance=introduced.importance - 0.001)


TEMPLATE = Template(
    name="who_said",
    asks="Who said these words?",
    about=(Quote,),
    draft=draft,
    examples=(
        Example(
            "Mayor Mary Collins opened the bridge. “The bridge will bring both halves of Dover together again,” Collins said. "
            "Engineer Peter Grant built it, and Bishop Susan Walsh blessed it.",
            stem="Who said: “The bridge will bring both halves of Dover together again”?",
            key="Mayor Mary Collins",
            options=("Engineer Peter Grant", "Mayor Mary Collins", "Bishop Susan Walsh"),
        ),
    ),
    silent_on=(
        Silent(
            "“The bridge will bring both halves of Dover together again,” Mayor Mary Collins said.",
            "one person only",
        ),
        Silent(
            "Mayor Mary Collins met Engineer Peter Grant and Bishop Susan Walsh. "
            "“The bridge brings both halves of Dover together.”",
            "nobody is named as the speaker",
        ),
        Silent(
            "Mayor Mary Collins met Engineer Peter Grant and Bishop Susan Walsh. "
            "“Our church is open to both halves of Dover again,” Walsh said.",
            "the words fit one of them alone",
        ),
    ),
)
