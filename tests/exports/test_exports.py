"""Every format: goldens of the sample quiz, texts that come back as they went, and what is left out by name.

`python -m tests.exports.test_exports` writes the goldens anew; look at what changed before you keep it.
"""

import csv
import importlib
import io
import json
import os
import pkgutil
import re
import shutil
import subprocess
import zipfile
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from openpyxl import load_workbook

import quizgen.exports
from quizgen.bank.file import read_bank
from quizgen.exports import FORMATS, Format, export
from quizgen.exports.base import asked
from quizgen.forms.base import Form, Question
from quizgen.forms.making import Printing, make_form
from quizgen.items import Cloze, MultipleChoice, Open, Sourced
from tests.hostile import hostile_form
from tests.quizzes import FROM, QUIZ, WHY, choice, form_of, quiz_of

NODE = Path(__file__).parents[1] / "node"
ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
NOT_OURS = re.compile(
    r"theme|styles|settings|fontTable|numbering|customXml|thumbnail|docProps|_rels|webSettings|Content_Types"
)
"""What Word's and Excel's libraries add of their own."""
BY_NAME = {each.name: each for each in FORMATS}


def sample() -> Form:
    return form_of(QUIZ, Printing(("A", "B")))


def seeds() -> Form:
    """Every item that the rules make of the sample articles."""
    bank = read_bank(ROOT / "decks" / "news.bank.jsonl")
    assert bank is not None
    sourced = [Sourced(known.article, each.entry) for known in bank.articles for each in known.items if each.is_live]
    return make_form("seeds", "All samples", "news", sourced, Printing(("A", "B")))


def forms() -> list[Form]:
    return [sample(), hostile_form(Printing(("A", "B"))), seeds()]


def plain(text: str) -> str:
    return " ".join(text.split())


def made(form: Form, name: str) -> tuple[bytes, tuple[Question, ...]]:
    exported = export(form, BY_NAME[name])
    return exported.content, exported.questions


def choices(questions: tuple[Question, ...]) -> list[MultipleChoice]:
    return [question.item for question in questions if isinstance(question.item, MultipleChoice)]


def test_no_two_formats_share_a_name_or_an_ending_and_every_file_here_is_in_the_list() -> None:
    assert len({each.ending for each in FORMATS}) == len({each.name for each in FORMATS}) == len(FORMATS)
    modules = [
        importlib.import_module(f"quizgen.exports.{found.name}")
        for found in pkgutil.iter_modules(quizgen.exports.__path__)
    ]
    assert {module.FORMAT.name for module in modules if hasattr(module, "FORMAT")} == set(BY_NAME)
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert all(f"`{each.name}`" in page for each in FORMATS)


@pytest.mark.parametrize("into", FORMATS, ids=lambda into: into.name)
def test_the_sample_quiz_is_written_as_its_golden(into: Format) -> None:
    assert readable(export(sample(), into).content) == golden_path(into).read_bytes()


def golden_path(into: Format) -> Path:
    packed = into.ending.endswith((".zip", ".xlsx", ".docx"))
    return GOLDEN / f"storm{into.ending}{'.txt' if packed else ''}"


def readable(content: bytes) -> bytes:
    """What a person can compare: of a package its own files, a tag on each line."""
    if not content.startswith(b"PK"):
        return content
    own = {name: text for name, text in unpacked(content).items() if not NOT_OURS.search(name)}
    return b"".join(b"== %s\n%s\n" % (name.encode(), text.replace(b"><", b">\n<")) for name, text in own.items())


@pytest.mark.parametrize("into", FORMATS, ids=lambda into: into.name)
def test_the_same_quiz_gives_the_same_bytes_and_loses_nothing_unnamed(into: Format) -> None:
    for form in forms():
        one, other = export(form, into), export(form, into)
        assert one.content == other.content
        named = {left.question.item.id for left in one.left_out} | {question.item.id for question in one.questions}
        assert named == {question.item.id for question in form.questions}
        assert all(left.reason for left in one.left_out)


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_moodle_gives_every_text_back(form: Form) -> None:
    content, questions = made(form, "moodle")
    entries = [entry for entry in ElementTree.fromstring(content) if entry.get("type") != "category"]
    assert len(entries) == len(questions)
    for entry, question in zip(entries, questions, strict=True):
        item = question.item
        assert unescape(entry.findtext("questiontext/text") or "") == asked(question)
        assert entry.findtext("idnumber") == item.id
        assert question.code in unescape(entry.findtext("generalfeedback/text") or "")
        answers = {unescape(answer.findtext("text") or ""): answer.get("fraction") for answer in entry.iter("answer")}
        if isinstance(item, MultipleChoice):
            assert answers == {option: "100" if option == item.key else "0" for option in item.options}
        elif isinstance(item, Cloze):
            assert answers == {item.key.replace("*", r"\*"): "100"}
        else:
            assert unescape(entry.findtext("graderinfo/text") or "") == item.key
    assert next(entry.findtext("category/text") for entry in ElementTree.fromstring(content)) is not None


def node(script: str, content: bytes) -> Any:
    """What a reader in tests/node says of a file, as JSON."""
    program = shutil.which("node")
    if program is None:
        assert not os.environ.get("CI"), "CI has Node"
        pytest.skip("no Node here; make test says how to get it")
    finished = subprocess.run([program, script], input=content, capture_output=True, cwd=NODE, check=False)
    assert finished.returncode == 0, finished.stderr.decode()
    return json.loads(finished.stdout)


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_gift_is_read_by_gift_pegjs(form: Form) -> None:
    content, questions = made(form, "gift")
    read = [entry for entry in node("read_gift.cjs", content) if entry["type"] != "Category"]
    assert len(read) == len(questions)
    for entry, question in zip(read, questions, strict=True):
        item = question.item
        assert (entry["title"], plain(entry["stem"]["text"])) == (question.code, plain(asked(question)))
        assert question.code in entry["globalFeedback"]["text"]
        given = [(choice["text"]["text"], choice["isCorrect"]) for choice in entry.get("choices", [])]
        if isinstance(item, MultipleChoice):
            assert entry["type"] == "MC"
            assert given == [(plain(option), option == item.key) for option in item.options]
        elif isinstance(item, Cloze):
            assert entry["type"] == "Short"
            assert given == [(plain(item.key), True)]
        else:
            assert entry["type"] == "Essay"


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_gift_gives_every_text_back(form: Form) -> None:
    content, questions = made(form, "gift")
    blocks = [block for block in content.decode().split("\n\n") if not block.startswith("$CATEGORY")]
    assert len(blocks) == len(questions)
    for block, question in zip(blocks, questions, strict=True):
        _, code, rest = re.split(r"(?<!\\)::", block, maxsplit=2)
        stem, _, answers = re.split(r"(?<!\\)(\{)", rest, maxsplit=1)
        assert code == question.code
        assert bare(stem) == plain(asked(question))
        told = re.split(r"(?<!\\)####", answers.strip().removesuffix("}"))[0]
        found = re.findall(r"(?<!\\)([=~])((?:\\.|[^\\=~#])*)", told)
        item = question.item
        if isinstance(item, MultipleChoice):
            assert [bare(text) for _, text in found] == [plain(option) for option in item.options]
            assert [bare(text) for mark, text in found if mark == "="] == [plain(item.key)]
        elif isinstance(item, Cloze):
            assert [bare(text) for _, text in found] == [plain(item.key)]


def bare(text: str) -> str:
    return plain(re.sub(r"\\([\\~=#{}:])", r"\1", text))


Q = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
C = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_a_qti_package_names_what_it_holds_and_gives_every_text_back(form: Form) -> None:
    content, questions = made(form, "qti")
    files = unpacked(content)
    named = re.findall(r'<file href="([^"]+)"', files["imsmanifest.xml"].decode())
    assert sorted(named) == sorted(set(files) - {"imsmanifest.xml"})
    order = [ref.get("href") for ref in ElementTree.fromstring(files["test.xml"]).iter(f"{Q}assessmentItemRef")]
    assert order == [f"items/i{question.item.id}.xml" for question in questions]
    for name, question in zip(order, questions, strict=True):
        item, root = question.item, ElementTree.fromstring(files[str(name)])
        right = root.findtext(f"{Q}responseDeclaration/{Q}correctResponse/{Q}value")
        if isinstance(item, MultipleChoice):
            assert root.findtext(f".//{Q}prompt") == asked(question)
            options = {choice.get("identifier"): choice.text for choice in root.iter(f"{Q}simpleChoice")}
            assert list(options.values()) == list(item.options)
            assert options[right] == item.key
            assert len(root.findall(f"{Q}modalFeedback")) == len(item.options)
        elif isinstance(item, Cloze):
            paragraph = root.find(f"{Q}itemBody/{Q}p")
            assert paragraph is not None
            assert f"{paragraph.text or ''}_____{paragraph[0].tail or ''}" == asked(question)
            assert right == item.key
        else:
            assert root.findtext(f".//{Q}prompt") == asked(question)
            assert root.findtext(f".//{Q}rubricBlock/{Q}p") == item.key


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_canvas_gets_its_question_types_and_every_text(form: Form) -> None:
    content, questions = made(form, "qti12")
    files = unpacked(content)
    assert set(files) == {"imsmanifest.xml", "quiz.xml"}
    entries = list(ElementTree.fromstring(files["quiz.xml"]).iter(f"{C}item"))
    for entry, question in zip(entries, questions, strict=True):
        item = question.item
        assert unescape(entry.findtext(f"{C}presentation/{C}material/{C}mattext") or "") == asked(question)
        right = [
            condition.findtext(f"{C}conditionvar/{C}varequal")
            for condition in entry.iter(f"{C}respcondition")
            if condition.find(f"{C}setvar") is not None
        ]
        kind = entry.findtext(f".//{C}fieldentry")
        if isinstance(item, MultipleChoice):
            labels = list(entry.iter(f"{C}response_label"))
            options = {label.get("ident"): unescape(label.findtext(f".//{C}mattext") or "") for label in labels}
            assert kind == "multiple_choice_question"
            assert list(options.values()) == list(item.options)
            assert [options[letter] for letter in right] == [item.key]
        elif isinstance(item, Cloze):
            assert (kind, right) == ("short_answer_question", [item.key])
        else:
            assert (kind, right) == ("essay_question", [])


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_the_table_of_everything_comes_back(form: Form) -> None:
    content, questions = made(form, "csv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(questions)
    for row, question in zip(rows, questions, strict=True):
        item = question.item
        assert (row["id"], row["code"], row["stem"], row["key"]) == (item.id, question.code, item.stem, item.key)
        options = tuple(row[f"option {number}"] for number in range(1, 11) if row[f"option {number}"])
        assert options == (item.options if isinstance(item, MultipleChoice) else ())
        assert row["evidence"] == item.evidence.text


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_games_and_scanners_get_the_right_answer(form: Form) -> None:
    for name, first in (("blooket", 2), ("gimkit", 2)):
        content, questions = made(form, name)
        rows = list(csv.reader(io.StringIO(content.decode(), newline="")))[first:]
        for row, question in zip(rows, questions, strict=True):
            item = choices((question,))[0]
            shift = 1 if name == "blooket" else 0
            assert row[shift] == asked(question)
            right = row[1 + int(row[-1])] if name == "blooket" else row[1]
            assert right == item.key
            assert {text for text in row[1 + shift : 5 + shift] if text} == set(item.options)
    content, questions = made(form, "zipgrade")
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))[1:]
    known = {question.item.id for question in questions}
    printed = [
        (version.letter, str(question.number), "ABCDE"[question.item.options.index(question.item.key)], "1")  # type: ignore[union-attr]
        for version in form.versions
        for question in version.questions
        if question.item.id in known
    ]
    assert [tuple(row) for row in rows] == printed


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_spreadsheets_hold_texts_and_no_formulas(form: Form) -> None:
    content, questions = made(form, "kahoot")
    page = load_workbook(io.BytesIO(content)).active
    for row, question in enumerate(questions, start=9):
        item = choices((question,))[0]
        cells = [page.cell(row, column).value for column in range(1, 9)]
        assert cells[1] == asked(question)
        assert [cell for cell in cells[2:6] if cell is not None] == list(item.options)
        assert item.options[cells[7] - 1] == item.key
    content, questions = made(form, "wayground")
    page = load_workbook(io.BytesIO(content)).active
    for row, question in enumerate(questions, start=2):
        assert page.cell(row, 1).value == asked(question)
        if isinstance(question.item, MultipleChoice):
            assert question.item.options[page.cell(row, 8).value - 1] == question.item.key
        elif isinstance(question.item, Cloze):
            assert page.cell(row, 3).value == question.item.key
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_word_has_headings_a_numbered_list_and_the_key_of_each_version(form: Form) -> None:
    content, questions = made(form, "docx")
    document = Document(io.BytesIO(content))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert "Heading 1" in styles
    listed = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name == "List Paragraph"
    ]
    for question in questions:
        assert any(question.item.stem in text for text in listed)
        for option in question.item.options if isinstance(question.item, MultipleChoice) else ():
            assert option in listed
    assert len(document.tables) == len(form.versions)
    for table, version in zip(document.tables, form.versions, strict=True):
        keys = {row.cells[0].text: row.cells[1].text for row in table.rows}
        assert all(keys[str(question.number)].endswith(question.item.key) for question in version.questions)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_plain_formats_keep_one_question_on_one_line(form: Form) -> None:
    content, questions = made(form, "aiken")
    blocks = content.decode().strip().split("\n\n")
    for block, question in zip(blocks, questions, strict=True):
        item = choices((question,))[0]
        stem, *options, answer = block.split("\n")
        assert stem == asked(question)
        assert [option.partition(". ")[2] for option in options] == list(item.options)
        assert item.options["ABCDEFG".index(answer.removeprefix("ANSWER: "))] == item.key
    content, questions = made(form, "quizlet")
    for line, question in zip(content.decode().splitlines(), questions, strict=True):
        term, key = line.split("\t")
        assert term.startswith(asked(question))
        assert key == question.item.key
    content, questions = made(form, "json")
    written = json.loads(content)
    items = [item for each in (written if isinstance(written, list) else [written]) for item in each["items"]]
    assert {item["id"]: item["stem"] for item in items} == {q.item.id: q.item.stem for q in questions}


def test_what_a_format_cannot_hold_is_left_out_with_the_reason() -> None:
    wide = choice("Which port?", "Amery", ("Amery", "Brimm", "Colm", "Dorn", "Esker"))
    long = choice(f"Which {'long ' * 30}port?", "Amery", ("Amery", "Brimm"))
    formula = choice("Which sum?", "=1+1", ("=1+1", "2"))
    bell = choice("Which bell?", "a\x07b", ("a\x07b", "c"))
    form = form_of(quiz_of(wide, long, formula, bell, WHY, FROM))

    def reasons(name: str) -> dict[str, str]:
        return {left.question.item.stem[:10]: left.reason for left in export(form, BY_NAME[name]).left_out}

    assert reasons("kahoot") == {
        "Which port": "it holds 4 options, and this has 5",
        "Which long": f"its questions have 120 characters at most, and this has {len(long.stem)}",
        "Which bell": "it holds the control character U+0007",
        "Why are sh": "it holds multiple choice alone, and this is an open question",
    }
    assert reasons("gimkit")["Which sum?"] == "a spreadsheet would run “=1+1” as a formula"
    assert set(reasons("moodle")) == {"Which bell"}
    assert isinstance(WHY, Open)


if __name__ == "__main__":
    for each in FORMATS:
        golden_path(each).write_bytes(readable(export(sample(), each).content))
