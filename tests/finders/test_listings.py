"""Enumerations of named things of one kind."""

from pathlib import Path

import pytest

from quizgen.facts import Listing
from quizgen.finders import find_findings
from tests.articles import article_of


def listings(folder: Path, body: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(f.kind, f.members, f.predicate) for f in facts if isinstance(f, Listing)]


def test_subject_with_its_predicate(tmp_path: Path) -> None:
    body = "Norway, Portugal and Iceland mined the Sound of Ribe on 4 January 2022."
    members = ("Norway", "Portugal", "Iceland")
    assert listings(tmp_path, body) == [("country", members, "mined the Sound of Ribe on 4 January 2022")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The fund pays in Ghana, Togo and Benin as well.", id="an open list"),
        pytest.param("The fund opened schools in Oslo, Norway, and Lisbon.", id="a city and its country"),
        pytest.param("The fund worked in Ghana, Togo and Benin, which have no harbours.", id="a member with a clause"),
        pytest.param("Norway, Portugal and Iceland signed the Sound Compact.", id="an act that many share"),
        pytest.param("Norway, Portugal and Iceland close their harbours.", id="in the present"),
        pytest.param("They worked in Ghana, Togo and Benin.", id="it needs an earlier sentence"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert listings(tmp_path, body) == []
