"""What parsing a drafted question again shows.

The signs that held in trials: something is referred to that the item does not hold; a question that is more than one
sentence; a joined verb with a subject of its own; a form of "be" followed by a verb form that is no attribute.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from quizgen.finders.references import find_references
from quizgen.findings import Signs
from quizgen.nlp import parse


def read_signs(texts: Sequence[str], known: frozenset[str]) -> list[Signs]:
    """Signs of each text, which is the item as printed with its key filled in."""
    return [Signs(_dangling(doc, known), _broken(doc)) for doc in parse(texts)]


def _dangling(doc: Doc, known: frozenset[str]) -> tuple[str, ...]:
    quoted = False
    inside: set[int] = set()
    for token in doc:
        if token.text == '"':
            quoted = not quoted
        elif quoted:
            inside.add(token.i)
    return tuple(
        reference.token.text
        for reference in find_references(doc, known)
        if not (reference.token.i in inside and reference.need == "speaker")
    )


def _broken(doc: Doc) -> tuple[str, ...]:
    if not doc.text.endswith("?") or '"' in doc.text:
        return ()
    *_, question = doc.sents
    found = []
    for token in question:
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and any(c.dep_ == "nsubj" for c in token.children):
            found.append(f"“{token.text}” is joined with a subject of its own")
        if token.dep_ == "attr" and token.tag_ in {"VBD", "VBZ", "VBP"}:
            found.append(f"“{token.text}” is a verb where a thing is expected")
    return tuple(found)
