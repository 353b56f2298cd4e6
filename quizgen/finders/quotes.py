"""Quotations and their speakers.

Attribution in this order: the reporting verb behind the quotation in its sentence; before it with a comma, a colon or
"said"; the subject before a colon; the same turn of speech; the sentence before, when it reports. Measured elsewhere at
22 of 22 speakers right for what it resolves; what it does not resolve is not asked.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from quizgen.article import Article
from quizgen.finders.marks import Marked
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.speakers import Cast, is_reporting, reporting_subject, resolve_speaker
from quizgen.finders.speech import dangling_in_speech, is_whole
from quizgen.finders.telling import find_telling_words
from quizgen.findings import Entity, Quote, Utterance
from quizgen.languages import ENGLISH
from quizgen.passages import Sentence

_REACH = 30
"""Tokens behind a quotation among which its reporting verb is sought: a name may have its office behind it."""
_EMPTY = ENGLISH.vague_nouns | ENGLISH.known_nouns


def find_quotes(parsed: Parsed, cast: Cast, weigh: dict[int, float]) -> tuple[Quote, ...]:
    """All quotations in reading order; `weigh` gives the importance of a paragraph."""
    found: list[Quote] = []
    for mark, speech in zip(parsed.marks, parsed.speech, strict=True):
        touched = parsed.holding(mark.start, mark.end)
        speaker = _speaker(parsed, cast, mark, touched, found)
        found.append(
            Quote(
                text=_clean(parsed.article, mark),
                start=mark.start,
                end=mark.end,
                section=mark.section,
                paragraph=mark.paragraph.number,
                direct=mark.direct,
                speaker=speaker,
                sentences=tuple(p.sentence for p in touched) or (_pulled(parsed.article, mark),),
                utterances=tuple(_utterance(parsed.article, sentence, mark) for sentence in speech.sents),
                importance=weigh.get(mark.paragraph.number, 0.0),
            )
        )
    return tuple(found)


def _clean(article: Article, mark: Marked) -> str:
    return " ".join(article.text[mark.start : mark.end].split())


def _pulled(article: Article, mark: Marked) -> Sentence:
    """A pull quotation is a sentence of its own, outside the parsed prose."""
    return Sentence(-1, mark.section, mark.paragraph.number, mark.start, mark.end, _clean(article, mark), True)


def _speaker(
    parsed: Parsed, cast: Cast, mark: Marked, touched: tuple[ParsedSentence, ...], before: list[Quote]
) -> Entity | None:
    if mark.paragraph.kind == "pull quotation":
        # Printed without attribution: whoever alone speaks in its section.
        speakers = {
            quote.speaker.name: quote.speaker for quote in before if quote.section == mark.section and quote.speaker
        }
        return next(iter(speakers.values())) if len(speakers) == 1 else None
    if not touched:
        return None
    sentence = touched[-1]
    behind = _behind(sentence, mark)
    verb = behind or _ahead(touched[0], mark)
    subject = reporting_subject(verb) if verb is not None else None
    if subject is not None and subject.lower_ == "it":
        # "it added": the organisation that spoke just before, never a person.
        last = before[-1].speaker if before and before[-1].paragraph == mark.paragraph.number else None
        return last if last is not None and last.kind == "organisation" else None
    if subject is not None:
        here = sentence if behind is not None else touched[0]
        return _same_turn(cast, here, subject, mark, before) or resolve_speaker(cast, parsed, here, subject)
    if not mark.direct:
        return _speaker_of_phrase(parsed, cast, sentence, mark)
    if before and before[-1].direct and (mark.continues or _follows(touched[0], before[-1])):
        return before[-1].speaker
    return _previous_sentence(parsed, cast, touched[0])


def _same_turn(
    cast: Cast, sentence: ParsedSentence, subject: Token, mark: Marked, before: list[Quote]
) -> Entity | None:
    """ "…," NAME said. "…," he added: whoever spoke just before in the paragraph, where nobody else is named between."""
    last = before[-1] if before else None
    if subject.lower_ not in {"he", "she"} or last is None or last.speaker is None:
        return None
    if last.paragraph != mark.paragraph.number or last.speaker.kind != "person":
        return None
    between = {
        place.entity.name
        for place in cast.places
        if place.entity.kind == "person" and last.end <= place.parsed.start(place.span[0]) < mark.start
    }
    return last.speaker if between <= {last.speaker.name} else None


def _follows(sentence: ParsedSentence, quote: Quote) -> bool:
    """The same turn of speech: the same paragraph, and no sentence of the article between."""
    same = quote.paragraph == sentence.sentence.paragraph
    return same and quote.sentences[-1].index >= sentence.sentence.index - 1


def _behind(sentence: ParsedSentence, mark: Marked) -> Token | None:
    """The reporting verb of "…," NAME said / said NAME, right behind the closing mark."""
    behind = [token for token in sentence.span if sentence.start(token) >= mark.end and not sentence.masked(token)]
    for token in behind[:_REACH]:
        if is_reporting(token) and reporting_subject(token) is not None and mark.direct:
            return token
        another = token.pos_ == "VERB" and not is_reporting(token)
        if token.text in {".", ";"} or (another and any(child.dep_ == "nsubj" for child in token.children)):
            return None
    return None


def _ahead(sentence: ParsedSentence, mark: Marked) -> Token | None:
    """The reporting verb of NAME said, "…" before the opening mark."""
    ahead = [token for token in sentence.span if sentence.end(token) <= mark.start and not sentence.masked(token)]
    if not mark.direct or not ahead:
        return None
    for token in reversed(ahead):
        if is_reporting(token) and token.tag_ != "VBN" and reporting_subject(token) is not None:
            return token
    return None


def _speaker_of_phrase(parsed: Parsed, cast: Cast, sentence: ParsedSentence, mark: Marked) -> Entity | None:
    """A quoted phrase belongs to the reporting verb above it, unless a participle with an agent of its own is nearer."""
    inside = [token for token in sentence.span if mark.start <= sentence.start(token) < mark.end]
    if not inside:
        return None
    token = inside[0]
    while token.head != token:
        token = token.head
        if token.tag_ == "VBN" and any(child.dep_ == "agent" for child in token.children):
            return None
        if is_reporting(token) or token.lemma_.lower() in ENGLISH.speech_acts:
            subject = reporting_subject(token)
            return resolve_speaker(cast, parsed, sentence, subject) if subject is not None else None
    verbs = [token for token in sentence.span if is_reporting(token) and token.dep_ in {"parataxis", "ROOT", "ccomp"}]
    for verb in verbs:
        subject = reporting_subject(verb)
        if subject is not None and verb.i > inside[-1].i:
            return resolve_speaker(cast, parsed, sentence, subject)
    return None


def _previous_sentence(parsed: Parsed, cast: Cast, sentence: ParsedSentence) -> Entity | None:
    """A quotation that stands alone belongs to the sentence before it in its paragraph, when that reports."""
    index = sentence.sentence.index
    if not index:
        return None
    previous = parsed.sentences[index - 1]
    if previous.sentence.paragraph != sentence.sentence.paragraph:
        return None
    root = previous.span.root
    subject = reporting_subject(root) if is_reporting(root) else None
    return resolve_speaker(cast, parsed, previous, subject) if subject is not None else None


def _utterance(article: Article, sentence: Span, mark: Marked) -> Utterance:
    start, end = mark.start + sentence.start_char, mark.start + sentence.end_char
    telling = tuple((start + begin, start + stop) for begin, stop in find_telling_words(sentence))
    things = frozenset(
        token.lemma_.lower()
        for token in sentence
        if token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ != "DATE" and token.lemma_.lower() not in _EMPTY
    )
    return Utterance(
        article.text[start:end], start, end, telling, dangling_in_speech(sentence), is_whole(sentence), things
    )
