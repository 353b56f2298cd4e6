"""Rules of the house that no tool checks."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "quizgen").rglob("*.py"))
FORBIDDEN = re.compile(r"except Exception|except:|TODO|FIXME|XXX|import random\b|datetime\.now|time\.time\(")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_is_small_says_what_it_is_for_and_hides_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""'), "no docstring"
    assert len(text.splitlines()) <= 250
    assert FORBIDDEN.search(text) is None


def test_the_top_level_is_what_it_says() -> None:
    shown = {
        path.name for path in ROOT.iterdir() if not path.name.startswith(".") and not path.name.endswith(".egg-info")
    }
    allowed = {
        "quizgen",
        "seeds",
        "decks",
        "tests",
        "pyproject.toml",
        "README.md",
        "Makefile",
        "LICENSE",
        "CHANGELOG.md",
    }
    assert shown - {"build"} <= allowed | {"requirements", "docs", "benchmarks"}
