"""Organisations of one sort."""

from dataclasses import replace

import pytest

from quizgen.distractors import same_sort
from quizgen.findings import Entity, Findings
from quizgen.languages import ENGLISH
from tests.distractors.drafts import NOTHING, draft


def article(*names: str) -> Findings:
    entities = tuple(Entity(name, "organisation", frozenset({name}), 1) for name in names)
    return replace(NOTHING, entities=entities)


def test_only_of_the_sort_of_the_key() -> None:
    found = article("Harbour Party", "Party of the Fields", "Ribe Bank", "Coast Party")
    key = draft("Harbour Party", "organisation", "same_sort")
    assert list(same_sort.find(key, found)) == ["Coast Party", "Harbour Party", "Party of the Fields"]


def test_nothing_for_a_name_that_does_not_tell_its_sort() -> None:
    assert list(same_sort.find(draft("GW", "organisation"), article("CT", "Harbour Party"))) == []


@pytest.mark.parametrize(
    ("name", "sort"), [("University of Ribe", "university"), ("Bank of Ribe, Norway", "bank"), ("Bank Street", None)]
)
def test_sort_of_a_name(name: str, sort: str | None) -> None:
    assert ENGLISH.sort_of(name) == sort
