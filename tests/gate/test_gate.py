"""What readers judged, and the floors below which the rules must not fall."""

import csv
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from quizgen.linting import lint_quiz
from quizgen.pipeline import study
from quizgen.readers import read_article
from quizgen.readiness import BAR, TEMPLATES, UNPROVED, WEIGHTS
from quizgen.studies import Study
from quizgen.templates import TEMPLATES as CATALOGUE

GATE = Path(__file__).parent
SEEDS = sorted((GATE.parents[1] / "seeds").glob("2*.md"))
FLOORS: dict[str, dict[str, float]] = tomllib.loads((GATE / "floors.toml").read_text(encoding="utf-8"))
JUDGED: dict[str, Any] = {row["id"]: row for row in json.loads((GATE / "seeds.json").read_text(encoding="utf-8"))}
NAMES = {template.name for template in CATALOGUE}
QUESTIONS = {
    "grammatical",
    "self_contained",
    "key_correct",
    "single_answer",
    "no_giveaway",
    "distractors_plausible",
    "worthwhile",
}


def rows(name: str) -> list[dict[str, str]]:
    with (GATE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def studies() -> list[Study]:
    return [study(read_article(path), suggested=True) for path in SEEDS]


@pytest.mark.parametrize("name", ["judged.csv", "tuning.csv"])
def test_every_judgement_is_of_a_template_and_says_yes_or_no(name: str) -> None:
    for row in rows(name):
        assert row["template"] in NAMES
        assert row["usable"] in {"0", "1"}


def test_of_each_batch_there_are_judgements() -> None:
    assert {int(row["batch"]) for row in rows("judged.csv")} >= set(range(1, 11))


def test_every_template_that_starts_above_the_unproved_is_in_the_catalogue() -> None:
    assert TEMPLATES.keys() <= NAMES


def test_what_the_bar_lets_through_was_found_usable() -> None:
    passed = [
        row["usable"] == "1"
        for row in rows("tuning.csv")
        if TEMPLATES.get(row["template"], UNPROVED) + sum(w * float(row[name]) for name, w in WEIGHTS.items()) >= BAR
    ]
    assert sum(passed) / len(passed) >= FLOORS["tuning"]["usable_of_ready"]


def test_a_judgement_of_a_sample_names_what_it_failed() -> None:
    for row in JUDGED.values():
        assert row["template"] in NAMES
        assert set(row["failed"]) <= QUESTIONS
        assert row["usable"] is (not row["failed"])


def test_the_items_of_the_samples_are_judged_and_usable(studies: list[Study]) -> None:
    floors = FLOORS["seeds"]
    made = [item.id for one in studies for item in one.items]
    ready = [item.id for one in studies for item in one.ready]
    judged = [JUDGED[name]["usable"] for name in made if name in JUDGED]
    assert len(judged) / len(made) >= floors["judged"]
    assert sum(judged) / len(judged) >= floors["usable_of_all"]
    assert all(name in JUDGED for name in ready), "an item is ready that no reader judged"
    assert sum(JUDGED[name]["usable"] for name in ready) / len(ready) >= floors["usable_of_ready"]


def test_the_samples_give_as_much_as_they_did(studies: list[Study]) -> None:
    floors = FLOORS["seeds"]
    words = sum(one.article.words for one in studies)
    assert 100 * sum(len(one.ready) for one in studies) / words >= floors["ready_per_100_words"]
    assert 100 * sum(len(one.items) for one in studies) / words >= floors["items_per_100_words"]
    sections = sum(len(one.article.sections) for one in studies)
    assert sum(one.sections_covered for one in studies) / sections >= floors["sections"]
    assert sum(one.quotations_asked for one in studies) >= floors["quotations"]


def test_no_item_of_the_samples_has_a_flaw(studies: list[Study]) -> None:
    flaws = [fault for one in studies for fault in lint_quiz(one.quiz).faults if fault.severity == "flaw"]
    assert len(flaws) <= FLOORS["seeds"]["flaws"], flaws
