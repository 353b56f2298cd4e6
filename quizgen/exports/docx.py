"""Word: an editable sheet for each version, with real headings and a numbered list, and then its key."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from quizgen.errors import MissingExtra
from quizgen.exports.base import Format, holds_all, proved, source_of, title_of
from quizgen.forms.base import Form, Part, PartKind, Question, Version
from quizgen.items import Cloze, MultipleChoice, Open
from quizgen.writers.archive import zip_bytes
from quizgen.writers.pages import letter_of

if TYPE_CHECKING:
    from docx.document import Document

_TITLES: dict[PartKind, str] = {
    "multiple choice": "Multiple choice",
    "gaps": "Fill the gaps",
    "open questions": "Open questions",
}
_MADE = datetime(2000, 1, 1)
"""What the document says of its making, so that it is the same tomorrow."""
_LIST = 90
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{place}."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="{left}" w:hanging="425"/></w:pPr></w:lvl>'
)
_NUMBERED = (
    f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{_LIST}"><w:multiLevelType w:val="multilevel"/>'
    + _LEVEL.format(level=0, kind="decimal", place=1, left=425)
    + _LEVEL.format(level=1, kind="upperLetter", place=2, left=850)
    + "</w:abstractNum>"
)
"""Questions are counted, their options lettered anew for each."""
_LINES = 3
_PAPER = {"A4": (210, 297), "letter": (216, 279)}
"""Millimetres."""
_COLUMNS = {"No.": 1.1, "Answer": 4.6, "Evidence": 9.4, "Code": 1.9}
"""Of the key, with their widths in centimetres."""
_WIDTH = 16
"""Centimetres of a line to write on."""


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A sheet and a key for each version. Raises MissingExtra without python-docx."""
    try:
        from docx import Document
        from docx.oxml import parse_xml
    except ImportError as error:
        raise MissingExtra("this format needs python-docx: pip install 'quizgen[office]'.") from error
    document = Document()
    document.core_properties.title = title_of(form)
    document.core_properties.author = "quizgen"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = _MADE
    document.part.numbering_part.element.insert(0, parse_xml(_NUMBERED))
    known = {question.item.id for question in questions}
    _set_page(document, form)
    for place, version in enumerate(form.versions):
        _add_sheet(document, form, version, known, turn=place > 0)
        _add_key(document, form, version, known)
    return _reproducible(document)


def _set_page(document: Document, form: Form) -> None:
    from docx.shared import Cm, Mm

    for section in document.sections:
        section.page_width, section.page_height = (Mm(side) for side in _PAPER[form.paper])
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.8)


def _add_sheet(document: Document, form: Form, version: Version, known: set[str], *, turn: bool) -> None:
    document.add_heading(_named(form, version), 0).paragraph_format.page_break_before = turn
    _blank(document, "Name: ", 9, "Class: ", 12.5, "Date: ", _WIDTH)
    numbering = document.part.numbering_part.element
    counted = numbering.add_num(_LIST)
    counted.add_lvlOverride(ilvl=0).add_startOverride(1)
    for part in version.parts:
        document.add_heading(f"{_TITLES[part.kind]} ({part.points} points)", 1)
        for group in part.groups:
            if group.bank is not None:
                document.add_paragraph(f"Word bank: {' · '.join(group.bank.words)}", style="Intense Quote")
            for question in group.questions:
                if question.item.id in known:
                    _add_question(document, form, question, counted.numId, in_bank=group.bank is not None)


def _add_question(document: Document, form: Form, question: Question, counted: int, *, in_bank: bool) -> None:
    item = question.item
    above = [line for line in (item.story if form.title else None, item.context) if line]
    paragraph = document.add_paragraph(style="List Paragraph")
    _number(paragraph, counted, 0)
    if above:
        paragraph.add_run(" ".join(above)).italic = True
        paragraph.add_run().add_break()
    hint = f" ({item.hint})" if isinstance(item, Cloze) and item.hint and not in_bank else ""
    paragraph.add_run(item.stem + hint)
    paragraph.paragraph_format.keep_with_next = isinstance(item, MultipleChoice)
    if isinstance(item, MultipleChoice):
        for option in item.options:
            line = document.add_paragraph(option, style="List Paragraph")
            _number(line, counted, 1)
            line.paragraph_format.keep_with_next = option != item.options[-1]
    elif isinstance(item, Open):
        for _ in range(_LINES):
            _blank(document, "", _WIDTH)


def _add_key(document: Document, form: Form, version: Version, known: set[str]) -> None:
    from docx.shared import Cm

    document.add_heading(f"Key: {_named(form, version)}", 1).paragraph_format.page_break_before = True
    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.text = text
    for question in _questions(version.parts):
        if question.item.id in known:
            letter = letter_of(question.item, question.item.key)
            answer = f"{letter}. {question.item.key}" if letter else question.item.key
            proof = f"{proved(question)} {source_of(question.article)}" if form.title else proved(question)
            cells = (str(question.number), answer, proof, question.code)
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
    # Word goes by the cells, LibreOffice by the columns.
    for column, width in zip(table.columns, _COLUMNS.values(), strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _questions(parts: Sequence[Part]) -> list[Question]:
    return [question for part in parts for question in part.questions]


def _named(form: Form, version: Version) -> str:
    return f"{title_of(form)}, version {version.letter}" if version.letter else title_of(form)


def _number(paragraph, counted: int, level: int) -> None:  # type: ignore[no-untyped-def]
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = counted


def _blank(document: Document, *pieces: str | float) -> None:
    """A line of labels, each followed by a rule up to so many centimetres."""
    from docx.enum.text import WD_TAB_LEADER
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    for label, end in zip(pieces[::2], pieces[1::2], strict=True):
        paragraph.add_run(f"{label}\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(float(end)), leader=WD_TAB_LEADER.HEAVY)


def _reproducible(document: Document) -> bytes:
    """Packed again, since python-docx stamps its members with the time of day."""
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as package:
        return zip_bytes({name: package.read(name) for name in package.namelist()})


FORMAT = Format(
    name="docx",
    ending=".docx",
    reads="Word, LibreOffice, Google Docs",
    refuse=holds_all,
    write=write,
)
