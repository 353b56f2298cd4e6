"""Other organisations of the key's own sort in the article: a party among parties, a university among universities.

The label of the pipeline is no evidence of the sort (a device, a unit and a company are all organisations to it), the
word in the name is.
"""

from collections.abc import Iterator

from quizgen.distractors.base import Source
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.languages import ENGLISH


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    sort = ENGLISH.sort_of(draft.key)
    if sort is None:
        return
    alike = [e for e in findings.entities if e.kind == "organisation" and ENGLISH.sort_of(e.name) == sort]
    for entity in sorted(alike, key=lambda e: (-e.mentions, e.name)):
        yield entity.name


SOURCE = Source("same_sort", "organisations of the same sort in the article", find)
