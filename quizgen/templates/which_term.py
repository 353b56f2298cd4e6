"""Which term the article explains with these words."""

from collections.abc import Iterator

from quizgen.findings import Findings, Gloss
from quizgen.items import GAP, Draft
from quizgen.templates.base import Example, Silent, Template, evidence_of, spell_hint


def draft(fact: Gloss, findings: Findings) -> Iterator[Draft]:
    yield Draft(
        template="which_term",
        fact=("term", fact.gloss.split()[-1].lower(), ""),
        stem=f"{fact.gloss[:1].upper()}{fact.gloss[1:]} is known as {fact.determiner}{GAP}.",
        key=fact.term,
        evidence=evidence_of(fact.sentence),
        importance=fact.importance * 0.7,
        hint=spell_hint(fact.term),
    )


TEMPLATE = Template(
    name="which_term",
    asks="Which term is explained with these words?",
    about=(Gloss,),
    draft=draft,
    examples=(
        Example(
            "Dover joined the Sound Compact, a treaty of six ports that limits noise at night.",
            stem="A treaty of six ports that limits noise at night is known as the _____.",
            key="Sound Compact",
            hint="2 words: S… C…",
        ),
    ),
    silent_on=(
        Silent("Mary Collins, a mother of two from the north of Kent, opened the bridge.", "a person is no term"),
        Silent("Irwan, an Indonesian who uses only one name, built the bridge of Dover.", "a person is no term"),
        Silent("Dover took part in the Sound Compact, its first treaty with other ports.", "no definition"),
    ),
)
