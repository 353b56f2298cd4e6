"""quizgen print, and what quizgen build prints when it is asked for more."""

import html
import json
import re
from pathlib import Path

import pytest
from click.testing import Result

from quizgen.forms.file import read_form

from .conftest import Run

NATO, ROBOTS = "2022-01-13-nato-russia-council", "2017-07-21-afghan-robotics-team"
ITALY = "2015-08-02-italy-school-taxes"


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def told_once(result: Result, text: str) -> None:
    """One line on stderr says it, and the command fails."""
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert text in result.stderr


def test_the_sunday_evening_command(run: Run, folder: Path) -> None:
    """One quiz of 15 over three articles in two versions, its keys with a reserve, and the deck."""
    three = " ".join(f"seeds/{slug}.md" for slug in (NATO, ROBOTS, ITALY))
    result = run(f"quizgen build {three} -o out --mixed 15 --versions A,B --include-suggested")
    assert result.exit_code == 0
    assert "Mixed quiz: 15 items from 3 articles.\n" in result.stdout
    told = " ".join(result.stdout.split())
    assert "Nobody has reviewed all of the 15 items: read news-mixed.key.html, then quizgen approve CODE" in told
    form = read_form(folder / "out" / "news-mixed.form.json")
    assert [version.letter for version in form.versions] == ["A", "B"]
    assert all(len(version.questions) == 15 for version in form.versions)
    assert len(form.articles) == 3
    assert len(form.reserve) == 3
    assert not {one.item.id for one in form.reserve} & {question.item.id for question in form.questions}
    sheet, key = ((folder / "out" / f"news-mixed.{kind}").read_text(encoding="utf-8") for kind in ("html", "key.html"))
    assert sheet.count('<li class="question">') == 30
    assert sheet.count('class="badge">Version') == 2
    assert key.count('rowheader" class="number">') == 30
    for one in form.reserve:
        assert one.entry.code in key
        assert one.entry.code not in sheet
    assert (folder / "out" / "news.apkg").is_file()


def test_what_a_teacher_approved_is_no_longer_told(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out -n 2 --include-suggested")
    codes = " ".join(q.code for q in read_form(folder / "out" / f"{NATO}.form.json").questions)
    assert "Nobody has reviewed all of the 2 items" in run(f"quizgen print out/{NATO}.form.json").stdout
    assert run(f"quizgen approve {codes} -o out").exit_code == 0
    result = run(f"quizgen build seeds/{NATO}.md -o out -n 2")
    assert "Nobody has reviewed" not in result.stdout
    assert "No teacher has approved" not in (folder / "out" / f"{NATO}.key.html").read_text(encoding="utf-8")


def test_an_article_is_printed_and_no_deck_is_made(run: Run, folder: Path) -> None:
    result = run(
        f"quizgen print seeds/{NATO}.md -o out -n 4 --include-suggested --versions a,c --answer-sheet --paper letter"
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert ": 4 items in versions A, C." in " ".join(result.stdout.split())
    assert files(folder / "out") == {f"{NATO}.{kind}" for kind in ("html", "key.html", "practice.html", "form.json")}
    sheet = (folder / "out" / f"{NATO}.html").read_text(encoding="utf-8")
    assert "size: letter;" in sheet
    assert sheet.count('class="leaf answer-sheet ') == 2


def test_more_files_are_written_when_they_are_asked_for(run: Run, folder: Path) -> None:
    result = run(f"quizgen print seeds/{NATO}.md -o out -n 3 --large-print --dyslexia-friendly --flashcards --pdf")
    assert result.exit_code == 0
    printed = [f"{NATO}{kind}" for kind in ("", ".key", ".large", ".spaced", ".cards")]
    assert files(folder / "out") == {
        *(f"{name}.{kind}" for name in printed for kind in ("html", "pdf")),
        f"{NATO}.practice.html",
        f"{NATO}.form.json",
    }
    for name in files(folder / "out") - {f"{NATO}.form.json"}:
        assert f"  out/{name}\n" in result.stdout


def test_a_deck_is_printed_from_its_bank(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md seeds/{ITALY}.md -o out --include-suggested")
    before = (folder / "out" / "news.apkg").read_bytes(), (folder / "out" / "news.bank.jsonl").read_bytes()
    for deck in ("out/news.apkg", "out/news.bank.jsonl"):
        result = run(f"quizgen print {deck} -n 9 --include-suggested")
        assert result.exit_code == 0
        assert "News: quiz: 9 items." in result.stdout
        form = read_form(folder / "out" / "news-quiz.form.json")
        assert len(form.articles) == 2
        assert len(form.reserve) == 3
    assert before == ((folder / "out" / "news.apkg").read_bytes(), (folder / "out" / "news.bank.jsonl").read_bytes())


def test_a_form_is_printed_again_to_the_byte(run: Run, folder: Path) -> None:
    run(
        f"quizgen build seeds/{NATO}.md seeds/{ITALY}.md -o out --mixed 6 --include-suggested --versions A,B --answer-sheet"
    )
    before = {name: (folder / "out" / name).read_bytes() for name in files(folder / "out")}
    (folder / "seeds" / f"{NATO}.md").unlink()
    result = run("quizgen print out/news-mixed.form.json")
    assert result.exit_code == 0
    assert before == {name: (folder / "out" / name).read_bytes() for name in files(folder / "out")}
    assert run("quizgen print out/news-mixed.form.json -o elsewhere").exit_code == 0
    for kind in ("html", "key.html", "practice.html"):
        assert (folder / "elsewhere" / f"news-mixed.{kind}").read_bytes() == before[f"news-mixed.{kind}"]


def test_a_quiz_that_asks_something_else_puts_the_earlier_form_aside(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md seeds/{ITALY}.md -o out --mixed 4 --include-suggested")
    handed_out = (folder / "out" / "news-mixed.html").read_bytes()
    first = read_form(folder / "out" / "news-mixed.form.json")
    run(f"quizgen build seeds/{NATO}.md seeds/{ITALY}.md -o out --mixed 5 --include-suggested")
    assert read_form(folder / "out" / "news-mixed.form.json").code != first.code
    assert files(folder / "out" / "earlier") == {f"news-mixed.{first.code}.form.json"}
    result = run(f"quizgen print out/earlier/news-mixed.{first.code}.form.json")
    assert (result.exit_code, "No bank" in result.stdout) == (0, False)
    assert (folder / "out" / "earlier" / f"news-mixed.{first.code}.html").read_bytes() == handed_out


def spoil(folder: Path, run: Run) -> str:
    """A quiz was handed out, then one of its items was rejected; gives that item's code."""
    run(f"quizgen build seeds/{NATO}.md -o out -n 4 --include-suggested --versions A,B")
    code = read_form(folder / "out" / f"{NATO}.form.json").questions[1].code
    assert run(f"quizgen reject {code} --reason 'two are right' -o out").exit_code == 0
    return code


def test_a_reprint_warns_of_what_was_withdrawn_since(run: Run, folder: Path) -> None:
    code = spoil(folder, run)
    result = run(f"quizgen print out/{NATO}.form.json")
    assert result.exit_code == 0
    assert f"Question 2 ({code}): it is wrong (two are right)." in result.stdout
    assert "quizgen print --erratum writes a correction slip" in result.stdout


def test_an_erratum_tells_pupils_and_rescores_the_key(run: Run, folder: Path) -> None:
    code = spoil(folder, run)
    result = run(f"quizgen print --erratum out/{NATO}.form.json")
    assert result.exit_code == 0
    assert f"Question 2 ({code}): does not count." in result.stdout
    form = read_form(folder / "out" / f"{NATO}.form.json")
    slip, key = ((folder / "out" / f"{NATO}.{kind}.html").read_text() for kind in ("erratum", "rescored.key"))
    body = slip.partition("</style>")[2]
    assert body.count("This question does not count.") == 2
    assert code not in body
    for version in form.versions:
        (question,) = (each for each in version.questions if each.code == code)
        part = re.split("<section", body)[1 + "AB".index(version.letter or "")]
        assert f'<span class="number">{question.number}</span>' in part
    assert key.count("Does not count") == 2
    assert re.search(r"\d+ points? instead of \d+", key)
    assert "two are right" in key


def test_where_all_stands_no_erratum_is_written(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out -n 2 --include-suggested")
    before = files(folder / "out")
    result = run(f"quizgen print --erratum out/{NATO}.form.json")
    assert (result.exit_code, result.stdout.startswith("Nothing to correct")) == (0, True)
    assert files(folder / "out") == before


def test_a_form_without_its_bank_is_printed_and_not_corrected(run: Run, folder: Path) -> None:
    run(f"quizgen print seeds/{NATO}.md -o out -n 2 --include-suggested")
    assert "No bank of news stands beside the form" in run(f"quizgen print out/{NATO}.form.json").stdout
    told_once(
        run(f"quizgen print --erratum out/{NATO}.form.json"), "the bank of its deck (news.bank.jsonl) is not beside it"
    )


def test_an_article_is_read_before_the_questions_if_its_rights_allow_it(run: Run, folder: Path) -> None:
    assert run(f"quizgen print seeds/{ITALY}.md -o out -n 2 --include-suggested --reading").exit_code == 0
    assert '<section class="reading">' in (folder / "out" / f"{ITALY}.html").read_text()
    told_once(run(f"quizgen print seeds/{NATO}.md -o out -n 2 --reading"), "or give --i-may-copy if you may copy it")
    assert not (folder / "out" / f"{NATO}.html").exists()
    assert run(f"quizgen print seeds/{NATO}.md -o out -n 2 --reading --i-may-copy").exit_code == 0
    assert run(f"quizgen print out/{NATO}.form.json").exit_code == 0
    assert '<section class="reading">' in (folder / "out" / f"{NATO}.html").read_text()


def test_in_a_build_an_article_that_may_not_be_copied_fails_alone(run: Run, folder: Path) -> None:
    result = run(f"quizgen build seeds/{ITALY}.md seeds/{NATO}.md -o out --include-suggested --reading")
    assert result.exit_code == 1
    assert result.stderr.count("--i-may-copy") == 1
    assert (folder / "out" / f"{ITALY}.html").is_file()
    assert (folder / "out" / "news.apkg").is_file()
    assert not (folder / "out" / f"{NATO}.html").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("print gone.form.json", "gone.form.json: cannot be read"),
        ("print gone.md", "gone.md"),
        ("print gone.apkg", "gone.bank.jsonl: no such file; a deck is printed from its bank"),
        (f"print --erratum seeds/{NATO}.md", "is no form; name the QUIZ.form.json"),
        (f"print seeds/{NATO}.md --approved-only", "has no item for paper"),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_line(run: Run, line: str, told: str) -> None:
    told_once(run(f"quizgen {line}"), told)


@pytest.mark.parametrize(
    ("versions", "told"),
    [("A,A", "each version can be printed once"), ("1,2", "single letters"), ("''", "single letters")],
)
def test_versions_are_single_letters(run: Run, versions: str, told: str) -> None:
    result = run(f"quizgen print seeds/{NATO}.md --versions {versions}")
    assert result.exit_code == 2
    assert told in result.stderr


def test_pdf_is_refused_before_anything_is_written(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    for command in ("build", "print"):
        told_once(run(f"quizgen {command} seeds/{NATO}.md -o out --pdf"), "pip install 'quizgen[pdf]'")
    assert not (folder / "out").exists()


def test_the_numbers_of_the_paper_and_of_the_items_file_are_of_one_quiz(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested")
    form = read_form(folder / "out" / f"{NATO}.form.json")
    items = json.loads((folder / "out" / f"{NATO}.json").read_text())["items"]
    assert {question.code for question in form.questions} == {item["code"] for item in items if not item["sensitive"]}


def test_an_article_is_never_written_over(run: Run, folder: Path) -> None:
    page = "<!doctype html><html><body><article><h1>Storm over Vell</h1>{}</article></body></html>"
    told = (folder / f"seeds/{NATO}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    text = page.format("".join(f"<p>{part}</p>" for part in told.split("\n\n") if not part.startswith("#")))
    (folder / "storm.html").write_text(text, encoding="utf-8")
    for command in ("build", "print"):
        result = run(f"quizgen {command} storm.html -o . --include-suggested")
        assert result.exit_code == 1
        assert "storm.html: its sheet would be written over it; choose another folder with -o." in result.stderr
        assert (folder / "storm.html").read_text(encoding="utf-8") == text
    assert run("quizgen print storm.html -o out --include-suggested").exit_code == 0


def test_a_page_that_quizgen_made_is_no_article(run: Run, folder: Path) -> None:
    run(f"quizgen print seeds/{NATO}.md -o out -n 2")
    for kind in ("html", "key.html", "practice.html"):
        told_once(run(f"quizgen print out/{NATO}.{kind}"), "is a page that quizgen made, no article")


def test_a_folder_is_not_printed(run: Run) -> None:
    told_once(run("quizgen print seeds"), "seeds: is a folder; take one article of it, or make all with quizgen build")


@pytest.mark.parametrize(
    "option", ["-n 3", "--difficulty easy", "--approved-only", "--include-suggested", "--sensitive include"]
)
def test_which_items_a_form_has_is_not_chosen_again(run: Run, option: str) -> None:
    run(f"quizgen print seeds/{NATO}.md -o out -n 2")
    result = run(f"quizgen print out/{NATO}.form.json {option}")
    assert result.exit_code == 2
    assert "a form has its items" in result.stderr


def test_fewer_items_than_were_asked_for_are_told(run: Run) -> None:
    assert re.search(r": only \d items?\.", run(f"quizgen print seeds/{NATO}.md -o out -n 50").stdout)


def test_an_article_called_like_the_quiz_of_its_deck_keeps_its_sheet(run: Run, folder: Path) -> None:
    (folder / "news-quiz.md").write_text((folder / f"seeds/{NATO}.md").read_text())
    run("quizgen build news-quiz.md -o out --include-suggested")
    before = (folder / "out" / "news-quiz.html").read_bytes()
    told_once(run("quizgen print out/news.apkg -n 2 --include-suggested"), "news-quiz.html: is an article's sheet")
    assert (folder / "out" / "news-quiz.html").read_bytes() == before


def test_other_versions_of_a_form_are_printed_once_and_the_form_stays(run: Run, folder: Path) -> None:
    run(f"quizgen print seeds/{NATO}.md -o out --include-suggested --versions A,B")
    before = (folder / "out" / f"{NATO}.form.json").read_bytes()
    assert run(f"quizgen print out/{NATO}.form.json --versions Z").exit_code == 0
    assert "Version Z" in (folder / "out" / f"{NATO}.html").read_text()
    assert (folder / "out" / f"{NATO}.form.json").read_bytes() == before


def test_the_numbers_of_the_screen_the_cards_and_the_terminal_are_those_of_the_first_version(
    run: Run, folder: Path
) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested --versions Z,B --flashcards")
    first = read_form(folder / "out" / f"{NATO}.form.json").versions[0]
    practice, cards = ((folder / "out" / f"{NATO}.{kind}.html").read_text() for kind in ("practice", "cards"))
    stems = re.findall(r'class="stem"[^>]*>(.*?)</(?:span|p)>', practice.partition("<main>")[2])
    assert [html.unescape(stem)[:12] for stem in stems] == [question.item.stem[:12] for question in first.questions]
    for question in first.questions:
        assert f"<span>{question.number} · {question.code}</span>" in cards
    question = first.questions[-1]
    run(f"quizgen reject {question.code} -o out")
    told = run(f"quizgen print --erratum out/{NATO}.form.json").stdout
    assert f"Question {question.number} ({question.code}): does not count." in told


def test_what_was_printed_of_another_form_goes_with_it(run: Run, folder: Path) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested --large-print --flashcards")
    assert (folder / "out" / f"{NATO}.large.html").is_file()
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested -n 3")
    assert not {f"{NATO}.large.html", f"{NATO}.cards.html"} & files(folder / "out")
    (earlier,) = (folder / "out" / "earlier").iterdir()
    told = run(f"quizgen print --erratum out/{NATO}.form.json").stdout
    assert f"  out/earlier/{earlier.name}\n" in told


def test_an_answer_that_its_teacher_corrected_is_told_if_it_stood_there(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested")
    form = read_form(folder / "out" / f"{NATO}.form.json")
    question = next(q for q in form.questions if q.item.key == "12 January 2022")
    editor = folder / "editor.py"
    editor.write_text(
        "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\n"
        "path.write_text(path.read_text().replace('key: 12 January', 'key: 11 January'))\n"
    )
    monkeypatch.setenv("EDITOR", f"{__import__('sys').executable} {editor}")
    assert run(f"quizgen edit {question.code} -o out").exit_code == 0
    told = run(f"quizgen print --erratum out/{NATO}.form.json").stdout
    assert f"Question {question.number} ({question.code}): the right answer is “11 January 2022”." in told
    assert "instead of" not in (folder / "out" / f"{NATO}.erratum.html").read_text().partition("</style>")[2]
