"""What somebody's own words refer to outside themselves, and whether they are a whole sentence."""

from __future__ import annotations

from spacy.tokens import Span

from quizgen.finders.references import Reference, find_references
from quizgen.languages import ENGLISH

_PASSING = frozenset({"also", "too", "other", "others", "again", "so", "here", "then", "both", "another"})


def is_harmless_in_speech(reference: Reference) -> bool:
    """In quoted words "we" means the speaker's side, and "also" or "others" are the speaker's own."""
    return reference.need == "speaker" or (reference.need == "pointer" and reference.noun in _PASSING)


def dangling_in_speech(speech: Span) -> tuple[str, ...]:
    """References in one spoken sentence that point outside it."""
    opening = next((token for token in speech if token.is_alpha), None)
    if opening is not None and opening.lower_ in ENGLISH.connectives:
        return (opening.text,)
    if not is_whole(speech):
        return (speech.root.text,)
    return tuple(ref.token.text for ref in find_references(speech) if not is_harmless_in_speech(ref))


def is_whole(speech: Span) -> bool:
    """It has a subject and a verb: not "In terms of games that feel as good"."""
    root = speech.root
    return root.pos_ in {"VERB", "AUX"} and any(
        child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in root.children
    )
