"""Other entities of the same kind in the article: whoever half-followed the story has met them."""

import re
from collections.abc import Collection, Iterator

from quizgen.distractors.base import Source, pick
from quizgen.findings import Entity, Findings
from quizgen.gazetteer import countries_named
from quizgen.items import Draft
from quizgen.languages import ENGLISH
from quizgen.subjects import is_private

_KINDS = {"speaker": "person"}


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    if draft.wanted is None:
        return
    wanted = draft.wanted.kind
    kind = _KINDS.get(wanted, wanted)
    alike = [e for e in findings.entities if e.kind == kind]
    speakers = frozenset(quote.speaker.name for quote in findings.quotes if quote.speaker is not None)
    if kind == "person":
        words = {word.casefold().removesuffix("'s") for word in re.findall(r"[\w'-]+", draft.stem.replace("’", "'"))}
        alike = [
            e for e in alike if " " in e.name and ((wanted == "speaker" and e.name in speakers) or _holds_office(e))
        ]
        alike = [e for e in alike if e.name in speakers or not is_private(e)]
        alike = [e for e in alike if not _is_spoken_of(e, draft.key, words)]
    # Whoever speaks for another country than the one that is spoken of, or holds its office, tempts nobody.
    asked = countries_named(draft.stem if wanted == "speaker" else f"{draft.stem} {draft.key}")
    alike = [e for e in alike if not (foreign := countries_named(e.role or "")) or not asked or foreign & asked]
    # All with their role where the key has one, else all without, so that the key does not stand out.
    titled = wanted == "speaker" and not any(entity.name == draft.key for entity in findings.entities)
    for entity in sorted(alike, key=lambda e: (*_nearness(e, wanted, draft, speakers), e.name)):
        if not titled:
            yield entity.name
        elif entity.introduced != entity.name:
            yield entity.introduced


def _nearness(entity: Entity, wanted: str, draft: Draft, speakers: Collection[str]) -> tuple[int, int]:
    """Who speaks comes first, then by chance: were those most named always the options, the one who is not would be the key."""
    if wanted == "speaker":
        return int(entity.name not in speakers), pick(draft.stem + entity.name, 1 << 30)
    return int(entity.name not in speakers), -entity.mentions


def _is_spoken_of(person: Entity, key: str, words: Collection[str]) -> bool:
    """The stem's words name them, or "the president" that they are: nobody speaks so of themselves."""
    office = {word.casefold() for word in (person.role or "").split()} & ENGLISH.heads_of_state
    return person.name != key and any(word in words for word in (person.name.split()[-1].casefold(), *office))


def _holds_office(person: Entity) -> bool:
    """An office, but no head of state, whom everybody knows."""
    role = (person.role or "").casefold()
    return bool(role) and not any(role.endswith(head) for head in ENGLISH.heads_of_state)


SOURCE = Source("same_kind", "other entities of the same kind in the article", find)
