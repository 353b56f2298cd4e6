"""QTI 2.1 (https://www.imsglobal.org/question/qtiv2p1/imsqti_implv2p1.html): a package of items that many platforms import."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from xml.etree.ElementTree import Element, SubElement

from quizgen.exports.base import Format, asked, explained, holds_all, points_of, said_of, title_of
from quizgen.exports.xml import document
from quizgen.forms.base import Form, Question
from quizgen.items import GAP, Item, MultipleChoice, Open
from quizgen.writers.archive import zip_bytes

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A manifest, a test that names the items in their order, and a file for each item."""
    # White space inside an item is text.
    items = {f"items/{_name(question)}.xml": document(_item(question), indented=False) for question in questions}
    test = document(_test(form, questions))
    return zip_bytes({"imsmanifest.xml": document(_manifest(form, questions)), "test.xml": test} | items)


def _name(question: Question) -> str:
    """The same for as long as the item is; an identifier begins with a letter."""
    return f"i{question.item.id}"


def _item(question: Question) -> Element:
    item = question.item
    root = Element("assessmentItem", xmlns=_QTI, identifier=_name(question), title=question.code)
    root.set("adaptive", "false")
    root.set("timeDependent", "false")
    if isinstance(item, MultipleChoice):
        _choice(root, question, item)
    elif isinstance(item, Open):
        _open(root, question)
    else:
        _gap(root, question)
    return root


def _choice(root: Element, question: Question, item: MultipleChoice) -> None:
    _declare(root, "identifier", ascii_uppercase[item.options.index(item.key)])
    _outcomes(root, item)
    body = SubElement(SubElement(root, "itemBody"), "choiceInteraction", responseIdentifier="RESPONSE")
    body.set("shuffle", "false")
    body.set("maxChoices", "1")
    SubElement(body, "prompt").text = asked(question)
    for letter, option in zip(ascii_uppercase, item.options, strict=False):
        SubElement(body, "simpleChoice", identifier=letter).text = option
    processing = SubElement(root, "responseProcessing")
    found = SubElement(SubElement(processing, "responseCondition"), "responseIf")
    match = SubElement(found, "match")
    SubElement(match, "variable", identifier="RESPONSE")
    SubElement(match, "correct", identifier="RESPONSE")
    score = SubElement(found, "setOutcomeValue", identifier="SCORE")
    SubElement(score, "baseValue", baseType="float").text = str(points_of(item))
    chosen = SubElement(processing, "setOutcomeValue", identifier="FEEDBACK")
    SubElement(chosen, "variable", identifier="RESPONSE")
    for letter, option in zip(ascii_uppercase, item.options, strict=False):
        said = said_of(item, option)
        _feedback(root, letter, f"{said} {explained(question)}" if said and option != item.key else explained(question))


def _gap(root: Element, question: Question) -> None:
    item = question.item
    declared = _declare(root, "string", item.key)
    mapping = SubElement(declared, "mapping", defaultValue="0")
    SubElement(mapping, "mapEntry", mapKey=item.key, mappedValue=str(points_of(item)), caseSensitive="false")
    _outcomes(root, item)
    before, _, after = asked(question).partition(GAP)
    paragraph = SubElement(SubElement(root, "itemBody"), "p")
    paragraph.text = before
    entry = SubElement(paragraph, "textEntryInteraction", responseIdentifier="RESPONSE")
    entry.set("expectedLength", str(len(item.key)))
    entry.tail = after
    SubElement(root, "responseProcessing", template=f"{_TEMPLATES}/map_response")


def _open(root: Element, question: Question) -> None:
    _declare(root, "string", None)
    _outcomes(root, question.item)
    body = SubElement(root, "itemBody")
    SubElement(SubElement(body, "rubricBlock", view="scorer"), "p").text = question.item.key
    SubElement(SubElement(body, "rubricBlock", view="scorer"), "p").text = explained(question)
    written = SubElement(body, "extendedTextInteraction", responseIdentifier="RESPONSE", expectedLines="3")
    SubElement(written, "prompt").text = asked(question)


def _declare(root: Element, kind: str, right: str | None) -> Element:
    declared = SubElement(root, "responseDeclaration", identifier="RESPONSE", cardinality="single", baseType=kind)
    if right is not None:
        SubElement(SubElement(declared, "correctResponse"), "value").text = right
    return declared


def _outcomes(root: Element, item: Item) -> None:
    score = SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    score.set("normalMaximum", str(points_of(item)))
    SubElement(SubElement(score, "defaultValue"), "value").text = "0"
    if isinstance(item, MultipleChoice):
        SubElement(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")


def _feedback(root: Element, letter: str, text: str) -> None:
    told = SubElement(root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier=letter, showHide="show")
    SubElement(told, "p").text = text


def _test(form: Form, questions: Sequence[Question]) -> Element:
    root = Element("assessmentTest", xmlns=_QTI, identifier="test", title=title_of(form))
    part = SubElement(root, "testPart", identifier="part", navigationMode="nonlinear", submissionMode="individual")
    section = SubElement(part, "assessmentSection", identifier="section", title=title_of(form), visible="true")
    for question in questions:
        name = _name(question)
        SubElement(section, "assessmentItemRef", identifier=name, href=f"items/{name}.xml")
    return root


def _manifest(form: Form, questions: Sequence[Question]) -> Element:
    root = Element("manifest", xmlns=_PACKAGE, identifier="manifest")
    described = SubElement(root, "metadata")
    SubElement(described, "schema").text = "QTIv2.1 Package"
    SubElement(described, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    test = SubElement(resources, "resource", identifier="test", type="imsqti_test_xmlv2p1", href="test.xml")
    SubElement(test, "file", href="test.xml")
    for question in questions:
        SubElement(test, "dependency", identifierref=_name(question))
    for question in questions:
        path = f"items/{_name(question)}.xml"
        one = SubElement(resources, "resource", identifier=_name(question), type="imsqti_item_xmlv2p1", href=path)
        SubElement(one, "file", href=path)
    return root


FORMAT = Format(
    name="qti",
    ending=".qti.zip",
    reads="platforms that import QTI 2.1 packages: TAO, Canvas New Quizzes, Inspera, Moodle through a plugin",
    refuse=holds_all,
    write=write,
)
