"""Whose word a sentence is: "…, X said", "X says that …", "according to X". A claim is never printed as plain fact."""

from __future__ import annotations

from spacy.tokens import Span, Token

from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.speakers import Cast, is_reporting, noun_phrase, reporting_subject, resolve_speaker


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
