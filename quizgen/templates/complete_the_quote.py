"""A gap in somebody's own words: a quoted phrase, or the telling word of an utterance."""

import re
from collections.abc import Iterator

from quizgen.findings import Findings, Phrase, Quote
from quizgen.items import GAP, Draft
from quizgen.templates.base import Example, Silent, Template, evidence_in_speech, evidence_of, spell_hint, with_article

_LONGEST_PHRASE, _SHORTEST_WORD = 5, 5
"""Words of the longest quoted phrase, letters of the shortest one."""
_SHORTEST, _LONGEST = 6, 36
"""Words of an utterance that is printed whole with one gap."""
_TRIED = 6
_ELISION = re.compile(r"\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…")
"""A quotation that was cut cannot be remembered word for word."""


def draft(fact: Phrase | Quote, findings: Findings) -> Iterator[Draft]:
    yield from _from_phrase(fact) if isinstance(fact, Phrase) else _from_speech(fact, findings)


def _from_phrase(fact: Phrase) -> Iterator[Draft]:
    quote, statement = fact.quote, fact.statement
    claimant = statement.claimant or (quote.speaker.introduced if quote.speaker else None)
    if claimant is None or quote.start < statement.opening:
        return
    words = len(quote.text.split())
    if words > _LONGEST_PHRASE or len(quote.text) < _SHORTEST_WORD:
        return
    key = quote.text.rstrip(",.;")
    end = quote.start + len(quote.text.rstrip(",.;"))
    yield Draft(
        template="complete_the_quote",
        fact=("phrase", claimant, f"{quote.paragraph}"),
        stem=with_article(statement.printed((quote.start, end), GAP), GAP),
        key=key,
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + (0.05 if words > 1 else -0.05)),
        context=statement.context,
        claimant=claimant,
        hint=spell_hint(key),
    )


def _from_speech(fact: Quote, findings: Findings) -> Iterator[Draft]:
    if not fact.direct or fact.speaker is None:
        return
    for number, utterance in enumerate(fact.utterances):
        if (
            utterance.dangling
            or _ELISION.search(utterance.text)
            or not any(" " in utterance.text[s - utterance.start : e - utterance.start] for s, e in utterance.telling)
            or not _SHORTEST <= len(utterance.text.split()) <= _LONGEST
        ):
            continue
        for rank, (start, end) in enumerate(utterance.telling[:_TRIED]):
            before = utterance.text[: start - utterance.start]
            key = " ".join(utterance.text[start - utterance.start : end - utterance.start].split())
            if " " not in key:
                continue  # a single word of speech has too many rivals
            after = utterance.text[end - utterance.start :].rstrip(",")
            said = " ".join(f"{before}{GAP}{after}".split())
            if with_article(said, GAP) != said:
                continue  # nobody says "a(n)"
            stop = "" if after.endswith((".", "!", "?")) else "."
            yield Draft(
                template="complete_the_quote",
                fact=("quotation", fact.speaker.name, f"{fact.paragraph}.{number}"),
                stem=f"{fact.speaker.introduced} said: “{said}{stop}”",
                key=key,
                evidence=evidence_in_speech(fact, utterance),
                # The best gap that passes the checks is kept: one for each utterance.
                importance=fact.importance - 0.001 * rank,
                claimant=fact.speaker.introduced,
                hint=spell_hint(key),
            )


TEMPLATE = Template(
    name="complete_the_quote",
    asks="Which words are missing in what was said?",
    about=(Phrase, Quote),
    draft=draft,
    examples=(
        Example(
            "Bridges of stone are a “gift to the children” of Dover, Mayor Mary Collins said.",
            stem="Bridges of stone are a(n) “_____” of Dover, Mayor Mary Collins said.",
            key="gift to the children",
            hint="4 words: g… t… t… c…",
        ),
        Example(
            "Mayor Mary Collins opened the bridge. “Stone bridges carry school buses for people,” she said.",
            stem="Mayor Mary Collins said: “Stone bridges carry _____ for people.”",
            key="school buses",
            hint="2 words: s… b…",
        ),
    ),
    silent_on=(
        Silent("The bridge is a “gift to the children” of the town.", "nobody is named who said it"),
        Silent(
            "Mayor Mary Collins opened the bridge. “They gave us some hope with it,” she said.", "it points outside"
        ),
    ),
)
