"""Statements that say when, with the time phrase hanging on the main verb or on its participle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quizgen.finders.clauses import is_negated, looks_ahead, looks_back, main_verbs, make_clause, relation_of
from quizgen.finders.dates import find_times
from quizgen.finders.parsing import ParsedSentence
from quizgen.findings import Timing
from quizgen.nlp import plain
from quizgen.passages import Statement

_PREPOSITIONS = frozenset({"on", "in", "since"})


def find_timings(parsed: ParsedSentence, statement: Statement, line: date | None) -> Iterator[Timing]:
    """Days and years only: "last month" is computed, not remembered; a present perfect has no date."""
    source = plain(statement.source)
    span = parsed.span
    verbs = main_verbs(span)
    if any(is_negated(verb) for verb in verbs):
        return
    for time in find_times(
        source,
        line,
        lambda position: looks_ahead(parsed, statement.opening + position),
        lambda position: looks_back(parsed, statement.opening + position),
        parsed.told_year,
    ):
        if time.grain not in {"day", "year", "month"} or (time.grain == "month" and not time.complete):
            continue
        start, end = statement.opening + time.start, statement.opening + time.end
        tokens = [token for token in span if start <= parsed.start(token) < end]
        if not tokens:
            continue
        top = next((token for token in tokens if token.head not in tokens), tokens[0])
        if top.dep_ in {"compound", "poss", "nmod", "amod", "nsubj", "nsubjpass"} or (
            top.head.tag_ in {"NN", "NNS", "NNP"} and top.dep_ != "pobj"
        ):
            continue
        hangs_on = top.head
        if hangs_on.dep_ == "prep" and hangs_on.lower_ in _PREPOSITIONS:
            start = parsed.start(hangs_on)
            hangs_on = hangs_on.head
        elif hangs_on.dep_ == "prep":
            continue
        if hangs_on not in verbs and hangs_on.dep_ not in {"acl", "attr", "prep", "dobj"}:
            continue
        if any(child.lower_ in {"has", "have", "'ve"} for child in hangs_on.children) and not statement.source[
            start - statement.opening :
        ].startswith("since"):
            continue
        present = hangs_on.tag_ in {"VBZ", "VBP"} and not looks_ahead(parsed, start)
        if present and not time.complete:
            continue  # "today" in the present tense may mean these times
        clause = make_clause(parsed, statement, (start, end)) if hangs_on in verbs else None
        yield Timing(statement, relation_of(top), start, end, time.day, time.grain, clause)
