"""Later events of the article, as full clauses without their dates: the nearest in time first."""

from collections.abc import Iterator

from quizgen.distractors.base import Source
from quizgen.facts import Happening
from quizgen.findings import Findings
from quizgen.items import Draft


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    events = [fact for fact in findings.facts if isinstance(fact, Happening)]
    key = next((event for event in events if event.text == draft.key), None)
    if key is not None:
        later = [event for event in events if event.day >= key.day + key.span and event.text != key.text]
        yield from (event.text for event in sorted(later, key=lambda event: (event.day, event.text)))


SOURCE = Source("happenings", "later events of the article", find)
