"""Sentences made to stand alone.

Rewriting only where it is safe: a surname becomes the full name, "the ROLE" its one holder, a relative date gets the date
in brackets. Whatever else points outside is met by quoting one earlier sentence, verbatim; what that does not meet
dangles. A wrong context makes an item less helpful, a wrong rewriting makes it false.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Span

from quizgen.finders.asides import find_asides
from quizgen.finders.claims import find_claimant
from quizgen.finders.contexts import STEM, THINGS, Contexts, opens_midway, read_sentence, rewritten
from quizgen.finders.datelines import DATELINE
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import Reference
from quizgen.finders.salience import weigh
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.passages import Statement, Story

_CONTEXT_REACH = 4
"""How many sentences back a context may stand; 59 of 73 contexts in a trial were the nearest fitting one."""

_LONGEST = 120
"""Words; a longer sentence is text without full stops, and would be parsed again for each of its questions."""


def known_nouns(line: str) -> frozenset[str]:
    """Nouns that need no introduction beside a line that names the story, in both numbers."""
    words = _bare_words(line)
    return frozenset(words) | frozenset(word.removesuffix("s") for word in words)


def _bare_words(text: str) -> list[str]:
    return [word.strip("‘’“”\"',.:;?!()") for word in text.casefold().split()]


def find_statements(parsed: Parsed, cast: Cast, story: Story) -> dict[int, Statement]:
    """Statements by the index of their sentence; sentences that hold speech are left to the quotations."""
    known = known_nouns(story.line)
    contexts = Contexts(parsed, cast, known)
    stated = {
        sentence.sentence.index: _state(contexts, sentence)
        for sentence in parsed.sentences
        if not sentence.sentence.speech
        and sentence.sentence.text.rstrip("”\"’'").endswith((".", "!"))
        and len(sentence.sentence.text.split()) <= _LONGEST
    }
    bare = {
        sentence.sentence.index
        for sentence in parsed.sentences
        if sentence.sentence.index in stated and _has_bare_surname(cast, sentence, stated[sentence.sentence.index])
    }
    return {index: statement for index, statement in stated.items() if index not in bare}


def _state(contexts: Contexts, sentence: ParsedSentence) -> Statement:
    parsed, cast, known = contexts.parsed, contexts.cast, contexts.known
    article = parsed.article
    opening, body = _opening(sentence)
    whole = opening == sentence.sentence.start and len(body) == len(sentence.span)
    edits, found = contexts.read(sentence) if whole else read_sentence(parsed, cast, known, sentence, body)
    references = [ref for ref in found if not rewritten(sentence, ref, edits)]
    references += opens_midway(body)
    quoted = _context(contexts, sentence, references) if references else None
    dangling = () if quoted or not references else tuple(ref.token.text for ref in references)
    text = sentence.sentence.text
    named = [place.entity for place in cast.named_at(sentence)]
    return Statement(
        sentence=sentence.sentence,
        source=article.text[opening : sentence.sentence.end],
        opening=opening,
        edits=edits,
        context=quoted,
        claimant=find_claimant(parsed, cast, sentence),
        dangling=dangling,
        importance=weigh(
            text,
            contexts.weights[sentence.sentence.paragraph],
            contexts.headline,
            named,
            contexts.most,
        ),
        asides=find_asides(sentence),
    )


def _has_bare_surname(cast: Cast, parsed: ParsedSentence, statement: Statement) -> bool:
    """It names somebody by the surname alone whose first name could not be added: "the NAME-led party"."""
    sentence = statement.sentence
    for place in cast.named_at(parsed):
        name, bare = place.entity.name, place.span.text
        person = place.entity.kind == "person" and place.entity.human
        if not person or bare == name or " " in bare or name in sentence.text:
            continue
        start, end = place.parsed.bounds(place.span)
        if not any(edit.start <= start and end <= edit.end for edit in statement.edits):
            return True
    return False


@lru_cache(maxsize=4096)
def _may_connect(word: str) -> bool:
    return any(connective.startswith(word) for connective in ENGLISH.connectives)


def _opening(sentence: ParsedSentence) -> tuple[int, Span]:
    """Where the printed sentence begins: behind "However," and its like, which point to the sentence before."""
    span = sentence.span
    place = DATELINE.match(sentence.sentence.text)
    if place is not None:
        behind = [t for t in span if sentence.start(t) >= sentence.sentence.start + place.end()]
        if behind:
            return sentence.start(behind[0]), span.doc[behind[0].i : span.end]
    if not _may_connect(span[0].lower_):
        return sentence.sentence.start, span
    for length in (4, 3, 2, 1):
        head = span[:length]
        if head.text.lower() in ENGLISH.connectives and len(span) > length + 3:
            rest = length + (1 if span[length].text == "," else 0)
            if rest > length or length == 1:
                return sentence.start(span[rest]), span[rest:]
    return sentence.sentence.start, span


def _context(contexts: Contexts, sentence: ParsedSentence, references: list[Reference]) -> str | None:
    """The nearest earlier sentence that meets every reference, as it is quoted; None when there is none."""
    if any(reference.need == "speaker" for reference in references):
        return None
    for candidate in _candidates(contexts, sentence, references):
        text = contexts.text(candidate)
        if text is not None and all(_meets(contexts.cast, sentence, candidate, each) for each in references):
            return text
    return None


def _candidates(contexts: Contexts, sentence: ParsedSentence, references: list[Reference]) -> Iterator[ParsedSentence]:
    """Earlier sentences, nearest first: only the last one for "this" and "it", any in reach for a person, all for "the N"."""
    sentences, index = contexts.parsed.sentences, sentence.sentence.index
    needs = {reference.need for reference in references}
    if needs == {"noun"}:
        holding = set.intersection(*(contexts.holding(reference.noun) for reference in references))
        yield from (sentences[earlier] for earlier in sorted(holding, reverse=True) if earlier < index)
        return
    reach = 1 if needs & {"thing", "pointer"} else _CONTEXT_REACH
    for earlier in reversed(sentences[max(index - reach, 0) : index]):
        if earlier.sentence.section == sentence.sentence.section:
            yield earlier


def _meets(cast: Cast, sentence: ParsedSentence, candidate: ParsedSentence, reference: Reference) -> bool:
    if reference.need == "person":
        people = {p.entity.name for p in cast.named_at(candidate) if p.entity.kind == "person"}
        return len(people) == 1
    if reference.need == "noun":
        distance = sentence.sentence.index - candidate.sentence.index
        # The noun itself, the verb that it sums up ("announced": "the announcement"), or a name that may be called so.
        nouns = [
            token
            for token in candidate.span
            if (token.pos_ in THINGS and _alike(token.lemma_.lower(), reference.noun))
            or reference.noun in ENGLISH.kind_nouns.get(token.ent_type_, frozenset())
        ]
        near = distance <= _CONTEXT_REACH and candidate.sentence.section == sentence.sentence.section
        opens = candidate.sentence.index == 0  # what the article introduces first, all of it knows
        return any(near or opens or any(child.pos_ == "PROPN" for child in noun.children) for noun in nouns)
    return True


def _alike(word: str, noun: str) -> bool:
    return word == noun or (min(len(word), len(noun)) >= STEM and word[:STEM] == noun[:STEM])
