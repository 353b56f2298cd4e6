"""What parsing a drafted question again shows.

The signs that held in trials: something is referred to that the item does not hold; a question that is more than one
sentence; a joined verb with a subject of its own; a form of "be" followed by a verb form that is no attribute.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from quizgen.finders.references import find_references, is_harmless_in_speech
from quizgen.findings import Signs
from quizgen.nlp import parse

_OF_THE_ITEM = frozenset({"article", "heading", "statement"})
"""What a stem may name as "the article" and so on."""


def read_signs(drafted: Sequence[tuple[str, str]], known: frozenset[str]) -> list[Signs]:
    """Signs of each drafted question, given as its context (or "") and its stem with the key filled in."""
    known = known | _OF_THE_ITEM
    docs = parse([f"{context} {stem}".strip() for context, stem in drafted])
    return [
        Signs(_dangling(doc, len(context), known), _broken(doc, len(context)))
        for doc, (context, _) in zip(docs, drafted, strict=True)
    ]


def _dangling(doc: Doc, begin: int, known: frozenset[str]) -> tuple[str, ...]:
    """References of the stem that the item leaves open.

    The context was chosen because it stands alone; a noun with "the" may be met by its words ("the get-together" after
    "the council meeting"). In quoted words "we" and "I" mean the speaker, and a passing "also" is the speaker's own.
    """
    quoted = sum(1 for token in doc if token.text == '"' and token.idx < begin) % 2 == 1
    inside: set[int] = set()
    for token in doc:
        if token.text == '"':
            quoted = not quoted
        elif quoted:
            inside.add(token.i)
    return tuple(
        reference.token.text
        for reference in find_references(doc, known)
        if reference.token.idx >= begin
        and not (reference.token.i in inside and is_harmless_in_speech(reference))
        and not (begin and reference.need == "noun")
    )


def _broken(doc: Doc, begin: int) -> tuple[str, ...]:
    if not doc.text.endswith("?") or '"' in doc.text:
        return ()
    found = []
    for token in doc:
        if token.idx < begin:
            continue
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and any(c.dep_ == "nsubj" for c in token.children):
            found.append(f"“{token.text}” is joined with a subject of its own")
        if token.dep_ == "attr" and token.tag_ in {"VBD", "VBZ", "VBP"}:
            found.append(f"“{token.text}” is a verb where a thing is expected")
    return tuple(found)
