"""Safe rewritings: surname to full name, "the ROLE" to its one holder, a relative date with the date in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.article import Article
from quizgen.finders.clauses import looks_ahead, looks_back
from quizgen.finders.dates import find_times
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.roles import is_office
from quizgen.finders.speakers import Cast, is_reporting
from quizgen.findings import Entity
from quizgen.languages import ENGLISH
from quizgen.nlp import plain
from quizgen.passages import Edit


def find_edits(parsed: Parsed, cast: Cast, sentence: ParsedSentence, body: Span) -> Iterator[Edit]:
    yield from _date_edits(parsed.article, sentence)
    yield from _adding_words(sentence, body)
    introduced: set[str] = set()
    people = [place for place in cast.named_at(sentence) if place.entity.kind == "person"]
    for place in people:
        start, end = sentence.bounds(place.span)
        if place.span.text == place.entity.name:
            introduced.add(place.entity.name)
        elif place.entity.name not in introduced and _stands_alone(place.span):
            introduced.add(place.entity.name)
            before = place.span.doc[place.span.start - 1] if place.span.start > place.span.sent.start else None
            if before is not None and _is_title(before):
                start = sentence.start(before)
            yield Edit(start, end, _called(place.entity, place.span.root))
    first = min((place.span.start for place in people), default=body.end)
    for token in body:
        holder = _holder(cast, token)
        if holder is not None and holder.name not in introduced:
            introduced.add(holder.name)
            yield Edit(sentence.start(token.left_edge), sentence.end(token), _called(holder, token))
        elif token.lower_ in {"he", "she"} and token.dep_ == "nsubj" and token.i < first:
            person = _meant(parsed, cast, sentence, token)
            if person is not None:
                introduced.add(person.name)
                yield Edit(sentence.start(token), sentence.end(token), _called(person, token))


def _adding_words(sentence: ParsedSentence, body: Span) -> Iterator[Edit]:
    """ "Also" behind the first words only says that something was told before; what is told stays true without it."""
    for token in body:
        if token.lower_ not in {"also", "further"} or token.dep_ != "advmod" or token.head.pos_ not in {"VERB", "AUX"}:
            continue
        beside = [body.doc[i] for i in (token.i - 1, token.i + 1) if body.start <= i < body.end]
        if token.i > body.start and not any(t.is_punct or t.lower_ in {"but", "not"} for t in beside):
            yield Edit(sentence.start(token), sentence.end(token), "")


def _called(person: Entity, token: Token) -> str:
    """The full name, with the role before it where that reads well: not in a possessive, nor where it repeats a name."""
    role = set((person.role or "").replace("’", "'").removesuffix("'s").split())
    named = {t.text for t in token.sent if t.pos_ == "PROPN"}
    repeats = any(word.removesuffix("'s") in named for word in role)
    return person.name if token.dep_ == "poss" or repeats else person.introduced


def _date_edits(article: Article, sentence: ParsedSentence) -> Iterator[Edit]:
    start = sentence.sentence.start
    source = plain(article.text[start : sentence.sentence.end])
    for time in find_times(
        source,
        article.date,
        lambda position: looks_ahead(sentence, start + position),
        lambda position: looks_back(sentence, start + position),
        sentence.told_year,
    ):
        nowadays = source[time.start : time.end].lower() == "today" and sentence.span.root.tag_ in {"VBZ", "VBP"}
        if not time.complete and not nowadays:
            words = article.text[start + time.start : start + time.end]
            yield Edit(start + time.start, start + time.end, f"{words} [{time.missing}]")


def _stands_alone(span: Span) -> bool:
    """No capitalised word beside a bare surname, so that it is not part of a longer name; a title may stand before it."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    after = span.doc[span.end] if span.end < span.sent.end else None
    if after is not None and after.text in {"-", "–"} and not after.whitespace_:
        return False  # "the NAME-imposed tariffs"
    if after is not None and after.lower_ == "and" and span.end + 1 < span.sent.end and after.nbor().pos_ == "PROPN":
        return False  # "NAME and NAME": one with and one without a first name
    if before is not None and before.lower_ == "the":
        return False  # "the NAME family", "the NAMEs"
    joined = (
        before is not None and before.text[:1].isupper() and before.pos_ in {"PROPN", "NOUN"} and not _is_title(before)
    )
    if joined and before is not None and before.i == span.sent.start:
        joined = before.pos_ == "PROPN"
    longer = (
        before is not None and _is_title(before) and before.i > span.sent.start and before.nbor(-1).text[:1].isupper()
    )
    return not joined and not longer and not (after is not None and after.text[:1].isupper())


def _is_title(token: Token) -> bool:
    return token.text[:1].isupper() and (token.lower_.strip(".") in ENGLISH.titles or is_office(token))


_HOLDERS = ENGLISH.offices | ENGLISH.office_kinds.keys()


def _holder(cast: Cast, token: Token) -> Entity | None:
    """The person meant by "the ROLE", when exactly one person of the article has it."""
    if (
        token.lower_ not in _HOLDERS
        or token.pos_ != "NOUN"
        or token.tag_ != "NN"
        or token.left_edge.lower_ != "the"
        or token.i - token.left_edge.i != 1
    ):
        return None
    if any(child.dep_ in {"prep", "relcl", "acl", "appos", "conj"} for child in token.children):
        return None
    holder = cast.holder_of(token.lower_)
    if (
        holder is None
        and token.lower_ in ENGLISH.office_kinds
        and len(cast.persons) == 1
        and cast.persons[0].human
        and not cast.persons[0].role
    ):
        holder = cast.persons[0]
    return holder


def _meant(parsed: Parsed, cast: Cast, sentence: ParsedSentence, pronoun: Token) -> Entity | None:
    """Whom a subject pronoun means, where that is sure: it speaks on in a main clause, and only one of those near can.

    Elsewhere "he" may be somebody without a name ("the patient"), and a wrong name makes a false statement.
    """
    speaks_on = is_reporting(pronoun.head) and pronoun.head.dep_ in {"ROOT", "parataxis", "ccomp"}
    return cast.person_before(parsed, sentence, pronoun.i) if speaks_on else None
