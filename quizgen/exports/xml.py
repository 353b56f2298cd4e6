"""XML as bytes: UTF-8 with its declaration, indented where white space is no text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring


def document(root: Element, *, indented: bool = True) -> bytes:
    """The file of an element."""
    if indented:
        indent(root, " ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written
