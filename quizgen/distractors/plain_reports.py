"""True statements in the article's own voice, about as long as the claim among them."""

from collections.abc import Iterator

from quizgen.arguments import PlainReport
from quizgen.distractors.base import Source
from quizgen.findings import Findings
from quizgen.items import Draft

_SHORTER, _LONGER = 0.6, 1.6
"""How much shorter or longer than the key: more gives one of them away."""


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    length = len(draft.key.split())
    found: list[tuple[int, int, str]] = []
    for fact in findings.facts:
        if not isinstance(fact, PlainReport):
            continue
        text = fact.statement.printed()
        words = len(text.split())
        if _SHORTER * length <= words <= _LONGER * length:
            found.append((abs(words - length), fact.statement.sentence.index, text))
    yield from (text for _, _, text in sorted(found))


SOURCE = Source("plain_reports", "true statements in the article's own voice", find)
