"""Whose word a whole statement is: a claim freed from its attribution, or the article's own plain report.

A claim is somebody's assertion, not news that its source makes by saying it ("announced", "confirmed"), and it must not
show that it was taken out of a report: no shifted tense ("would", "had said"), no quotation. A plain report holds no word
of telling or of doubt, and stands in no claim's wake: what follows a claim may go on with it unmarked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span, Token

from quizgen.arguments import Claim, PlainReport
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.references import find_references
from quizgen.finders.reported import called, find_frame
from quizgen.finders.salience import content_words
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.passages import Statement, edited

_SHORTEST, _LONGEST = 6, 26
"""Words of a statement that is read as an option."""
_BREAKS = frozenset({"–", "—", "--", ";", ":", "(", ")"})
_TELLING = ENGLISH.reporting_verbs | ENGLISH.speech_acts


def find_voices(
    sentences: Sequence[ParsedSentence], statements: Mapping[int, Statement], cast: Cast, known: frozenset[str]
) -> Iterator[Claim | PlainReport]:
    told_words = [
        content_words(sentence.sentence.text)
        for sentence in sentences
        if sentence.sentence.speech or getattr(statements.get(sentence.sentence.index), "claimant", None)
    ]
    paragraph, told = 0, False
    for sentence in sentences:
        if sentence.sentence.paragraph != paragraph:
            paragraph, told = sentence.sentence.paragraph, False
        statement = statements.get(sentence.sentence.index)
        if statement is None or not _is_plain(sentence.span):
            told = True
        if statement is None or any(token.is_quote or token.text in _BREAKS for token in sentence.span):
            continue
        if statement.claimant is not None:
            claim = _claim(sentence, statement, cast, known)
            if claim is not None:
                yield claim
        elif not told and _is_report(statement, told_words):
            yield PlainReport(statement)


def _is_report(statement: Statement, told: Sequence[frozenset[str]]) -> bool:
    """It stands alone, and nobody is said to say most of it elsewhere in the article."""
    if statement.context is not None or statement.dangling:
        return False
    text = statement.printed()
    words = content_words(text)
    repeated = any(2 * len(words & others) > len(words) for others in told)
    return not repeated and _SHORTEST <= len(text.split()) <= _LONGEST


def _claim(sentence: ParsedSentence, statement: Statement, cast: Cast, known: frozenset[str]) -> Claim | None:
    frame = find_frame(sentence.span, statement)
    claimant = next((entity for entity in cast.entities if entity.introduced == statement.claimant), None)
    if frame is None or claimant is None or claimant.kind not in {"person", "organisation"}:
        return None
    verb, tokens, _ = frame
    telling = sentence.span.root
    if telling != verb and telling.lemma_.lower() in ENGLISH.factive_verbs:
        return None
    tokens = [token for token in tokens if sentence.start(token) >= statement.opening]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    while tokens and tokens[0].is_punct:
        tokens.pop(0)
    if not tokens or tokens[-1].i - tokens[0].i + 1 != len(tokens):
        return None
    span = sentence.span.doc[tokens[0].i : tokens[-1].i + 1]
    if not _stands_alone(span, verb, known) or not _SHORTEST <= len(span.text.split()) <= _LONGEST:
        return None
    start, end = sentence.bounds(span)
    text = edited(statement.source[start - statement.opening : end - statement.opening], start, statement.edits)
    return Claim(statement, claimant.name, called(claimant.introduced, statement), f"{text[:1].upper()}{text[1:]}.")


def _stands_alone(span: Span, verb: Token, known: frozenset[str]) -> bool:
    shifted = any(child.lower_ in {"would", "had", "could", "might"} for child in verb.children)
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return subject and not shifted and _is_plain(span) and not find_references(span, known)


def _is_plain(span: Span) -> bool:
    """No word of telling or of doubt stands in it."""
    for token in span:
        word, lemma = token.lower_, token.lemma_.lower()
        if word in ENGLISH.words_of_doubt or lemma in ENGLISH.words_of_doubt:
            return False
        if lemma in _TELLING and token.pos_ == "VERB":
            return False
    return True
