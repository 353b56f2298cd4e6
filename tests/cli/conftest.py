"""A folder to work in that holds the project's seeds, and a way to run a command line in it."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.cli import main

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Run = Callable[[str], Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of a test, with a copy of the seeds."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs a command line such as "quizgen show seeds/mill.md", split as a shell splits it."""

    def run(line: str) -> Result:
        program, *arguments = shlex.split(line)
        assert program == "quizgen"
        return CliRunner().invoke(main, arguments)

    return run
