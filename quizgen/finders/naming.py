"""Entities as arguments of a main clause, worth a gap; and among them the places after their preposition."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from quizgen.finders.clauses import argument_of, is_negated, main_verbs, make_clause, make_predicate, relation_of
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import Cast
from quizgen.findings import Naming, Placing
from quizgen.passages import Statement

_PLACES = frozenset({"country", "state", "city"})
_WHERE = frozenset({"in", "at", "near", "from", "to"})


def find_namings(cast: Cast, parsed: ParsedSentence, statement: Statement) -> Iterator[Naming | Placing]:
    """Names that fill a whole noun phrase of a main clause; not modifiers, list members or affiliations."""
    verbs = main_verbs(parsed.span)
    for place in cast.named_at(parsed):
        if not _fills_its_phrase(place.span, place.entity.kind == "person"):
            continue
        function = argument_of(place.span.root, verbs)
        if function is None or any(is_negated(verb) for verb in verbs):
            continue
        entity = place.entity
        if statement.claimant and entity.name in statement.claimant:
            continue
        start, end = parsed.bounds(place.span)
        if start < statement.opening:
            continue
        relation = relation_of(place.span.root)
        if place.span.start and place.span.doc[place.span.start - 1].lower_ == "the" and entity.kind == "country":
            start = parsed.start(place.span.doc[place.span.start - 1])
        if entity.kind in _PLACES and function in _WHERE:
            phrase = (parsed.start(place.span.root.head), end)
            yield Placing(statement, relation, entity, start, end, function, make_clause(parsed, statement, phrase))
        else:
            predicate = make_predicate(parsed, statement, place.span) if function == "subject" else None
            yield Naming(statement, relation, entity, start, end, predicate)


def _fills_its_phrase(span: Span, person: bool) -> bool:
    """The noun phrase is the name and nothing else; "NATO expansion" and "X and Y" are not."""
    root = span.root
    if root.dep_ in {"compound", "poss", "amod", "conj", "nmod", "appos"} or any(
        t.dep_ in {"conj", "cc"} for t in root.children
    ):
        return False
    outside = [t for t in root.subtree if not span.start <= t.i < span.end and t.dep_ not in {"det", "punct", "case"}]
    # What follows behind a comma may stay; what stands before the name, or belongs to it, makes it another thing.
    if person:
        # "Mayor NAME": the role before a person stays in the sentence.
        outside = [t for t in outside if not (t.i < span.start and t.dep_ in {"compound", "amod", "nmod"})]
    return not any(
        t.i < span.start or (t.dep_ in {"prep", "compound", "conj", "appos", "nummod"} and t.head == root)
        for t in outside
    )
