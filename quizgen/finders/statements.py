"""Sentences made to stand alone.

Rewriting only where it is safe: a surname becomes the full name, "the ROLE" its one holder, a relative date gets the date
in brackets. Whatever else points outside is met by quoting one earlier sentence, verbatim; what that does not meet
dangles. A wrong context makes an item less helpful, a wrong rewriting makes it false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.article import Article
from quizgen.finders.claims import find_claimant
from quizgen.finders.clauses import looks_ahead
from quizgen.finders.dates import find_times
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import Reference, find_references
from quizgen.finders.roles import is_office
from quizgen.finders.salience import content_words, paragraph_weights, weigh
from quizgen.finders.speakers import Cast, is_reporting
from quizgen.findings import Edit, Entity, Statement, edited
from quizgen.languages import ENGLISH
from quizgen.nlp import plain

_CONTEXT_REACH = 4
"""How many sentences back a context may stand; 59 of 73 contexts in a trial were the nearest fitting one."""
_CONTEXT_WORDS = 40
_REPEATED = 4
"""How often a word of the lead comes up before it is a matter of the story."""


def known_nouns(article: Article) -> frozenset[str]:
    """Nouns that whoever knows the story knows: those of headline and standfirst, and those that the lead repeats on."""
    words = _bare_words(f"{article.headline} {article.standfirst or ''}")
    lead = article.paragraphs[0].text if article.paragraphs else ""
    counts = Counter(_bare_words(article.text))
    words += [word for word in _bare_words(lead) if counts[word] >= _REPEATED]
    return frozenset(words) | frozenset(word.removesuffix("s") for word in words)


def _bare_words(text: str) -> list[str]:
    return [word.strip("‘’“”\"',.:;?!()") for word in text.casefold().split()]


def find_statements(parsed: Parsed, cast: Cast) -> dict[int, Statement]:
    """Statements by the index of their sentence; sentences that hold speech are left to the quotations."""
    known = known_nouns(parsed.article)
    return {
        sentence.sentence.index: _state(parsed, cast, sentence, known)
        for sentence in parsed.sentences
        if not sentence.sentence.speech and not sentence.sentence.text.endswith("?")
    }


def _state(parsed: Parsed, cast: Cast, sentence: ParsedSentence, known: frozenset[str]) -> Statement:
    article = parsed.article
    opening, body = _opening(sentence)
    edits = list(_edits(parsed, cast, sentence, body))
    rewritten = {(edit.start, edit.end) for edit in edits}
    references = [
        ref
        for ref in find_references(body, known)
        if not any(start <= sentence.start(ref.token) < end for start, end in rewritten)
    ]
    references += _opens_midway(body)
    quoted = _context(parsed, cast, sentence, references, known) if references else None
    dangling = () if quoted or not references else tuple(ref.token.text for ref in references)
    text = sentence.sentence.text
    named = [place.entity for place in cast.places if place.parsed is sentence]
    return Statement(
        sentence=sentence.sentence,
        source=article.text[opening : sentence.sentence.end],
        opening=opening,
        edits=tuple(edits),
        context=quoted,
        claimant=find_claimant(parsed, cast, sentence),
        dangling=dangling,
        importance=weigh(
            text,
            paragraph_weights(article)[sentence.sentence.paragraph],
            content_words(article.headline),
            named,
            max((entity.mentions for entity in cast.entities), default=1),
        ),
    )


def _opening(sentence: ParsedSentence) -> tuple[int, Span]:
    """Where the printed sentence begins: behind "However," and its like, which point to the sentence before."""
    span = sentence.span
    for length in (4, 3, 2, 1):
        head = span[:length]
        if head.text.lower() in ENGLISH.connectives and len(span) > length + 3:
            rest = length + (1 if span[length].text == "," else 0)
            if rest > length or length == 1:
                return sentence.start(span[rest]), span[rest:]
    return sentence.sentence.start, span


def _opens_midway(body: Span) -> list[Reference]:
    """A sentence without a subject, or one that answers another ("Not so."), is no statement."""
    root = body.root
    if root.pos_ not in {"VERB", "AUX"} or not any(
        c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in root.children
    ):
        return [Reference(root, "pointer", root.lower_)]
    return []


def _edits(parsed: Parsed, cast: Cast, sentence: ParsedSentence, body: Span) -> Iterator[Edit]:
    yield from _date_edits(parsed.article, sentence)
    introduced: set[str] = set()
    for place in cast.places:
        if place.parsed is not sentence or place.entity.kind != "person":
            continue
        start, end = sentence.bounds(place.span)
        if place.span.text == place.entity.name:
            introduced.add(place.entity.name)
        elif place.entity.name not in introduced and _stands_alone(place.span):
            introduced.add(place.entity.name)
            before = place.span.doc[place.span.start - 1] if place.span.start > place.span.sent.start else None
            if before is not None and _is_title(before):
                start = sentence.start(before)
            yield Edit(start, end, _called(place.entity, place.span.root))
    for token in body:
        holder = _holder(cast, token)
        if holder is not None and holder.name not in introduced:
            introduced.add(holder.name)
            yield Edit(sentence.start(token.left_edge), sentence.end(token), _called(holder, token))
        elif token.lower_ in {"he", "she"} and token.dep_ == "nsubj" and not introduced:
            person = _meant(parsed, cast, sentence, token)
            if person is not None:
                introduced.add(person.name)
                yield Edit(sentence.start(token), sentence.end(token), _called(person, token))


def _called(person: Entity, token: Token) -> str:
    """The full name, with the role before it where that reads well: not in a possessive, nor where it repeats a name."""
    role = set((person.role or "").replace("’", "'").removesuffix("'s").split())
    named = {t.text for t in token.sent if t.pos_ == "PROPN"}
    repeats = any(word.removesuffix("'s") in named for word in role)
    return person.name if token.dep_ == "poss" or repeats else person.introduced


def _date_edits(article: Article, sentence: ParsedSentence) -> Iterator[Edit]:
    start = sentence.sentence.start
    source = plain(article.text[start : sentence.sentence.end])
    for time in find_times(source, article.date, lambda position: looks_ahead(sentence, start + position)):
        if not time.complete:
            words = article.text[start + time.start : start + time.end]
            yield Edit(start + time.start, start + time.end, f"{words} [{time.missing}]")


def _stands_alone(span: Span) -> bool:
    """No capitalised word beside a bare surname, so that it is not part of a longer name; a title may stand before it."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    after = span.doc[span.end] if span.end < span.sent.end else None
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


def _holder(cast: Cast, token: Token) -> Entity | None:
    """The person meant by "the ROLE", when exactly one person of the article has it."""
    if (
        token.pos_ != "NOUN"
        or token.tag_ != "NN"
        or token.left_edge.lower_ != "the"
        or token.i - token.left_edge.i != 1
    ):
        return None
    if any(child.dep_ in {"prep", "relcl", "acl", "appos", "conj"} for child in token.children):
        return None
    holder = cast.holder_of(token.lower_)
    if holder is None and token.lower_ in ENGLISH.office_kinds and len(cast.persons) == 1 and cast.persons[0].human:
        holder = cast.persons[0]
    return holder


def _meant(parsed: Parsed, cast: Cast, sentence: ParsedSentence, pronoun: Token) -> Entity | None:
    """Whom a subject pronoun means, where that is sure: it speaks on in a main clause, and only one of those near can.

    Elsewhere "he" may be somebody without a name ("the patient"), and a wrong name makes a false statement.
    """
    speaks_on = is_reporting(pronoun.head) and pronoun.head.dep_ in {"ROOT", "parataxis", "ccomp"}
    return cast.person_before(parsed, sentence, pronoun.i) if speaks_on else None


def _context(
    parsed: Parsed, cast: Cast, sentence: ParsedSentence, references: list[Reference], known: frozenset[str]
) -> str | None:
    """The nearest earlier sentence that meets every reference, verbatim with its dates in brackets; None when there is none."""
    if any(reference.need == "speaker" for reference in references):
        return None
    for candidate in _candidates(parsed, sentence, references):
        if candidate.sentence.speech or len(candidate.sentence.text.split()) > _CONTEXT_WORDS:
            continue
        if candidate.sentence.text.endswith("?") or not all(
            _meets(cast, sentence, candidate, ref) for ref in references
        ):
            continue
        edits = tuple(_edits(parsed, cast, candidate, candidate.span))
        own = [
            reference
            for reference in find_references(candidate.span, known)
            if reference.need != "noun"
            and not any(edit.start <= candidate.start(reference.token) < edit.end for edit in edits)
        ]
        if own or _opens_midway(candidate.span):
            continue
        opening, end = candidate.sentence.start, candidate.sentence.end
        text = edited(parsed.article.text[opening:end], opening, edits)
        return text[:1].upper() + text[1:]
    return None


def _candidates(parsed: Parsed, sentence: ParsedSentence, references: list[Reference]) -> Iterator[ParsedSentence]:
    """Earlier sentences, nearest first: only the last one for "this" and "it", any in reach for a person, all for "the N"."""
    needs = {reference.need for reference in references}
    reach = 1 if needs & {"thing", "pointer"} else _CONTEXT_REACH if needs != {"noun"} else len(parsed.sentences)
    for earlier in reversed(parsed.sentences[: sentence.sentence.index][-reach:]):
        if needs == {"noun"} or earlier.sentence.section == sentence.sentence.section:
            yield earlier


def _meets(cast: Cast, sentence: ParsedSentence, candidate: ParsedSentence, reference: Reference) -> bool:
    if reference.need == "person":
        people = {p.entity.name for p in cast.places if p.parsed is candidate and p.entity.kind == "person"}
        return len(people) == 1
    if reference.need == "noun":
        distance = sentence.sentence.index - candidate.sentence.index
        if distance == 1 and candidate.sentence.section == sentence.sentence.section:
            # "The get-together" after "the council meeting": the sentence just before says it in other words.
            return True
        nouns = [
            token
            for token in candidate.span
            if token.lemma_.lower() == reference.noun and token.pos_ in {"NOUN", "PROPN"}
        ]
        near = distance <= _CONTEXT_REACH and candidate.sentence.section == sentence.sentence.section
        return any(near or any(child.pos_ == "PROPN" for child in noun.children) for noun in nouns)
    return True
