"""Every check accepts what it says it accepts, and rejects what it says it rejects."""

from pathlib import Path

import pytest

import quizgen.checks
from quizgen.checks import CHECKS, Case, Check, find_flaw, judge
from quizgen.checks.base import sample

ACCEPTS = [pytest.param(c, case, id=f"{c.name}-{i}") for c in CHECKS for i, case in enumerate(c.accepts)]
REJECTS = [pytest.param(c, case, id=f"{c.name}-{i}") for c in CHECKS for i, case in enumerate(c.rejects)]


@pytest.mark.parametrize(("check", "case"), ACCEPTS)
def test_accepts(check: Check, case: Case) -> None:
    assert check.find(case.item, case.surroundings) is None


@pytest.mark.parametrize(("check", "case"), REJECTS)
def test_rejects_with_a_reason(check: Check, case: Case) -> None:
    reason = check.find(case.item, case.surroundings)
    assert reason
    assert "\n" not in reason


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_check_has_cases_and_an_authority(check: Check) -> None:
    assert check.accepts
    assert check.rejects
    assert check.authority
    assert check.rule.endswith(".")


def test_every_check_file_is_in_the_list() -> None:
    folder = Path(quizgen.checks.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base", "figures", "words"}
    assert {check.name for check in CHECKS} == files


def test_flaws_come_before_warnings() -> None:
    severities = [check.severity for check in CHECKS]
    assert severities == sorted(severities)


def test_a_warning_is_no_flaw() -> None:
    case = sample("The ministers never met in _____.", "Lisbon")
    assert find_flaw(case.item, case.surroundings) is None
    assert [name for name, _ in judge(case.item, case.surroundings)[1]] == ["negative_stem"]


def test_a_flaw_is_no_warning() -> None:
    case = sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid"))
    flaw = find_flaw(case.item, case.surroundings)
    assert flaw is not None
    assert flaw[0] in {"few_options", "long_stem"}
    assert judge(case.item, case.surroundings)[1] == ()
