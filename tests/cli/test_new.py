"""quizgen new: a folder for a class, whose guide is right."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import readiness

from .conftest import SEEDS, Run


def test_a_class_folder_has_room_for_articles_and_decks_and_a_guide(run: Run, folder: Path) -> None:
    result = run("quizgen new school/class-7b")
    assert (result.exit_code, result.stderr) == (0, "")
    made = folder / "school" / "class-7b"
    assert sorted(path.name for path in made.iterdir()) == ["README.md", "decks", "seeds"]
    assert not list((made / "seeds").iterdir())
    assert not list((made / "decks").iterdir())
    guide = (made / "README.md").read_text(encoding="utf-8")
    assert guide.startswith("# class-7b\n")
    assert re.findall(r"^## \d\. (.+)$", guide, re.MULTILINE) == [
        "Add an article",
        "Make the quizzes",
        "Learn with Anki",
        "Print",
    ]


def test_an_article_written_as_the_guide_says_is_built_as_the_guide_says(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("quizgen new class-7b")
    monkeypatch.chdir(folder / "class-7b")
    guide = Path("README.md").read_text(encoding="utf-8")
    example = re.search(r"```markdown\n(.*?)```", guide, re.DOTALL)
    assert example is not None
    told = (SEEDS / "2022-01-13-nato-russia-council.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    Path("seeds/harbour-bridge.md").write_text(example[1] + "\n" + told + "\n", encoding="utf-8")
    assert "4 May 2022 | by who wrote it | who brought it out" in run("quizgen show seeds/harbour-bridge.md").stdout
    commands = re.findall(r"(?:^    |`)(quizgen build[^`\n]*)", guide, re.MULTILINE)
    assert [line.removeprefix("quizgen build").split()[:1] for line in commands] == [
        [],
        ["--include-suggested"],
        ["--deck"],
        ["--difficulty"],
        ["--sensitive"],
        ["--mixed"],
        ["--mixed"],
    ]
    monkeypatch.setattr(readiness, "BAR", float("-inf"))  # whichever of its items are ready
    for line in commands:
        result = run(line)
        assert (result.exit_code, result.stderr) == (0, "")
    for line in re.findall(r"`(quizgen print [^`]*)`", guide):
        result = run(line.replace("ARTICLE", "harbour-bridge"))
        assert (result.exit_code, result.stderr) == (0, "")
    result = run("quizgen lint decks/harbour-bridge.json")
    assert (result.exit_code, result.stderr) == (0, "")
    for named in re.findall(r"`(decks/[^`]+)`", guide):
        assert Path(named.replace("ARTICLE", "harbour-bridge")).is_file()


def test_an_empty_folder_is_taken(run: Run, folder: Path) -> None:
    (folder / "class-7b").mkdir()
    assert run("quizgen new class-7b").exit_code == 0


def test_a_folder_with_something_in_it_is_left_alone(run: Run, folder: Path) -> None:
    result = run("quizgen new seeds")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: seeds: exists and is not empty; give the name of a new folder.\n"
    assert not (folder / "seeds" / "decks").exists()


@pytest.mark.parametrize("place", ["seeds/README.md", "seeds/README.md/class-7b"])
def test_a_place_where_no_folder_can_be_is_refused_in_one_line(run: Run, place: str) -> None:
    result = run(f"quizgen new {place}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert re.fullmatch(rf"Error: {place}: .+; give .+\n", result.stderr)


DOUBLE_CLICK = ["quizgen.bat", "quizgen.command", "quizgen.desktop"]


def test_starters_open_the_page_of_the_folder_that_they_lie_in(run: Run, folder: Path) -> None:
    result = run('quizgen new "class 7 b$" --starter')
    assert (result.exit_code, result.stderr) == (0, "")
    assert "quizgen.command, quizgen.desktop, quizgen.bat (macOS, Linux, Windows)" in result.stdout
    made = folder / "moved elsewhere"
    (folder / "class 7 b$").rename(made)
    assert sorted(path.name for path in made.glob("quizgen.*")) == DOUBLE_CLICK
    python = made / "python"
    python.write_text('#!/bin/sh\npwd > "$0.ran"\necho "$@" >> "$0.ran"\n', encoding="utf-8")
    python.chmod(0o755)
    script = made / "quizgen.command"
    script.write_text(script.read_text(encoding="utf-8").replace(sys.executable, "./python"), encoding="utf-8")
    for command in ([str(script)], _as_desktops_do(made / "quizgen.desktop")):
        (made / "python.ran").unlink(missing_ok=True)
        subprocess.run(command, cwd=folder, check=True, stdin=subprocess.DEVNULL)
        assert (made / "python.ran").read_text(encoding="utf-8") == f"{made}\n-m quizgen review .\n"


def _as_desktops_do(path: Path) -> list[str]:
    """The command of a desktop entry, unescaped and split as the Desktop Entry Specification 1.5 says."""
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', value)
    unquoted = [re.sub(r'\\(["`$\\])', r"\1", quoted) or bare for quoted, bare in words]
    return [str(path) if word == "%k" else word for word in unquoted]


def test_the_windows_starter_has_windows_lines_and_asks_for_the_command(run: Run, folder: Path) -> None:
    run("quizgen new class-7b --starter")
    lines = (folder / "class-7b" / "quizgen.bat").read_bytes().split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert b'cd /d "%~dp0"' in lines
    assert b"quizgen review ." in lines
