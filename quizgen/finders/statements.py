"""Sentences made to stand alone.

Rewriting only where it is safe: a surname becomes the full name, "the ROLE" its one holder, a relative date gets the date
in brackets. Whatever else points outside is met by quoting one earlier sentence, verbatim; what that does not meet
dangles. A wrong context makes an item less helpful, a wrong rewriting makes it false.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from quizgen.finders.asides import find_asides
from quizgen.finders.claims import find_claimant
from quizgen.finders.datelines import DATELINE
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import Reference, find_references
from quizgen.finders.rewriting import find_edits
from quizgen.finders.salience import content_words, paragraph_weights, weigh
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.passages import Statement, Story, edited

_CONTEXT_REACH = 4
"""How many sentences back a context may stand; 59 of 73 contexts in a trial were the nearest fitting one."""
_CONTEXT_WORDS = 40
_STEM = 5
"""Letters that a noun shares with the verb that it sums up."""


def known_nouns(line: str) -> frozenset[str]:
    """Nouns that need no introduction beside a line that names the story, in both numbers."""
    words = _bare_words(line)
    return frozenset(words) | frozenset(word.removesuffix("s") for word in words)


def _bare_words(text: str) -> list[str]:
    return [word.strip("‘’“”\"',.:;?!()") for word in text.casefold().split()]


def find_statements(parsed: Parsed, cast: Cast, story: Story) -> dict[int, Statement]:
    """Statements by the index of their sentence; sentences that hold speech are left to the quotations."""
    known = known_nouns(story.line)
    contexts = _Contexts(parsed, cast, known)
    stated = {
        sentence.sentence.index: _state(contexts, sentence)
        for sentence in parsed.sentences
        if not sentence.sentence.speech and sentence.sentence.text.rstrip("”\"’'").endswith((".", "!"))
    }
    bare = {
        sentence.sentence.index
        for sentence in parsed.sentences
        if sentence.sentence.index in stated and _has_bare_surname(cast, sentence, stated[sentence.sentence.index])
    }
    return {index: statement for index, statement in stated.items() if index not in bare}


def _state(contexts: _Contexts, sentence: ParsedSentence) -> Statement:
    parsed, cast, known = contexts.parsed, contexts.cast, contexts.known
    article = parsed.article
    opening, body = _opening(sentence)
    edits = list(find_edits(parsed, cast, sentence, body))
    rewritten = {(edit.start, edit.end) for edit in edits}
    references = [
        ref
        for ref in find_references(body, known)
        if not any(start <= sentence.start(ref.token) < end for start, end in rewritten)
    ]
    references += _opens_midway(body)
    quoted = _context(contexts, sentence, references) if references else None
    dangling = () if quoted or not references else tuple(ref.token.text for ref in references)
    text = sentence.sentence.text
    named = [place.entity for place in cast.named_at(sentence)]
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


def _opening(sentence: ParsedSentence) -> tuple[int, Span]:
    """Where the printed sentence begins: behind "However," and its like, which point to the sentence before."""
    span = sentence.span
    place = DATELINE.match(sentence.sentence.text)
    if place is not None:
        behind = [t for t in span if sentence.start(t) >= sentence.sentence.start + place.end()]
        if behind:
            return sentence.start(behind[0]), span.doc[behind[0].i : span.end]
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


class _Contexts:
    """What all statements of an article share: what each sentence is as the context of another, and what weighs them."""

    def __init__(self, parsed: Parsed, cast: Cast, known: frozenset[str]) -> None:
        self.parsed, self.cast, self.known = parsed, cast, known
        self.weights = paragraph_weights(parsed.article)
        self.headline = content_words(parsed.article.headline)
        self.most = max((entity.mentions for entity in cast.entities), default=1)
        self._texts: dict[int, str | None] = {}

    def text(self, candidate: ParsedSentence) -> str | None:
        """The sentence as it is quoted before another, verbatim with its dates in brackets; None if it cannot be."""
        index = candidate.sentence.index
        if index not in self._texts:
            self._texts[index] = self._quoted(candidate) if self._can_be(candidate) else None
        return self._texts[index]

    def _can_be(self, candidate: ParsedSentence) -> bool:
        text = candidate.sentence.text
        return not (candidate.sentence.speech or len(text.split()) > _CONTEXT_WORDS or text.endswith("?"))

    def _quoted(self, candidate: ParsedSentence) -> str | None:
        if candidate.span[0].lower_ in ENGLISH.connectives or _opens_midway(candidate.span):
            return None
        edits = tuple(find_edits(self.parsed, self.cast, candidate, candidate.span))
        for reference in find_references(candidate.span, self.known):
            left_open = reference.need != "noun" or _opens(reference, candidate)
            if left_open and not any(edit.start <= candidate.start(reference.token) < edit.end for edit in edits):
                return None
        place = DATELINE.match(candidate.sentence.text)
        opening, end = candidate.sentence.start + (place.end() if place else 0), candidate.sentence.end
        text = edited(self.parsed.article.text[opening:end], opening, edits)
        return text[:1].upper() + text[1:]


def _context(contexts: _Contexts, sentence: ParsedSentence, references: list[Reference]) -> str | None:
    """The nearest earlier sentence that meets every reference, as it is quoted; None when there is none."""
    if any(reference.need == "speaker" for reference in references):
        return None
    for candidate in _candidates(contexts.parsed, sentence, references):
        text = contexts.text(candidate)
        if text is not None and all(_meets(contexts.cast, sentence, candidate, each) for each in references):
            return text
    return None


def _opens(reference: Reference, candidate: ParsedSentence) -> bool:
    """The context itself begins with something not introduced: "The man was diagnosed" introduces nobody."""
    return reference.token.i - candidate.span.start <= 1


def _candidates(parsed: Parsed, sentence: ParsedSentence, references: list[Reference]) -> Iterator[ParsedSentence]:
    """Earlier sentences, nearest first: only the last one for "this" and "it", any in reach for a person, all for "the N"."""
    needs = {reference.need for reference in references}
    reach = 1 if needs & {"thing", "pointer"} else _CONTEXT_REACH if needs != {"noun"} else len(parsed.sentences)
    for earlier in reversed(parsed.sentences[: sentence.sentence.index][-reach:]):
        if needs == {"noun"} or earlier.sentence.section == sentence.sentence.section:
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
            if (token.pos_ in {"NOUN", "PROPN", "VERB"} and _alike(token.lemma_.lower(), reference.noun))
            or reference.noun in ENGLISH.kind_nouns.get(token.ent_type_, frozenset())
        ]
        near = distance <= _CONTEXT_REACH and candidate.sentence.section == sentence.sentence.section
        opens = candidate.sentence.index == 0  # what the article introduces first, all of it knows
        return any(near or opens or any(child.pos_ == "PROPN" for child in noun.children) for noun in nouns)
    return True


def _alike(word: str, noun: str) -> bool:
    return word == noun or (min(len(word), len(noun)) >= _STEM and word[:_STEM] == noun[:_STEM])
