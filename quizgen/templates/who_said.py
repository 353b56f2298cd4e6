"""Who said the quoted words, among the people of the article who speak or hold a role."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.findings import Findings, Quote
from quizgen.items import Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_in_speech, evidence_of

_SHORTEST, _LONGEST = 7, 40
"""Words: shorter quotations could be anyone's, longer ones are not read to the end."""
_OPENING, _STEM = 4, 5
"""Sentences of the opening, and letters by which words are compared."""
_THINGS = 2
"""Different things that the words must speak of: "I could not believe it" is anyone's."""
_OWN = re.compile(r"\b(?:our|my|he|she|him|his|her)\b", re.IGNORECASE)
"""Words that rule somebody out: "our church" fits one speaker, and whoever is "he" is not the one who speaks."""


def draft(fact: Quote, findings: Findings) -> Iterator[Draft]:
    if not fact.direct or fact.speaker is None or fact.speaker.kind != "person" or not fact.text[0].isupper():
        return  # in lower case: the second half of a sentence
    whole = len(fact.text.split()) <= _LONGEST
    # A long quotation is not read to the end: its sentences are asked one by one.
    said = [(fact.text, evidence_of(fact.sentences[0]), fact.utterances)] if whole else []
    said += [] if whole else [(" ".join(u.text.split()), evidence_in_speech(fact, u), (u,)) for u in fact.utterances]
    for rank, (words, evidence, utterances) in enumerate(said):
        things = frozenset().union(*(utterance.things for utterance in utterances))
        if len(things) < _THINGS or not all(utterance.whole for utterance in utterances):
            continue  # a commonplace, or half a sentence
        if not _on_the_matter(things, findings):
            continue
        if not _SHORTEST <= len(words.split()) <= _LONGEST or not words[0].isupper() or _OWN.search(words):
            continue
        if words.split()[0].strip(",").casefold() in ENGLISH.connectives:
            continue
        introduced = Draft(
            template="who_said",
            fact=("speaker", words[:1].lower(), " ".join(words.lower().split()[:4])),
            stem=f"Who said: “{words.rstrip(',.')}”?",
            key=fact.speaker.introduced,
            evidence=evidence,
            importance=max(0.0, fact.importance - 0.01 * rank),
            wanted=Wanted("speaker", ("same_kind",)),
        )
        yield introduced
        if introduced.key != fact.speaker.name:
            # All with their role where all have one, else all without.
            yield replace(introduced, key=fact.speaker.name, importance=max(0.0, introduced.importance - 0.001))


def _on_the_matter(things: frozenset[str], findings: Findings) -> bool:
    """It speaks of something that the opening of the article speaks of; a proverb does not."""
    opening = " ".join([findings.story.line, *(sentence.text for sentence in findings.sentences[:_OPENING])])
    begun = {word[:_STEM].casefold() for word in re.findall(r"\w{4,}", opening)}
    return any(thing[:_STEM] in begun for thing in things)


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
