"""Acronyms and what they stand for."""

from pathlib import Path

import pytest

from quizgen.facts import Acronym
from quizgen.finders import find_findings
from tests.articles import article_of


def acronyms(folder: Path, body: str) -> list[tuple[str, str, int, bool]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(f.letters, f.expansion, f.used, f.known) for f in facts if isinstance(f, Acronym)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Council for Harbour Safety (CHS) met. CHS is small.", ("CHS", "Council for Harbour Safety", 1, False)),
        ("CHS met. The Council for Harbour Safety (CHS) is small.", ("CHS", "Council for Harbour Safety", 1, True)),
        ("The CHS (Council for Harbour Safety) met in Dover.", ("CHS", "Council for Harbour Safety", 0, False)),
        ("The Office of Trade and Energy (OOTE) met.", ("OOTE", "Office of Trade and Energy", 0, False)),
        ("The Ferry Office of Trade and Energy (OTE) met.", ("OTE", "Office of Trade and Energy", 0, False)),
    ],
)
def test_found_letter_by_letter(tmp_path: Path, body: str, expected: tuple[str, str, int, bool]) -> None:
    assert acronyms(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body", ["The Union of Harbour Workers (CHS) met in Dover.", "The council for harbour safety (CHS) met in Dover."]
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert acronyms(tmp_path, body) == []
