"""Figures and what they count.

Left out, since they were never usable in trials: ranges, figures below four, scores, figures inside a relative clause,
years, and figures that are part of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from spacy.tokens import Token

from quizgen.finders.clauses import main_verbs, make_clause, relation_of
from quizgen.finders.dates import find_times
from quizgen.finders.parsing import ParsedSentence
from quizgen.findings import Amount, AmountKind, Fact
from quizgen.inflection import engine
from quizgen.nlp import plain
from quizgen.passages import Clause, Statement

_SCALE = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12}
_FIGURE = re.compile(
    r"(?<![\w.,$€£-])(?P<currency>(?:[A-Z]{2}\s?)?[$€£]\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)"
    r"(?P<scale> (?:thousand|million|billion|trillion)|(?:bn|tn|m)(?!\w))?"
    r"(?P<percent>\s?%| percent| per cent)?(?![\w%]|[.,:]\d| ?[-–—/] ?\d)"
)
_DURATIONS = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
_MEASURES = frozenset(
    [
        "mile",
        "kilometer",
        "kilometre",
        "meter",
        "metre",
        "foot",
        "inch",
        "ton",
        "tonne",
        "kilogram",
        "pound",
        "acre",
        "hectare",
        "degree",
        "barrel",
        "liter",
        "litre",
    ]
)
_LEAST = 4
_TABLE = 3
_FIGURES, _DIGITS = 3, 3
"""Figures in one sentence, and figures of a number that are not zeros, beyond which nothing is asked."""
_RANGE = re.compile(r"\s?(?:to|and|or|-|–|—)\s?[$€£]?\d")
"""The second half of a range: "from 23% to 35%"."""
_RANGE_BEGUN = re.compile(r"\d\s?%?\s?(?:to|-|–|—)\s?$")
_OF_MANY = re.compile(r"\s(?:out of (?:every )?[a-z\d]|in (?:four|five|ten|hundred)\b)")
"""How many of how many: the second bounds the first."""
_EQUIVALENT = re.compile(r"[^.;()]{0,20}\(\s?(?:about |around |US)?[$€£]?\d")
"""The same in another unit in brackets, which tells the key."""


@cache
def _number_words() -> dict[str, int]:
    return {str(engine().number_to_words(str(number))): number for number in range(_LEAST, 100)}


def find_amounts(parsed: ParsedSentence, statement: Statement, line: date | None) -> Iterator[Amount]:
    source = plain(statement.source)
    figures = list(_FIGURE.finditer(source))
    if sum(match.group("number")[0].isdigit() for match in figures) > _FIGURES:
        return  # a table in words: nobody remembers one figure of it
    valued = [(match, value) for match in figures if (value := _value(match)) is not None and value >= _LEAST]
    if not valued:
        return
    times = [(time.start, time.end) for time in find_times(source, line)]
    tokens = {parsed.start(token): token for token in parsed.span}
    for match, value in valued:
        if any(start < match.end() and match.start() < end for start, end in times):
            continue
        before, behind = source[: match.start()], source[match.end() :]
        if _RANGE.match(behind) or _RANGE_BEGUN.search(before) or not _is_memorable(match):
            continue
        if _OF_MANY.match(behind) or _EQUIVALENT.match(behind) or before.rfind("(") > before.rfind(")"):
            continue
        start = statement.opening + match.start("number")
        token = tokens.get(start)
        if token is None or not _is_plain_count(token, match):
            continue
        unit, kind = _unit(token, match)
        if unit is None or not _in_main_clause(token, parsed):
            continue
        begin, end = statement.opening + match.start(), statement.opening + match.end()
        clause = _without(parsed, statement, token, begin, end)
        yield Amount(statement, relation_of(token), begin, end, value, kind, unit, clause)


def _without(parsed: ParsedSentence, statement: Statement, token: Token, begin: int, end: int) -> Clause | None:
    """The clause without "for 40 years" or "by 12 percent"; a qualifier ("about") would be lost, so there must be none."""
    head = (
        token if parsed.start(token.left_edge) >= begin and token.dep_ in {"pobj", "dobj", "npadvmod"} else token.head
    )
    inside = list(head.subtree)
    preposition = head.head if head.dep_ == "pobj" and head.head.lower_ in {"for", "by"} else None
    verb = preposition.head if preposition is not None else head.head
    # The figure with its unit and nothing else.
    extra = [t for t in inside if not begin <= parsed.start(t) < end and t != head]
    hangs = preposition is not None or head.dep_ in {"npadvmod", "dobj"}
    if extra or not hangs or verb != parsed.span.root:
        return None
    start = parsed.start(preposition) if preposition is not None else min(begin, parsed.start(head))
    return make_clause(parsed, statement, (start, max(end, parsed.end(head))))


def is_one_of_many(amount: Amount, facts: Iterable[Fact]) -> bool:
    """The article counts the same thing over and over ("27 saves", "35 saves"): one figure of a table."""
    alike = [fact for fact in facts if isinstance(fact, Amount) and fact.kind == "count" and fact.unit == amount.unit]
    return len(alike) >= _TABLE


def _is_memorable(match: re.Match[str]) -> bool:
    """At most three figures that are not zeros, and no cents: "$1,737.00" and "27,934.02" are looked up, not remembered."""
    digits = match.group("number").replace(",", "")
    if digits[0].isalpha():
        return True
    cents = match.group("currency") is not None and not match.group("scale") and "." in digits
    return not cents and len(digits.replace(".", "").strip("0")) <= _DIGITS


def _value(match: re.Match[str]) -> float | None:
    number = match.group("number")
    if number[0].isalpha():
        if match.group("currency") or number not in _number_words():
            return None
        value = float(_number_words()[number])
    else:
        value = float(number.replace(",", ""))
        bare = not (match.group("currency") or match.group("scale") or match.group("percent"))
        if bare and re.fullmatch(r"(?:1[5-9]|20)\d\d", number):
            return None  # a year, or as good as one
    return value * _SCALE.get((match.group("scale") or "").strip(), 1)


def _is_plain_count(token: Token, match: re.Match[str]) -> bool:
    """No range, no ordinal, no score, no part of a name or of a list of figures."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1] if token.i else None
    if (
        following is not None
        and following.lower_ in {"to", "or", "and", "-", "–"}
        and any(t.like_num for t in token.doc[token.i + 1 : token.i + 4])
    ):
        return False
    if before is not None and (
        before.lower_ in {"between", "-", "–", "/"}
        or (before.lower_ in {"to", "and", "or"} and token.doc[token.i - 2].like_num)
    ):
        return False
    if before is not None and before.pos_ == "PROPN" and not match.group("currency"):
        return False
    return token.tag_ == "CD" or match.group("percent") is not None


def _unit(token: Token, match: re.Match[str]) -> tuple[str | None, AmountKind]:
    if match.group("percent"):
        return "percent", "percent"
    if match.group("currency"):
        return f"{match.group('currency').strip()}{match.group('scale') or ''}", "money"
    noun = token.head if token.head.pos_ in {"NOUN", "PROPN", "SYM"} else token.head.head
    if noun.tag_ not in {"NNS", "NNPS"} or noun.i < token.i or noun.i - token.i > 4:
        return None, "count"
    if noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in {"old", "ago", "earlier", "later"}:
        return None, "count"  # an age, a date
    if noun.lemma_ in _DURATIONS:
        return noun.text, "duration"
    return noun.text, "measure" if noun.lemma_ in _MEASURES else "count"


def _in_main_clause(token: Token, parsed: ParsedSentence) -> bool:
    """No relative or conditional clause stands between the figure and the main verb."""
    verbs = main_verbs(parsed.span)
    for ancestor in token.ancestors:
        if ancestor in verbs:
            return True
        participle = ancestor.dep_ == "advcl" and ancestor.tag_ == "VBG" and ancestor.head in verbs
        if participle and not any(child.dep_ in {"nsubj", "mark"} for child in ancestor.children):
            return True  # "the storm hit Porto, flooding 240 houses"
        if ancestor.dep_ in {"relcl", "advcl", "csubj", "acl"}:
            return False
    return False
