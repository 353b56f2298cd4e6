"""What somebody named is reported to say."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Report
from tests.articles import article_of


def reports(folder: Path, body: str) -> list[tuple[str, str, str]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(fact.speaker.name, fact.verb, fact.said) for fact in facts if isinstance(fact, Report)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mayor Mary Collins said that lorries ruin roads in Dover.", ("said", "lorries ruin roads in Dover")),
        ("The lorries ruin roads in Dover, Mayor Mary Collins said.", ("said", "the lorries ruin roads in Dover")),
        ("Mayor Mary Collins warned lorries would ruin roads.", ("warned", "lorries would ruin roads")),
    ],
)
def test_found_with_its_verb(tmp_path: Path, body: str, expected: tuple[str, str]) -> None:
    assert reports(tmp_path, body) == [("Mary Collins", *expected)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Officials said that lorries ruin roads in Dover.", id="nobody named"),
        pytest.param("Mayor Mary Collins did not say that lorries ruin roads in Dover.", id="what she did not say"),
        pytest.param("Mayor Mary Collins opened the bridge of Dover.", id="no report"),
    ],
)
def test_silent(tmp_path: Path, body: str) -> None:
    assert reports(tmp_path, body) == []
