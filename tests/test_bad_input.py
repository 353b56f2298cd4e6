"""What users get wrong: one line that names the file and says what to do; the rest is built, old files stay whole."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import nlp
from quizgen.cli import main

SEED = Path(__file__).resolve().parents[1] / "seeds" / "2022-01-13-nato-russia-council.md"
OLD = b"the deck of last week"
LINKS = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("Home", "Sport", "Weather", "Contact"))
GERMAN = (
    "Der Gemeinderat hat am Dienstag beschlossen, die alte Mühle zu verkaufen. Die Bäckerin will dort Mehl mahlen. "
    "Die Gemeinde hilft ihr bei den Arbeiten am Dach. Im Sommer soll sich das Rad wieder drehen.\n"
)

UNUSABLE = {
    "empty.txt": (b"", "the file is empty; put the text of an article in it."),
    "blank.md": (b" \n\n\t\n", "the file is empty; put the text of an article in it."),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "this is not a text file; save the article as UTF-8"),
    "links.html": (f"<html><body><ul>{LINKS}</ul></body></html>".encode(), "no prose found"),
    "links.md": (b"[Home](/)\n\n[Sport](/sport)\n\n[Weather](/weather)\n", "no prose found"),
    "short.txt": (b"Mill sold\n\nThe town of Vell sold its mill. A baker bought it.\n", "too short to ask about"),
    "long.txt": (
        b"Mill sold\n\n" + b"The town of Vell sold its mill to a baker. " * 5000,
        "kB of text is more than one",
    ),
    "german.txt": (GERMAN.encode(), "seems to be in German; quizgen reads English articles only."),
    "german.md": (
        f"---\ntitle: Mühle verkauft\nlanguage: de\n---\n\n{GERMAN}".encode(),
        "is in German by its front matter; quizgen reads English articles only.",
    ),
    "date.md": (
        b"---\ntitle: Mill sold\ndate: last week\n---\n\nThe mill is sold. It was old. A baker has it.\n",
        "is not a full date; write it as 2017-07-21.",
    ),
}


@pytest.fixture(autouse=True)
def _old_deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests run in a folder with one good article and last week's deck."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SEED, "good.md")
    Path("out").mkdir()
    Path("out/news.apkg").write_bytes(OLD)


def quizgen(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), "a user would see a traceback"
    return result


def assert_one_line(result: Result, *words: str) -> None:
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    assert [word for word in words if word not in result.stderr] == []


@pytest.mark.parametrize("name", UNUSABLE)
def test_an_unusable_article_fails_alone(name: str) -> None:
    content, advice = UNUSABLE[name]
    Path(name).write_bytes(content)
    result = quizgen("build", "--include-suggested", name, "good.md", "-o", "out")
    assert_one_line(result, f"Error: {name}: ", advice)
    assert "good.md" in result.stdout
    assert Path("out/good.html").is_file()
    assert Path("out/news.apkg").read_bytes() != OLD
    assert not Path(f"out/{Path(name).stem}.html").exists()


@pytest.mark.parametrize("name", UNUSABLE)
def test_where_nothing_can_be_built_the_old_deck_stays(name: str) -> None:
    Path(name).write_bytes(UNUSABLE[name][0])
    assert_one_line(quizgen("build", "--include-suggested", name, "-o", "out"), f"Error: {name}: ")
    assert os.listdir("out") == ["news.apkg"]
    assert Path("out/news.apkg").read_bytes() == OLD


@pytest.mark.parametrize("command", ["show", "explain", "items", "lint"])
def test_the_other_commands_refuse_in_one_line_as_well(command: str) -> None:
    Path("empty.txt").touch()
    assert_one_line(quizgen(command, "empty.txt"), "empty.txt: the file is empty; put")
    assert_one_line(quizgen(command, "nowhere.txt"), "nowhere.txt: no such file or folder; check the name.")
    assert_one_line(quizgen(command, "out"), "out: is a folder; give the article in it.")


def test_each_unusable_article_has_its_line() -> None:
    for name in ("empty.txt", "short.txt", "german.txt"):
        Path(name).write_bytes(UNUSABLE[name][0])
    result = quizgen("build", "--include-suggested", "empty.txt", "good.md", "short.txt", "german.txt", "-o", "out")
    assert result.exit_code == 1
    assert [line.split(": ")[:2] for line in result.stderr.splitlines()] == [
        ["Error", "empty.txt"],
        ["Error", "short.txt"],
        ["Error", "german.txt"],
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], ["nowhere: no such file or folder; check the name."]),
        (["out"], ["out: no articles in this folder; put .txt, .md"]),
        (["good.md", "Good.txt"], ["good.md and Good.txt: would be called", "rename all but one of them."]),
        (["good.md", "-o", "good.md/decks"], ["good.md/decks", "cannot be written", "choose another folder with -o"]),
        (["good.md", "-o", "good.md"], ["good.md", "cannot be written", "choose another folder with -o"]),
        (["good.md", "--deck", "n" * 300], ["nnn.bank.jsonl: cannot be written"]),
    ],
)
def test_what_stops_the_whole_build_is_one_line_and_the_old_deck_stays(arguments: list[str], words: list[str]) -> None:
    shutil.copy("good.md", "Good.txt")
    article = Path("good.md").read_bytes()
    assert_one_line(quizgen("build", "--include-suggested", "-o", "out", *arguments), *words)
    assert Path("out/news.apkg").read_bytes() == OLD
    assert Path("good.md").read_bytes() == article


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], ["nowhere: no such file or folder"]),
        (["out"], ["out: no articles in this folder"]),
        (["twin.md", "Twin.txt"], ["twin.md and Twin.txt: would be called"]),
    ],
)
def test_a_path_that_gives_nothing_fails_alone(arguments: list[str], words: list[str]) -> None:
    shutil.copy("good.md", "twin.md")
    shutil.copy("good.md", "Twin.txt")
    assert_one_line(quizgen("build", "--include-suggested", *arguments, "good.md", "-o", "out"), *words)
    assert Path("out/good.html").is_file()
    assert not Path("out/twin.html").exists()


@pytest.fixture
def _no_pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    nlp.load_pipeline.cache_clear()
    monkeypatch.setattr(nlp, "PIPELINE", "no_such_pipeline")
    yield
    nlp.load_pipeline.cache_clear()


@pytest.mark.usefixtures("_no_pipeline")
@pytest.mark.parametrize("command", ["build", "show", "explain", "items", "lint"])
def test_a_missing_pipeline_is_one_line_that_says_how_to_install_it(command: str) -> None:
    result = quizgen(command, "good.md", *(["-o", "out"] if command == "build" else []))
    assert_one_line(result, "no_such_pipeline is not installed; run: pip install no-such-pipeline")
    assert result.stdout == ""
    assert os.listdir("out") == ["news.apkg"]
    assert Path("out/news.apkg").read_bytes() == OLD


def test_an_interrupted_write_leaves_the_old_file_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def interrupt(source: str, target: Path) -> None:
        if target.suffix == ".apkg":
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", interrupt)
    result = quizgen("build", "--include-suggested", "good.md", "-o", "out")
    assert (result.exit_code, result.stderr.strip()) == (130, "Stopped.")
    assert Path("out/news.apkg").read_bytes() == OLD
    assert sorted(os.listdir("out")) == [
        "good.form.json",
        "good.html",
        "good.json",
        "good.key.html",
        "good.practice.html",
        "news.apkg",
        "news.bank.jsonl",
    ]
