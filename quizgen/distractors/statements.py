"""True statements by other people: whoever half-followed the story remembers them, but not whose they were."""

from collections.abc import Iterator

from quizgen.distractors.base import Source
from quizgen.findings import Findings
from quizgen.items import Draft


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    speaker = draft.wanted.avoid[0] if draft.wanted and draft.wanted.avoid else ""
    length = len(draft.key.split())
    candidates: list[tuple[int, int, str]] = []
    for quote in findings.quotes:
        if not quote.direct or quote.speaker is None or quote.speaker.name == speaker:
            continue
        for utterance in quote.utterances:
            words = len(utterance.text.split())
            if utterance.dangling or "..." in utterance.text or "…" in utterance.text or not 5 <= words <= 28:
                continue
            text = " ".join(utterance.text.split()).rstrip(",")
            text = f"“{text}”" if text.endswith((".", "!", "?")) else f"“{text}.”"
            candidates.append((abs(words - length), utterance.start, text))
    yield from (text for _, _, text in sorted(candidates))


SOURCE = Source("statements", "true statements by other people", find)
