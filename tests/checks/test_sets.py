"""Every check of a whole set accepts what it says it accepts, and rejects what it says it rejects."""

from pathlib import Path

import pytest

import quizgen.checks.sets
from quizgen.checks.sets import SET_CHECKS, SetCase, SetCheck, find_set_faults
from quizgen.checks.sets.base import choices, samples
from quizgen.checks.sets.one_voice import tell_loudest

ACCEPTS = [pytest.param(c, case, id=f"{c.name}-{i}") for c in SET_CHECKS for i, case in enumerate(c.accepts)]
REJECTS = [pytest.param(c, case, id=f"{c.name}-{i}") for c in SET_CHECKS for i, case in enumerate(c.rejects)]


@pytest.mark.parametrize(("check", "case"), ACCEPTS)
def test_accepts(check: SetCheck, case: SetCase) -> None:
    assert list(check.find(case.items)) == []


@pytest.mark.parametrize(("check", "case"), REJECTS)
def test_rejects_with_a_reason(check: SetCheck, case: SetCase) -> None:
    reasons = list(check.find(case.items))
    assert reasons
    assert all(reason and "\n" not in reason for reason in reasons)


@pytest.mark.parametrize("check", SET_CHECKS, ids=lambda check: check.name)
def test_check_has_cases_and_an_authority(check: SetCheck) -> None:
    assert check.accepts
    assert check.rejects
    assert check.authority
    assert check.rule.endswith(".")


def test_every_check_file_is_in_the_list() -> None:
    folder = Path(quizgen.checks.sets.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base"}
    assert {check.name for check in SET_CHECKS} == files


def test_flaws_come_before_warnings() -> None:
    severities = [check.severity for check in SET_CHECKS]
    assert severities == sorted(severities)


def test_an_empty_set_has_only_empty_sections() -> None:
    assert [check.name for check, _ in find_set_faults(samples().items)] == ["empty_section"]


def test_a_run_names_its_items() -> None:
    reasons = {check.name: reason for check, reason in find_set_faults(samples(*choices("CAAAAB")).items)}
    assert reasons["key_run"] == "A is the key of 4 in a row: items 2, 3, 4 and 5"


def test_no_voice_is_no_side() -> None:
    assert tell_loudest(()) is None
