"""The clock of a build."""

from datetime import UTC, datetime

import pytest

from quizgen.clock import read_clock
from quizgen.errors import QuizgenError


def test_a_given_time_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1642000000")
    assert read_clock() == datetime(2022, 1, 12, 15, 6, 40, tzinfo=UTC)


def test_without_one_it_is_now_in_whole_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    before = datetime.now(UTC).replace(microsecond=0)
    assert before <= read_clock() <= datetime.now(UTC)


@pytest.mark.parametrize("given", ["yesterday", "1.5", "9" * 30])
def test_what_is_no_time_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(QuizgenError, match=r"^SOURCE_DATE_EPOCH is .* no number of seconds since 1970; unset it"):
        read_clock()
