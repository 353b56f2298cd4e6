"""quizgen new: a folder for a class, whose guide is right."""

import re
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
