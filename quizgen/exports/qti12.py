"""QTI 1.2 as Canvas imports it into its Classic Quizzes, with the question types in Canvas's own fields."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from string import ascii_uppercase
from xml.etree.ElementTree import Element, SubElement

from quizgen.exports.base import Format, asked, explained, holds_all, points_of, said_of, title_of
from quizgen.exports.xml import document
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice, Open
from quizgen.writers.archive import zip_bytes

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A manifest and one assessment with all questions."""
    root = Element("questestinterop", xmlns=_QTI)
    assessment = SubElement(root, "assessment", ident=f"quizgen-{form.code}", title=title_of(form))
    section = SubElement(assessment, "section", ident="root_section")
    for question in questions:
        _add(section, question)
    return zip_bytes({"imsmanifest.xml": document(_manifest()), "quiz.xml": document(root)})


def _add(section: Element, question: Question) -> None:
    item = question.item
    kind = (
        "multiple_choice_question"
        if isinstance(item, MultipleChoice)
        else "essay_question"
        if isinstance(item, Open)
        else "short_answer_question"
    )
    entry = SubElement(section, "item", ident=f"i{item.id}", title=question.code)
    fields = SubElement(SubElement(entry, "itemmetadata"), "qtimetadata")
    for label, value in (("question_type", kind), ("points_possible", str(points_of(item)))):
        field = SubElement(fields, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = value
    shown = SubElement(entry, "presentation")
    _text(SubElement(shown, "material"), asked(question))
    processing = SubElement(entry, "resprocessing")
    SubElement(
        SubElement(processing, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"
    )
    _link(SubElement(processing, "respcondition", {"continue": "Yes"}), None, "general_fb")
    if isinstance(item, MultipleChoice):
        response = SubElement(
            SubElement(shown, "response_lid", ident="response1", rcardinality="Single"), "render_choice"
        )
        for letter, option in zip(ascii_uppercase, item.options, strict=False):
            _text(SubElement(SubElement(response, "response_label", ident=letter), "material"), option)
            if said_of(item, option) and option != item.key:
                _link(SubElement(processing, "respcondition", {"continue": "Yes"}), letter, f"{letter}_fb")
        _score(processing, ascii_uppercase[item.options.index(item.key)])
    else:
        written = SubElement(shown, "response_str", ident="response1", rcardinality="Single")
        SubElement(SubElement(written, "render_fib"), "response_label", ident="answer1", rshuffle="No")
        if not isinstance(item, Open):
            _score(processing, item.key)
    after = explained(question) if not isinstance(item, Open) else f"{item.key} {explained(question)}"
    _told(entry, "general_fb", after)
    if isinstance(item, MultipleChoice):
        for letter, option in zip(ascii_uppercase, item.options, strict=False):
            said = said_of(item, option)
            if said and option != item.key:
                _told(entry, f"{letter}_fb", said)


def _score(processing: Element, right: str) -> None:
    condition = SubElement(processing, "respcondition", {"continue": "No"})
    SubElement(SubElement(condition, "conditionvar"), "varequal", respident="response1").text = right
    SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"


def _link(condition: Element, chosen: str | None, told: str) -> None:
    variable = SubElement(condition, "conditionvar")
    if chosen is None:
        SubElement(variable, "other")
    else:
        SubElement(variable, "varequal", respident="response1").text = chosen
    SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid=told)


def _told(entry: Element, name: str, text: str) -> None:
    _text(SubElement(SubElement(SubElement(entry, "itemfeedback", ident=name), "flow_mat"), "material"), text)


def _text(material: Element, text: str) -> None:
    SubElement(material, "mattext", texttype="text/html").text = escape(text, quote=False)


def _manifest() -> Element:
    root = Element("manifest", xmlns=_PACKAGE, identifier="manifest")
    described = SubElement(root, "metadata")
    SubElement(described, "schema").text = "IMS Content"
    SubElement(described, "schemaversion").text = "1.1.3"
    SubElement(root, "organizations")
    one = SubElement(
        SubElement(root, "resources"), "resource", identifier="quiz", type="imsqti_xmlv1p2", href="quiz.xml"
    )
    SubElement(one, "file", href="quiz.xml")
    return root


FORMAT = Format(
    name="qti12",
    ending=".canvas.zip",
    reads="Canvas: Settings > Import Course Content > QTI .zip file",
    refuse=holds_all,
    write=write,
)
