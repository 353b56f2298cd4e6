"""quizgen find, approve, reject and edit: a teacher's word on single items, and what the next build says of it."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from quizgen.bank.file import bank_bytes, read_bank

from .conftest import Run

NATO = "seeds/2022-01-13-nato-russia-council.md"


@pytest.fixture
def built(run: Run) -> Run:
    assert run(f"quizgen build {NATO} --include-suggested").exit_code == 0
    return run


def items() -> list[dict[str, Any]]:
    lines = Path("decks/news.bank.jsonl").read_text(encoding="utf-8").splitlines()
    return [line for line in map(json.loads, lines) if "code" in line]


def delivered() -> list[str]:
    return [line["code"] for line in items() if line["note"]]


def test_a_text_is_found_with_codes_states_and_places(built: Run) -> None:
    result = built("quizgen find Brussels")
    assert result.exit_code == 0
    (line,) = (line for line in items() if "met in Brussels on _____" in line["stem"])
    assert f"{line['code']}  ready" in result.stdout
    assert "paragraph 1" in result.stdout
    missing = built("quizgen find submarine")
    assert (missing.exit_code, missing.stderr) == (1, "Error: no item of news holds “submarine”.\n")


def test_a_rejected_item_is_told_and_gone_from_paper(built: Run) -> None:
    code = delivered()[0]
    result = built(f"quizgen reject {code.lower()} --reason 'two answers are right'")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}  rejected  ")
    assert result.stdout.endswith("The next quizgen build takes it into the deck.\n")
    output = built(f"quizgen build {NATO} --include-suggested").stdout
    assert re.search(r"^The deck: .*1 rejected\.$", output, re.MULTILINE)
    assert f"  {code}  rejected   " in output
    assert "two answers are right" in " ".join(output.split())
    assert "search Anki for tag:quizgen::withdrawn" in " ".join(output.split())
    assert "choose “Update notes: Always”" in " ".join(output.split())
    assert code not in Path("decks/2022-01-13-nato-russia-council.key.html").read_text(encoding="utf-8")


def test_an_approved_item_is_printed_unasked(run: Run) -> None:
    run(f"quizgen build {NATO}")
    code = next(line["code"] for line in items() if line["status"] == "suggested")
    assert run(f"quizgen approve {code}").stdout.startswith(f"{code}  approved  ")
    run(f"quizgen build {NATO}")
    assert code in Path("decks/2022-01-13-nato-russia-council.key.html").read_text(encoding="utf-8")
    run(f"quizgen build {NATO} --approved-only")
    written = json.loads(Path("decks/2022-01-13-nato-russia-council.json").read_text(encoding="utf-8"))["items"]
    assert [item["code"] for item in written] == [code]


def _editor(monkeypatch: pytest.MonkeyPatch, folder: Path, old: str, new: str) -> None:
    """An editor that puts one text for another."""
    script = folder / "editor.py"
    script.write_text(
        "import sys; from pathlib import Path; p = Path(sys.argv[1]); t = p.read_text(encoding='utf-8'); "
        f"p.write_text(t.replace({old!r}, {new!r}), encoding='utf-8')",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def test_an_edited_item_keeps_the_teachers_words(built: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = (line for line in items() if "met in Brussels on _____" in line["stem"])
    _editor(monkeypatch, folder, "met in Brussels on", "came together in Brussels on")
    result = built(f"quizgen edit {line['code']}")
    assert result.stdout == f"{line['code']} has your words. The next quizgen build takes it into the deck.\n"
    output = built(f"quizgen build {NATO} --include-suggested").stdout
    assert "1 edited" in output
    sheet = Path("decks/2022-01-13-nato-russia-council.html").read_text(encoding="utf-8")
    assert "came together in Brussels on" in sheet
    article = Path(NATO).read_text(encoding="utf-8")
    Path(NATO).write_text(article.replace("met in Brussels on", "met at Brussels on"), encoding="utf-8")
    output = " ".join(built(f"quizgen build {NATO} --include-suggested").stdout.split())
    assert f"{line['code']} look at it" in output
    assert "its sentence was corrected since you worded it" in output


def test_words_that_make_no_item_can_be_edited_again_or_dropped(
    built: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = next(line["code"] for line in items() if line["kind"] == "multiple-choice")
    before = Path("decks/news.bank.jsonl").read_bytes()
    _editor(monkeypatch, folder, "key: ", "key: x")
    result = built(f"quizgen edit {code}")
    assert "the key among them" in result.stderr
    assert Path("decks/news.bank.jsonl").read_bytes() == before


def test_what_is_not_there_is_told_in_one_line(run: Run) -> None:
    for line in ("find x", "approve K7QD", "reject K7QD", "edit K7QD"):
        result = run(f"quizgen {line}")
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: decks/news.bank.jsonl: no such file; build the deck first")
    run(f"quizgen build {NATO}")
    for line in ("approve 1111", "reject 1111", "edit 1111"):
        result = run(f"quizgen {line}")
        assert (result.exit_code, result.stderr) == (
            1,
            "Error: 1111: no item of this deck has this code; quizgen find TEXT looks for one.\n",
        )


def test_one_wrong_code_among_several_changes_nothing(built: Run) -> None:
    before = Path("decks/news.bank.jsonl").read_bytes()
    assert built(f"quizgen approve {delivered()[0]} 1111").exit_code == 1
    assert Path("decks/news.bank.jsonl").read_bytes() == before


def test_a_dry_run_tells_and_writes_nothing(run: Run) -> None:
    output = run(f"quizgen build {NATO} --include-suggested --dry-run").stdout
    assert re.search(r"^The deck: \d+ new\.$", output, re.MULTILINE)
    assert "Nothing was written (--dry-run)." in output
    assert not Path("decks").exists()


def test_a_refresh_shows_the_old_words_under_the_new(built: Run) -> None:
    path = Path("decks/news.bank.jsonl")
    (line,) = (line for line in items() if "met in Brussels on _____" in line["stem"])
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(line["stem"], line["stem"].replace("met", "sat")), encoding="utf-8")
    bank = read_bank(path)
    assert bank is not None
    # As an earlier quizgen worded it: no hand edit, so with the hash of its words.
    path.write_bytes(bank_bytes(bank, path).replace(b'"status": "edited"', b'"status": "ready"'))
    assert "changed" in built(f"quizgen build {NATO} --include-suggested").stdout
    output = " ".join(built(f"quizgen build {NATO} --include-suggested --refresh").stdout.split())
    assert f"{line['code']} changed The NATO-Russia Council met" in output
    assert "was: The NATO-Russia Council sat" in output
