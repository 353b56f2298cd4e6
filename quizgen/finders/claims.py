"""Whose word a sentence is: "…, X said", "X says that …", "according to X". A claim is never printed as plain fact."""

from __future__ import annotations

from spacy.tokens import Span, Token

from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.speakers import Cast, is_reporting, noun_phrase, reporting_subject, resolve_speaker
from quizgen.findings import Report
from quizgen.passages import Statement, edited


def find_claimant(parsed: Parsed, cast: Cast, sentence: ParsedSentence) -> str | None:
    """The claimant as printed on the item, with role; None when the article reports in its own voice.

    A claimant who is named but not resolved ("officials said") is given in the article's own words.
    """
    verb = claiming_verb(sentence.span)
    if verb is not None:
        subject = reporting_subject(verb)
        if subject is not None:
            speaker = resolve_speaker(cast, parsed, sentence, subject)
            return speaker.introduced if speaker is not None else noun_phrase(subject).text
    source = according_to(sentence.span) or accused_by(sentence.span) or in_view_of(sentence.span)
    if source is not None:
        named = cast.named_in(sentence, source)
        return named.introduced if named is not None else source.text
    return None


def claiming_verb(span: Span) -> Token | None:
    """The reporting verb with a reported clause, in any of the orders of words that news has."""
    for token in span:
        if is_reporting(token) and token.dep_ in {"ROOT", "parataxis", "ccomp", "conj", "advcl"}:
            reported = any(child.dep_ in {"ccomp", "xcomp"} for child in token.children)
            if (
                reported
                or token.dep_ in {"parataxis", "ccomp"}
                or token.nbor(-1 if token.i > span.start else 0).is_punct
            ):
                return token
    return None


def according_to(span: Span) -> Span | None:
    """The noun phrase after "according to"."""
    for token in span:
        if token.lower_ == "to" and token.i > span.start and token.nbor(-1).lower_ == "according":
            objects = [child for child in token.children if child.dep_ == "pobj"]
            if objects:
                return noun_phrase(objects[0])
    return None


def accused_by(span: Span) -> Span | None:
    """The agent of a passive report: "has been accused by the West of …"."""
    for token in span:
        if token.dep_ == "agent" and token.head.tag_ == "VBN" and is_reporting(token.head) and token.head == span.root:
            objects = [child for child in token.children if child.dep_ == "pobj"]
            if objects:
                return noun_phrase(objects[0])
    return None


_VIEWS = frozenset("view opinion estimate judgement judgment assessment account words eyes opinion calculation".split())


def in_view_of(span: Span) -> Span | None:
    """Whose view it is: "by X's estimate", "in the eyes of X"."""
    for token in span:
        if token.lower_ in _VIEWS and token.dep_ == "pobj" and token.head.lower_ in {"by", "in"}:
            for child in token.children:
                if child.dep_ == "poss" and child.pos_ != "PRON":
                    return noun_phrase(child)
                if child.lower_ == "of":
                    return next((noun_phrase(o) for o in child.children if o.dep_ == "pobj"), None)
    return None


_SAID = frozenset(
    {"said", "says", "added", "claimed", "warned", "argued", "insisted", "stressed", "stated", "believes"}
)


def find_report(cast: Cast, parsed: Parsed, sentence: ParsedSentence, statement: Statement) -> Report | None:
    """What somebody named is reported to say, as "X said that P" or "P, X said"; None where the parse is not certain."""
    verb = claiming_verb(sentence.span)
    subject = reporting_subject(verb) if verb is not None else None
    if verb is None or subject is None or (verb.head != verb and verb.dep_ != "parataxis"):
        return None
    speaker = resolve_speaker(cast, parsed, sentence, subject)
    said = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if speaker is None or said is None or verb.lower_ not in _SAID:
        return None
    if not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in said.children):
        return None
    words = [token for token in said.subtree if not token.is_space]
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    if words and words[0].lower_ == "that":
        words.pop(0)
    if not words or [token.i for token in words] != list(range(words[0].i, words[-1].i + 1)):
        return None
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if sum(token.is_quote for token in words) % 2:
        return None
    start, end = sentence.start(words[0]), sentence.end(words[-1])
    if start < statement.opening:
        return None
    text = edited(statement.source[start - statement.opening : end - statement.opening], start, statement.edits)
    # "A" is no acronym, and the article of a name is written small inside a sentence.
    first = words[0]
    keeps = first.tag_ != "DT" and (first.pos_ == "PROPN" or first.text.isupper() or first.ent_type_)
    return Report(statement, speaker, verb.text, text if keeps else text[:1].lower() + text[1:])
