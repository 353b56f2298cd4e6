"""Beginnings told in an aside: "the Harbour Museum, founded in 1949, …", "the Sound Union, which was formed in 1971, …".

A participle with its own noun turns into a question safely; nothing else of the sentence is needed (measured).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.facts import Founding
from quizgen.finders.dates import find_times, say
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.nlp import plain
from quizgen.passages import Statement

_LEAST = 2
"""How often a thing is named before its beginning is worth remembering."""


def find_foundings(cast: Cast, parsed: ParsedSentence, statement: Statement) -> Iterator[Founding]:
    """Only of names that fill their noun phrase, only with a year, and only in the article's own voice."""
    if statement.claimant is not None:
        return
    times = find_times(plain(statement.source), None)
    for place in cast.named_at(parsed):
        if place.entity.kind == "person" or place.entity.mentions < _LEAST:
            continue
        root = place.span.root
        if place.span.end != root.i + 1 or root.pos_ != "PROPN" or _is_more_than(place.span[0], root):
            continue
        for verb in root.children:
            if not _says_beginning(verb) or verb.i < root.i:
                continue
            for preposition in (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "in"):
                after = parsed.end(preposition) - statement.opening
                time = next((t for t in times if after < t.end and 0 <= t.start - after <= 1), None)
                if time is not None and time.grain in {"year", "month"} and time.complete:
                    the = any(child.lower_ == "the" for child in root.children)
                    name = f"{'the ' if the else ''}{place.entity.name}"
                    when = say(time.day, time.grain)
                    yield Founding(name, verb.text, when, time.grain, parsed.sentence, statement.importance * 0.8)


def _says_beginning(verb: Token) -> bool:
    """A passive participle of founding with nothing but its date and agent: "rebuilt", "founded as a bank" say more."""
    if verb.lemma_.lower() not in ENGLISH.founding_verbs or verb.tag_ != "VBN":
        return False
    passive = verb.dep_ == "acl" or (
        verb.dep_ == "relcl"
        and any(c.dep_ == "nsubjpass" and c.lower_ in {"which", "that"} for c in verb.children)
        and any(c.dep_ == "auxpass" and c.lower_ == "was" for c in verb.children)
    )
    plain_ones = {"agent", "prep", "nsubjpass", "auxpass", "punct"}
    prepositions = [child for child in verb.children if child.dep_ == "prep"]
    return passive and len(prepositions) == 1 and all(child.dep_ in plain_ones for child in verb.children)


def _is_more_than(first: Token, root: Token) -> bool:
    """Something stands before the name in its noun phrase: "the old Harbour Museum", "Ellen's Harbour Museum"."""
    return any(child.i < first.i and child.lower_ != "the" for child in root.children)
