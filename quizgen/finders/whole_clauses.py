"""Clauses that say their part of a sentence whole: one of two that "and" joins, or what stands before ", which …".

They serve as the shortest proof of a key, so doubt means none: no reported speech, whose claimant would be lost, no
negation or condition, no clause whose subject is a pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.finders.clauses import is_hedged
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import is_reporting

_JOINING = frozenset({"and", "but", "or", "so", "yet"})
_FEWEST = 3
"""Words of the shortest clause: "Dover slept soundly"."""


def find_whole_clauses(parsed: ParsedSentence) -> Iterator[tuple[int, int]]:
    """Their spans in the article, in reading order; nothing for a sentence that is one whole clause."""
    span = parsed.span
    if parsed.sentence.speech or any(t.is_quote or t.text in {":", ";", "(", "–", "—", "--"} for t in span):
        return
    heads = _heads(span.root)
    if any(is_reporting(head) or is_hedged(head) for head in heads):
        return
    if any(token.dep_ == "parataxis" or (token.dep_ == "ccomp" and token.i < token.head.i) for token in span):
        return  # sentences strung together, or "…, a study reports"
    for head in filter(_has_named_subject, heads):
        tokens = _trimmed(_own(head, heads))
        apart = tokens and len(tokens) == tokens[-1].i - tokens[0].i + 1
        pointing = head != span.root and any(token.tag_ in {"PRP", "PRP$"} for token in tokens)
        if apart and not pointing and sum(token.is_alpha for token in tokens) >= _FEWEST:
            bounds = parsed.start(tokens[0]), parsed.end(tokens[-1])
            if sum(token.is_alpha for token in span) > sum(token.is_alpha for token in tokens):
                yield bounds


def _heads(root: Token) -> list[Token]:
    """The main verb and the verbs joined to it that have a subject of their own."""
    heads = [root]
    for head in heads:
        heads += [child for child in head.children if child.dep_ == "conj" and _is_finite(child) and _subject(child)]
    return heads


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBP", "VBZ"} or any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)


def _has_named_subject(verb: Token) -> bool:
    subject = _subject(verb)
    return subject is not None and subject.tag_ not in {"PRP", "DT", "WP", "WDT", "EX"}


def _own(head: Token, heads: list[Token]) -> list[Token]:
    """The words of a clause without those of its fellows and without a relative clause that a comma cuts off at the end."""
    foreign = {token.i for other in heads if other != head and other not in head.ancestors for token in other.subtree}
    tokens = [token for token in head.subtree if token.i not in foreign]
    for token in tokens:
        if token.dep_ == "relcl" and token.doc[token.left_edge.i - 1].text == ",":
            end = next(t.i for t in reversed(tokens) if not t.is_punct)
            if token.right_edge.i >= end:
                return [t for t in tokens if t.i < token.left_edge.i]
    return tokens


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the conjunction, commas and stops at its ends."""
    inside = [not (t.is_punct or t.is_space or t.dep_ == "cc" or t.lower_ in _JOINING) for t in tokens]
    if not any(inside):
        return []
    return tokens[inside.index(True) : len(tokens) - inside[::-1].index(True)]
