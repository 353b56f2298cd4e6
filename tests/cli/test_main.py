"""What holds for every command: help, examples that work, quick starts, UTF-8."""

import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
import quizgen.cli
from quizgen.cli import COMMANDS
from quizgen.cli.later import Later

from .conftest import Run


def start(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *arguments], capture_output=True, env=os.environ | environment, check=False)


NEED_A_DECK = ("print", "export", "import", "lint", "find", "approve", "reject", "edit")
"""The commands on what was built; their examples name a code, as which one of the deck is given."""


def names() -> list[str]:
    return [command.name or "" for command in COMMANDS]


def test_every_file_with_a_command_is_in_the_list() -> None:
    modules = [
        importlib.import_module(f"quizgen.cli.{found.name}") for found in pkgutil.iter_modules(quizgen.cli.__path__)
    ]
    commands = [module.command for module in modules if hasattr(module, "command")]
    loaded = [command.load() for command in COMMANDS]
    assert sorted(map(id, loaded)) == sorted(map(id, commands))
    assert [command.name for command in loaded] == names()


@pytest.mark.parametrize("command", COMMANDS, ids=names())
def test_the_list_tells_of_a_command_what_its_docstring_does(command: Later) -> None:
    for width in (20, 45, 62, 200):
        assert command.get_short_help_str(width) == command.load().get_short_help_str(width)


def test_help_lists_the_commands_in_the_order_of_use_with_whole_sentences(run: Run) -> None:
    shown = run("quizgen --help").stdout.partition("Commands:")[2].partition("Exit status:")[0]
    listed = re.findall(r"^  (\w+) +\S.*\.$", shown, re.MULTILINE)
    assert listed == names()


def test_help_imports_no_command() -> None:
    code = (
        "import sys\n"
        "from quizgen.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "sys.exit(' '.join(sorted(name for name in sys.modules if name.startswith('quizgen'))))\n"
    )
    imported = start("-c", code).stderr.decode().split()
    assert imported == [
        "quizgen",
        "quizgen.cli",
        "quizgen.cli.ending",
        "quizgen.cli.later",
        "quizgen.cli.speaking",
        "quizgen.errors",
    ]


def test_help_of_a_command_imports_only_the_command_line() -> None:
    code = (
        "import sys\n"
        "from quizgen.cli import COMMANDS, main\n"
        "for command in COMMANDS:\n"
        "    if command.name != 'export':  # lists the formats that there are\n"
        "        main([command.name, '--help'], standalone_mode=False)\n"
        "sys.exit(' '.join(sorted({name.split('.')[1] for name in sys.modules if name.startswith('quizgen.')})))\n"
    )
    assert start("-c", code).stderr.decode().split() == ["cli", "errors"]


@pytest.mark.parametrize(("words", "told"), [("quizgen ex", "explain"), ("quizgen build --dif", "--difficulty")])
def test_a_shell_completes_commands_and_their_options(words: str, told: str) -> None:
    script = {"_QUIZGEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    code = "from quizgen.cli import main; main(prog_name='quizgen')"
    assert f"plain,{told}" in start("-c", code, **script).stdout.decode().split()


@pytest.mark.parametrize("name", names())
def test_the_example_in_the_help_of_a_command_works(run: Run, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(f"quizgen {name} --help").stdout.partition("Example")[2]
    lines = re.findall(r"^    (quizgen .+)$", shown, re.MULTILINE)
    assert lines
    if name in NEED_A_DECK:
        assert run("quizgen build --include-suggested --mixed 5").exit_code == 0
        bank = Path("decks/news.bank.jsonl").read_text(encoding="utf-8").splitlines()
        codes = iter(json.loads(written)["code"] for written in bank if written.startswith('{"code"'))
        lines = [re.sub(r"(?<= )(?=\w*\d)[2-9A-Z]{4}(?= |$)", lambda match: next(codes), line) for line in lines]
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr("quizgen.review.serving.Served.run", lambda served: served.server.server_close())
    monkeypatch.setattr("webbrowser.open", lambda address: True)
    for line in lines:
        assert line.split()[1] == name
        result = run(re.sub(r"\S*\*\S*", lambda match: " ".join(map(str, sorted(Path().glob(match[0])))), line))
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.strip()


def test_help_and_version_start_without_the_heavy_libraries() -> None:
    code = (
        "import sys\n"
        "from quizgen.cli import COMMANDS, main\n"
        "for arguments in [['--help'], ['--version'], *([command.name, '--help'] for command in COMMANDS)]:\n"
        "    main(arguments, standalone_mode=False)\n"
        "sys.exit(', '.join({'spacy', 'trafilatura', 'inflect', 'weasyprint', 'flask'} & sys.modules.keys()) or 0)\n"
    )
    finished = start("-c", code)
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert finished.stdout.count(b"Usage: ") == 1 + len(COMMANDS)


def test_the_module_runs_as_the_program_does() -> None:
    assert start("-m", "quizgen", "--version").stdout.decode().split() == ["quizgen,", "version", quizgen.__version__]


def test_output_is_utf_8_whatever_the_system_prefers() -> None:
    finished = start("-m", "quizgen", "templates", "who_said", PYTHONIOENCODING="cp1252:strict", PYTHONUTF8="0")
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert "Who said: “The bridge" in finished.stdout.decode("utf-8")


def test_output_that_is_not_for_a_terminal_has_no_colours(run: Run) -> None:
    assert "\x1b" not in run("quizgen templates who_said").stdout


@pytest.mark.parametrize(
    "line",
    [
        "quizgen frobnicate",
        "quizgen build --wide",
        "quizgen build seeds -n 0",
        "quizgen build seeds -n many",
        "quizgen show",
        "quizgen explain seeds seeds",
        "quizgen items",
        "quizgen lint",
        "quizgen templates who_sad",
        "quizgen new",
        "quizgen find",
        "quizgen approve",
        "quizgen edit",
    ],
)
def test_wrong_usage_ends_with_2_and_says_where_help_is(run: Run, line: str) -> None:
    result = run(line)
    assert result.exit_code == 2
    assert "--help" in result.stderr
    assert result.stdout == ""
