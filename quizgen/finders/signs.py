"""What parsing a drafted question again shows.

The signs that held in trials: something is referred to that the item does not hold; a question that is more than one
sentence; a joined verb with a subject of its own; a form of "be" followed by a verb form that is no attribute.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from quizgen.finders.references import Reference, find_references
from quizgen.finders.speech import is_harmless_in_speech
from quizgen.finders.statements import known_nouns
from quizgen.findings import Signs
from quizgen.languages import ENGLISH
from quizgen.nlp import parse

_OF_THE_ITEM = frozenset({"article", "heading", "statement"})
"""What a stem may name as "the article" and so on."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A drafted question as it will be read."""

    story: str
    """The line that names the story, or nothing: its nouns need no introduction."""
    context: str
    """The quoted sentence before it, or nothing."""
    stem: str
    """With the key filled in."""


_GENERAL = frozenset().union(*ENGLISH.kind_nouns.values())
"""Nouns that say nothing without what they mean: "the region"."""


def read_signs(drafted: Sequence[Drafted]) -> list[Signs]:
    docs = parse([f"{draft.context} {draft.stem}".strip() for draft in drafted])
    return [
        _read(doc, len(draft.context), known_nouns(draft.story) | _OF_THE_ITEM)
        for doc, draft in zip(docs, drafted, strict=True)
    ]


def _read(doc: Doc, begin: int, known: frozenset[str]) -> Signs:
    dangling = _dangling(doc, begin, known)
    pointing = [ref for ref in dangling if _points_away(ref)]
    return Signs(
        tuple(ref.token.text for ref in dangling), tuple(ref.token.text for ref in pointing), _broken(doc, begin)
    )


def _points_away(reference: Reference) -> bool:
    """ "These items", "the region", "it has room"; a noun with "the" may be known to whoever knows the story."""
    return reference.need in {"pointer", "thing"} or (reference.need == "noun" and reference.noun in _GENERAL)


def _dangling(doc: Doc, begin: int, known: frozenset[str]) -> tuple[Reference, ...]:
    """References of the stem that the item leaves open.

    The context was chosen because it stands alone; a noun with "the" may be met by its words ("the get-together" after
    "the council meeting"). In quoted words "we" and "I" mean the speaker, and a passing "also" is the speaker's own.
    """
    inside: set[int] = set()
    if '"' in doc.text:
        quoted = sum(1 for token in doc if token.text == '"' and token.idx < begin) % 2 == 1
        for token in doc:
            if token.text == '"':
                quoted = not quoted
            elif quoted:
                inside.add(token.i)
    return tuple(
        reference
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
