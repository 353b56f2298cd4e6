"""Reasons, purposes and conditions: which are certain enough to be asked for."""

from pathlib import Path

import pytest

from quizgen.arguments import Reason
from quizgen.finders import find_findings
from tests.articles import article_of


def reasons(folder: Path, body: str) -> list[tuple[str, str, str | None]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(fact.kind, fact.answer, fact.source) for fact in facts if isinstance(fact, Reason)]


@pytest.mark.parametrize(
    ("body", "kind", "answer", "source"),
    [
        ("Dover closed its pier partly because of loose stones.", "reason", "partly because of loose stones", None),
        (
            "Because storms had loosened stones, Dover closed its pier.",
            "reason",
            "Because storms had loosened stones",
            None,
        ),
        ("Ministers from Dover met to repair its pier.", "purpose", "to repair its pier", None),
        ("Dover closed its pier in order to repair its stones.", "purpose", "in order to repair its stones", None),
        (
            "According to Mayor Mary Collins, Dover closed its pier because storms had loosened stones.",
            "reason",
            "because storms had loosened stones",
            "According to Mayor Mary Collins,",
        ),
        (
            "Dover will close its pier if storms loosen more stones, Mayor Mary Collins said.",
            "condition",
            "if storms loosen more stones",
            "According to Mayor Mary Collins,",
        ),
    ],
)
def test_found(tmp_path: Path, body: str, kind: str, answer: str, source: str | None) -> None:
    assert (kind, answer, source) in reasons(tmp_path, body)


@pytest.mark.parametrize(
    "body",
    [
        "Dover closed its pier because storms had loosened stones, and Kent did the same.",
        "Dover later closed its pier because storms had loosened stones.",
        "Dover may have wanted to say that it closed its pier because of stones.",
        "Dover closed its pier because of this.",
        "Dover closed its pier because storms – or so it seemed – had loosened stones.",
        "Dover closed its pier to visitors because storms had loosened stones to save money.",
        "Mayor Mary Collins did not say that Dover closed its pier because of loose stones.",
        "Mayor Mary Collins explained why Dover closed its pier because of loose stones.",
        "Dover Ferries rose in London to close at 40 crowns.",
        "Dover announced a plan to repair its pier.",
        "Dover moved to reassure visitors of its pier.",
        "Dover took the lead to win the cup.",
        "The flood in Dover was probably caused by two blocked drains.",
        "Dover lost visitors in part because of loose stones.",
        "Mayor Mary Collins will ask Dover if storms loosen more stones.",
        "Dover would have closed its pier if storms had loosened more stones.",
        "Dover will only close its pier if storms loosen more stones.",
        "Dover will close its pier if storms loosen more stones on Monday.",
        "Dover would keep its pier as if nothing had happened.",
    ],
)
def test_left_alone(tmp_path: Path, body: str) -> None:
    assert reasons(tmp_path, body) == []
