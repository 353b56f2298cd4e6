"""The points of other sections: all true, and about something else."""

from collections.abc import Iterator

from quizgen.distractors.base import Source
from quizgen.findings import Findings, Point
from quizgen.items import Draft


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    own = draft.wanted.avoid[0] if draft.wanted and draft.wanted.avoid else ""
    points = [fact for fact in findings.facts if isinstance(fact, Point) and fact.heading != own]
    length = len(draft.key.split())
    for point in sorted(
        points, key=lambda p: (abs(len(p.statement.printed().split()) - length), p.statement.sentence.index)
    ):
        yield point.statement.printed()


SOURCE = Source("points", "the points of other sections", find)
