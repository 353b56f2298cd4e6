"""Other entities of the same kind in the article: whoever half-followed the story has met them."""

from collections.abc import Iterator

from quizgen.distractors.base import Source
from quizgen.findings import Entity, Findings
from quizgen.items import Draft
from quizgen.subjects import is_private

_KINDS = {"speaker": "person"}


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    if draft.wanted is None:
        return
    wanted = draft.wanted.kind
    kind = _KINDS.get(wanted, wanted)
    alike = [e for e in findings.entities if e.kind == kind and (kind != "person" or _is_fit(e))]
    if wanted == "speaker":
        # All with their role or all without, so that the key does not stand out.
        bare = any(entity.name == draft.key for entity in alike)
        alike = [entity for entity in alike if (entity.introduced == entity.name) == bare]
    for entity in sorted(alike, key=lambda e: (-e.mentions, e.name)):
        yield entity.introduced if wanted == "speaker" else entity.name


def _is_fit(person: Entity) -> bool:
    """Surely a person, under a full name, and in public life: nobody else is made a wrong answer."""
    return person.human and " " in person.name and not is_private(person)


SOURCE = Source("same_kind", "other entities of the same kind in the article", find)
