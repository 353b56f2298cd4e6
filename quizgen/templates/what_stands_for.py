"""What an acronym stands for that the article explains and goes on to use."""

from collections.abc import Iterator

from quizgen.facts import Acronym
from quizgen.findings import Findings
from quizgen.items import Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_of

_LEAST = 2
"""How often the article uses the letters beside explaining them: below that it names them in passing."""


def draft(fact: Acronym, findings: Findings) -> Iterator[Draft]:
    # What the article takes for known is plain knowledge.
    if fact.known or fact.used < _LEAST or fact.letters in ENGLISH.known_acronyms:
        return
    words = [word.rstrip(",") for word in fact.expansion.split()]
    # "Kennedy Space Center": who begins with a proper name is known by it; a news source is no part of the story.
    if not any(words[0] in kind for kind in ENGLISH.institution_words) or ENGLISH.press_words & set(words):
        return
    yield Draft(
        template="what_stands_for",
        fact=("acronym", fact.letters, ""),
        stem=f"What does “{fact.letters}” stand for?",
        key=fact.expansion,
        evidence=evidence_of(fact.sentence),
        importance=fact.importance * 0.7,
        wanted=Wanted("expansion", ("same_initials",)),
    )


TEMPLATE = Template(
    name="what_stands_for",
    asks="What does an acronym stand for?",
    about=(Acronym,),
    draft=draft,
    examples=(
        Example(
            "The Council for Harbour Safety (CHS) met in Dover. The CHS wants quieter ferries. Pilots trust the CHS.",
            stem="What does “CHS” stand for?",
            key="Council for Harbour Safety",
            options=(
                "Centre for Harbour Science",
                "Council for Harbour Science",
                "Centre for Harbour Safety",
                "Council for Harbour Safety",
            ),
        ),
        Example(
            "The NMA (National Maritime Agency) counted more ferries. Pilots call the NMA. Ships obey the NMA.",
            stem="What does “NMA” stand for?",
            key="National Maritime Agency",
            options=(
                "Nuclear Maritime Agency",
                "Nuclear Military Agency",
                "National Military Agency",
                "National Maritime Agency",
            ),
        ),
    ),
    silent_on=(
        Silent("The Council for Harbour Safety (CHS) met in Dover. The CHS is small.", "named in passing"),
        Silent("CHS is new. The Council for Harbour Safety (CHS) met. CHS is small. CHS is old.", "taken for known"),
        Silent(
            "The Council for Harbour Safety (CHS) met. CHS is small. CHS is old.",
            "taken for known by the headline",
            headline="Ribe expects CHS",
        ),
        Silent("The Union of Harbour Workers (CHS) met in Dover. CHS is small. CHS is old.", "other initials"),
        Silent("The Joint Quay Zone (JQZ) opened. Ships like JQZ. Pilots fear JQZ.", "too few words to swap"),
        Silent("The Ellen Space Center (ESC) opened. Ships like ESC. Pilots fear ESC.", "it begins with a proper name"),
        Silent("The National News Agency (NNA) wrote. NNA has more. NNA is quick.", "a news source"),
    ),
)
