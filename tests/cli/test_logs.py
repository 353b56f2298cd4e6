"""What is told on stderr for those who ask."""

import json
import logging
from pathlib import Path

import pytest

from .conftest import Run

MILL = "seeds/2022-01-13-nato-russia-council.md"
READ = f"INFO quizgen.readers: article read (path={MILL}, format=markdown, words="


def test_nothing_is_told_unasked(run: Run) -> None:
    assert run(f"quizgen show {MILL}").stderr == ""


def test_verbose_tells_what_is_done(run: Run) -> None:
    result = run(f"quizgen -v show {MILL}")
    assert [line for line in result.stderr.splitlines() if line.startswith(READ)]
    assert "DEBUG" not in result.stderr
    assert result.stdout == run(f"quizgen show {MILL}").stdout


def test_twice_verbose_tells_each_file(run: Run) -> None:
    assert run(f"quizgen build {MILL}").stderr == ""
    told = run(f"quizgen -vv build --no-cache {MILL}").stderr
    assert "DEBUG quizgen.bank.file: bank read (path=decks/news.bank.jsonl, articles=1, items=" in told
    assert "DEBUG quizgen.writers.files: file written (path=decks/news.apkg, bytes=" in told


def test_json_is_an_object_a_line(run: Run) -> None:
    told = [json.loads(line) for line in run(f"quizgen --log-json show {MILL}").stderr.splitlines()]
    read = next(each for each in told if each["message"] == "article read")
    assert list(read) == ["level", "logger", "message", "path", "format", "words"]
    assert (read["level"], read["logger"], read["path"]) == ("INFO", "quizgen.readers", MILL)
    assert read["words"] > 500


def test_a_name_cannot_steer_the_terminal(run: Run) -> None:
    Path("red\x1b[31m.md").write_bytes(Path(MILL).read_bytes())
    assert "(path=red\ufffd[31m.md, " in run("quizgen -v show 'red\x1b[31m.md'").stderr


def test_loggers_are_as_before_in_the_end(run: Run) -> None:
    logger = logging.getLogger("quizgen")
    before = (logger.level, list(logger.handlers))
    run("quizgen -vv templates when")
    assert (logger.level, logger.handlers) == before


def test_a_program_that_uses_the_library_hears_nothing_unasked(capsys: pytest.CaptureFixture[str]) -> None:
    assert [type(handler) for handler in logging.getLogger("quizgen").handlers] == [logging.NullHandler]
    logging.getLogger("quizgen.readers").warning("nobody asked")
    assert capsys.readouterr() == ("", "")
