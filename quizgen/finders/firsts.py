"""Firsts and lasts with a named holder in an aside: "NAME, the first pilot to land on the island, …".

In a main clause ("NAME was the first pilot to …") `who_did` asks for the holder already.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.facts import First
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.nlp import plain
from quizgen.passages import Statement, edited

_RANKS = frozenset({"first", "last", "only"})
_LONGEST = 16


def find_firsts(cast: Cast, parsed: ParsedSentence, statement: Statement) -> Iterator[First]:
    """Only with an infinitive that says at what, only of people, only in the article's own voice."""
    if statement.claimant is not None:
        return
    for place in cast.named_at(parsed):
        person = place.entity
        root = place.span.root
        if not person.human or person.kind != "person" or " " not in person.name:
            continue
        for noun in (child for child in root.children if child.dep_ == "appos" and child.i > root.i):
            if _ranks(noun) and noun.lower_ not in ENGLISH.gendered_nouns:
                start, end = parsed.start(noun.left_edge), parsed.end(noun.right_edge)
                source = statement.source[start - statement.opening : end - statement.opening]
                claim = edited(source, start, statement.edits).strip(" ,.")
                if len(claim.split()) <= _LONGEST and not set(plain(claim)) & set(',;:()"'):
                    yield First(person.name, claim, parsed.sentence, statement.importance * 0.9)


def _ranks(noun: Token) -> bool:
    """ "The first pilot to land": the article, the rank and the infinitive, all of one noun."""
    children = list(noun.children)
    return (
        noun.left_edge.lower_ == "the"
        and noun.pos_ == "NOUN"
        and any(child.lower_ in _RANKS and child.i < noun.i for child in children)
        and any(
            child.dep_ in {"relcl", "acl"} and any(c.lower_ == "to" and c.tag_ == "TO" for c in child.children)
            for child in children
        )
    )
