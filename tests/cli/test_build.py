"""quizgen build: the table, the files, the bar."""

import contextlib
import json
import os
import re
import sqlite3
import sys
import zipfile
from pathlib import Path

import pytest

from quizgen import pipeline, readiness
from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.builds import Built
from quizgen.cli import main, report
from quizgen.cli.build import command
from quizgen.items import HARD_FROM, Cloze
from quizgen.readers import read_article
from quizgen.studies import Study
from tests.distractors.drafts import NOTHING

from .conftest import Run

NATO, ROBOTS = "2022-01-13-nato-russia-council", "2017-07-21-afghan-robotics-team"
QUIET = "It was quiet all day by the water, and nobody came. They waited there, then they went home. Nothing moved."


def rows(output: str) -> dict[str, list[str]]:
    """The table by its first column."""
    lines = [re.split(r"  +", line) for line in output.partition("\n\n")[0].splitlines()]
    return {first: others for first, *others in lines}


@pytest.mark.parametrize("option", ["", " --include-suggested"])
def test_the_table_counts_what_the_pipeline_chose(run: Run, folder: Path, option: str) -> None:
    table = rows(run(f"quizgen build seeds/{NATO}.md{option}").stdout)
    study = pipeline.study(read_article(folder / f"seeds/{NATO}.md"), suggested=bool(option))
    kinds = [type(item).__name__ for item in study.items]
    assert list(table) == ["article", f"{NATO}.md"]
    assert dict(zip(table["article"], table[f"{NATO}.md"], strict=True)) | {"seconds": "-"} == {
        "items": str(len(study.items)),
        "MC": str(kinds.count("MultipleChoice")),
        "gaps": str(kinds.count("Cloze")),
        "open": str(kinds.count("Open")),
        "sections": f"{study.sections_covered}/5",
        "quotations": f"{study.quotations_asked}/{len(study.quotations)}",
        "one voice": f"{study.voices[0].count}/{sum(voice.count for voice in study.voices)}",
        "reprinted": f"{study.share_reprinted:.0%}",
        "seconds": "-",
    }


def test_one_side_only_is_told(run: Run, folder: Path) -> None:
    output = run(f"quizgen build seeds/{NATO}.md seeds/{ROBOTS}.md").stdout
    voices = pipeline.study(read_article(folder / f"seeds/{NATO}.md")).voices
    told = f"{NATO}.md: {'all' if len(voices) == 1 else f'{voices[0].count} of'} {sum(v.count for v in voices)} claims"
    assert f"{told} and quotations come from Alexander Grushko; a second source would balance this.\n" in output
    assert output.count("a second source would balance this") == 1


def test_several_articles_are_added_up(run: Run) -> None:
    table = rows(run(f"quizgen build seeds/{NATO}.md seeds/{ROBOTS}.md --include-suggested").stdout)
    assert list(table) == ["article", f"{NATO}.md", f"{ROBOTS}.md", "all 2"]
    for column in range(4):
        assert int(table["all 2"][column]) == sum(int(table[f"{slug}.md"][column]) for slug in (NATO, ROBOTS))


def test_the_files_named_are_the_files_written(run: Run, folder: Path) -> None:
    output = run(f"quizgen build seeds/{NATO}.md seeds/{ROBOTS}.md -o out --deck 'Class 7b' --include-suggested").stdout
    assert "Written to out:" in output
    named = ["Class 7b.apkg", "Class 7b.bank.jsonl"]
    for slug, suffixes in re.findall(r"^  (\S+?)(\.html, \.key\.html, .*\.json)$", output, re.MULTILINE):
        named += [slug + suffix for suffix in suffixes.split(", ")]
    assert sorted(named) == sorted(path.name for path in (folder / "out").iterdir())
    assert len(named) == 12
    assert "  Class 7b.apkg  (" in output
    assert zipfile.is_zipfile(folder / "out" / "Class 7b.apkg")


def test_without_paths_and_folder_the_seeds_become_decks(run: Run, folder: Path) -> None:
    result = run("quizgen build --include-suggested")
    assert result.exit_code == 0
    assert (folder / "decks" / "news.apkg").is_file()
    assert len(list((folder / "decks").glob("*.key.html"))) == len(list((folder / "seeds").glob("2*.md")))


def test_the_deck_is_called_as_in_the_library() -> None:
    assert {parameter.name: parameter.default for parameter in command.params}["deck"] == pipeline.DECK


def test_a_number_is_exact_as_far_as_there_are_good_items(run: Run) -> None:
    two = run(f"quizgen build seeds/{NATO}.md -n 2 --include-suggested").stdout
    assert rows(two)[f"{NATO}.md"][0] == "2"
    assert "Asked for: exactly 2 per article.\n" in two
    assert "only" not in two
    many = run(f"quizgen build seeds/{NATO}.md -n 500 --include-suggested").stdout
    assert f"{NATO}.md: only {rows(many)[f'{NATO}.md'][0]} items.\n" in many


def test_what_is_suggested_is_told_and_not_written(run: Run, folder: Path) -> None:
    made = pipeline.study(read_article(folder / f"seeds/{NATO}.md"))
    ready, suggested = len(made.ready), len(made.suggested)
    assert suggested > 1, "the sample has none to tell of"
    output = run(f"quizgen build seeds/{NATO}.md").stdout
    assert f"; {suggested}{' more' if ready else ''} are suggested (--include-suggested).\n" in output
    written = json.loads((folder / "decks" / f"{NATO}.json").read_text(encoding="utf-8"))["items"]
    assert [item["status"] for item in written] == ["ready"] * ready
    output = run(f"quizgen build seeds/{NATO}.md -n 500").stdout
    assert f"; {suggested}{' more' if ready else ''} are suggested (--include-suggested).\n" in output


@pytest.mark.parametrize(
    ("ready", "suggested", "number", "told"),
    [
        (3, 2, None, "mill.md: 3 items ready; 2 more are suggested (--include-suggested).\n"),
        (1, 1, None, "mill.md: 1 item ready; 1 more is suggested (--include-suggested).\n"),
        (3, 0, None, ""),
        (0, 1, None, "mill.md: no item is ready; 1 is suggested (--include-suggested).\n"),
        (0, 0, 5, "mill.md: no item is ready.\n"),
        (3, 2, 3, ""),
        (3, 2, 5, "mill.md: only 3 items; 2 more are suggested (--include-suggested).\n"),
        (1, 0, 5, "mill.md: only 1 item.\n"),
    ],
)
def test_what_an_article_lacks_is_told_in_one_line(
    ready: int, suggested: int, number: int | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stems = [f"Number {n} of {n * n} left _____." for n in range(ready + suggested)]
    items = tuple(
        Cloze(f"{n:016}", "gap", (stem,), stem, "Porto", Evidence(0, 1, n, n, stem), 0.5, None, None, None, None)
        for n, stem in enumerate(stems)
    )
    article = Article("mill", "It rained.", "Mill", (Section(None, (Paragraph(1, 0, "It rained."),)),))
    made = Study(article, NOTHING, (), (), items[:ready], items[ready:], False, ())
    report._tell_lack(Built(Path("mill.md"), made, 0.1), number, "mixed")
    assert capsys.readouterr().out == told


def test_what_is_suggested_is_written_when_asked_for_behind_what_is_ready(run: Run, folder: Path) -> None:
    made = pipeline.study(read_article(folder / f"seeds/{NATO}.md"))
    result = run(f"quizgen build seeds/{NATO}.md -o out --include-suggested")
    assert result.exit_code == 0
    assert "suggested" not in result.stdout
    written = json.loads((folder / "out" / f"{NATO}.json").read_text(encoding="utf-8"))["items"]
    assert [(item["stem"], item["status"]) for item in written] == [
        *((item.stem, "ready") for item in made.ready),
        *((item.stem, "suggested") for item in made.suggested),
    ]
    on_paper = [item for item in (*made.ready, *made.suggested) if not item.sensitive]
    for name, mark in ((f"{NATO}.html", '<li class="question">'), (f"{NATO}.key.html", 'rowheader" class="number">')):
        page = (folder / "out" / name).read_text(encoding="utf-8")
        assert page.count(mark) == len(on_paper)


def test_suggested_items_are_known_by_a_tag_in_the_deck(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested")
    items = json.loads((folder / "out" / f"{NATO}.json").read_text(encoding="utf-8"))["items"]
    with zipfile.ZipFile(folder / "out" / "news.apkg") as packed:
        packed.extract("collection.anki2", folder)
    with contextlib.closing(sqlite3.connect(folder / "collection.anki2")) as database:
        tagged = [tags.split() for (tags,) in database.execute("SELECT tags FROM notes")]
    assert len(tagged) == len(items)
    assert sum("quizgen::suggested" in tags for tags in tagged) == sum(i["status"] == "suggested" for i in items)


def test_where_nothing_is_ready_no_deck_is_made_and_the_option_is_named(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "BAR", float("inf"))
    result = run(f"quizgen build seeds/{NATO}.md -o out")
    assert result.exit_code == 1
    told = "Error: no item is ready, so no deck was written; try --include-suggested, or longer articles.\n"
    assert result.stderr == told
    assert f"{NATO}.md: no item is ready; " in result.stdout
    assert json.loads((folder / "out" / f"{NATO}.json").read_text(encoding="utf-8"))["items"] == []
    assert run(f"quizgen build seeds/{NATO}.md -o out --include-suggested").exit_code == 0


def test_easy_and_hard_items_are_two_halves_of_the_good_ones(run: Run, folder: Path) -> None:
    found = {}
    for level in ("easy", "hard"):
        assert run(f"quizgen build seeds/{NATO}.md -o {level} --difficulty {level} --include-suggested").exit_code == 0
        found[level] = [i["difficulty"] for i in json.loads((folder / level / f"{NATO}.json").read_text())["items"]]
    assert found["easy"]
    assert found["hard"]
    assert max(found["easy"]) < HARD_FROM <= min(found["hard"])


GRAVE = """---
title: Bridge of Dover opens
date: 2022-01-13
---

Norway closed its northern harbours to foreign trawlers on 4 January 2022.

The storm of 9 January 2022 killed a ferry captain in the old town of Porto.

Shops stayed open as usual. Nobody seemed to hurry. Rain fell on empty streets.
"""


@pytest.mark.parametrize(("option", "rows_on_paper"), [("", 1), (" --sensitive include", 2)])
def test_sensitive_items_are_on_paper_when_asked_for(run: Run, folder: Path, option: str, rows_on_paper: int) -> None:
    (folder / "grave.md").write_text(GRAVE)
    output = run(f"quizgen build grave.md -o out --include-suggested{option}").stdout
    assert "grave.md: sensitive items (casualties): 1, " in output
    assert ("on paper as you asked" in output) is bool(option)
    assert (folder / "out" / "grave.html").read_text().count('<li class="question">') == rows_on_paper
    assert (folder / "out" / "grave.key.html").read_text().count('rowheader" class="number">') == rows_on_paper
    assert len(json.loads((folder / "out" / "grave.json").read_text())["items"]) == 2


@pytest.mark.parametrize(
    ("options", "lack"),
    [
        ("", "no item is ready"),
        (" --include-suggested", "no item is good"),
        (" --difficulty hard", "no hard item is ready"),
        (" --difficulty easy --include-suggested", "no easy item is good"),
    ],
)
def test_articles_without_a_good_item_make_no_deck_and_say_so(run: Run, folder: Path, options: str, lack: str) -> None:
    (folder / "quiet.txt").write_text(f"A quiet day\n\n{QUIET}\n")
    result = run(f"quizgen build quiet.txt -o out{options}")
    assert result.exit_code == 1
    assert f"quiet.txt: {lack}.\n" in result.stdout
    assert result.stderr == f"Error: {lack}, so no deck was written; add longer articles.\n"
    assert not list((folder / "out").glob("*.apkg"))


@pytest.mark.parametrize("name", ["", " ", "..", "News::Week 1", "a/b", "a\\b", "why?", "line\nbreak", "half \udc80"])
def test_a_deck_name_must_do_as_a_file_name_and_make_no_subdecks(run: Run, folder: Path, name: str) -> None:
    result = run(f"quizgen build seeds --deck '{name}'")
    assert result.exit_code == 2
    assert "Invalid value for '--deck'" in result.stderr
    assert not (folder / "decks").exists()


def test_no_bar_where_stderr_is_no_terminal(run: Run) -> None:
    assert run(f"quizgen build seeds/{NATO}.md seeds/{ROBOTS}.md --include-suggested").stderr == ""


@pytest.mark.parametrize(("articles", "seen"), [([NATO, ROBOTS], True), ([NATO], False)])
def test_a_terminal_gets_a_bar_on_stderr_for_more_than_one_article(
    folder: Path,
    articles: list[str],
    seen: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal, end = os.openpty()
    with open(end, "w") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        main(["build", "--include-suggested", *(f"seeds/{slug}.md" for slug in articles)], standalone_mode=False)
        stderr.write("END")
        stderr.flush()
        shown = os.read(terminal, 10_000).decode()
    os.close(terminal)
    assert (f"50%  {NATO}.md" in shown and "100%" in shown) is seen
    assert (shown == "END") is not seen
    assert "100%" not in capsys.readouterr().out
