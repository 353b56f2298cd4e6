"""Rules of the house that no tool checks."""

import ast
import re
from pathlib import Path

import pytest

from quizgen.cli import COMMANDS
from quizgen.templates import TEMPLATES

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "quizgen").rglob("*.py"))
CLOCK = ROOT / "quizgen" / "clock.py"
"""The one place where the clock is read."""
FORBIDDEN = re.compile(r"except Exception|except:|TODO|FIXME|XXX|import random\b|datetime\.now|time\.time\(")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_is_small_says_what_it_is_for_and_hides_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""'), "no docstring"
    assert len(text.splitlines()) <= 250
    if path != CLOCK:
        assert FORBIDDEN.search(text) is None


@pytest.mark.parametrize("path", [path for path in FILES if "cli" not in path.parts], ids=lambda path: path.stem)
def test_only_the_command_line_prints(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    called = {ast.unparse(call) for call in calls}
    assert not called & {"print", "click.echo", "click.secho", "echo", "sys.stdout.write", "sys.stderr.write"}


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
        "MANIFEST.in",
    }
    assert shown - {"build"} <= allowed | {"requirements", "docs", "benchmarks"}


README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL))
LINES = re.findall(r"^quizgen ([^#\n]+)", SHELL, re.MULTILINE)
TARGETS = re.findall(r"^make ([a-z]+)", SHELL, re.MULTILINE)


def test_commands_of_the_readme_exist() -> None:
    assert {"new", "build", "show", "explain"} <= {line.split()[0] for line in LINES}
    commands = {command.name: command for command in COMMANDS}
    for line in LINES:
        name, *arguments = line.split()
        command = commands[name].load()
        options = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in arguments if word.startswith("-")} <= options
        if name == "templates":
            assert set(arguments) <= {template.name for template in TEMPLATES}


def test_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert TARGETS
    for target in TARGETS:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_files_that_the_readme_links_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_room_has_its_tests() -> None:
    rooms = {path.parent.name for path in (ROOT / "quizgen").glob("*/__init__.py")}
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert rooms <= tested
