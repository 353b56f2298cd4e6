"""What a sentence is as the context of another: quoted before it, verbatim, so that nothing in it is left open."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Span

from quizgen.finders.datelines import DATELINE
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.references import Reference, find_references
from quizgen.finders.rewriting import find_edits
from quizgen.finders.salience import content_words, paragraph_weights
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.passages import Edit, edited

STEM = 5
"""Letters that a noun shares with the verb that it sums up."""
THINGS = frozenset({"NOUN", "PROPN", "VERB"})
_CONTEXT_WORDS = 40


def read_sentence(
    parsed: Parsed, cast: Cast, known: frozenset[str], sentence: ParsedSentence, body: Span
) -> tuple[tuple[Edit, ...], list[Reference]]:
    """What is rewritten in a sentence, and what points out of it."""
    return tuple(find_edits(parsed, cast, sentence, body)), find_references(body, known)


def rewritten(sentence: ParsedSentence, reference: Reference, edits: tuple[Edit, ...]) -> bool:
    return any(edit.start <= sentence.start(reference.token) < edit.end for edit in edits)


class Contexts:
    """What all statements of an article share: what each sentence is as the context of another, and what weighs them."""

    def __init__(self, parsed: Parsed, cast: Cast, known: frozenset[str]) -> None:
        self.parsed, self.cast, self.known = parsed, cast, known
        self.weights = paragraph_weights(parsed.article)
        self.headline = content_words(parsed.article.headline)
        self.most = max((entity.mentions for entity in cast.entities), default=1)
        self._texts: dict[int, str | None] = {}
        self._reads: dict[int, tuple[tuple[Edit, ...], list[Reference]]] = {}
        self._lemmas: dict[str, set[int]] = defaultdict(set)
        self._stems: dict[str, set[int]] = defaultdict(set)
        self._kinds: dict[str, set[int]] = defaultdict(set)
        for sentence in parsed.sentences:
            for token in sentence.span:
                if token.pos_ in THINGS:
                    lemma = token.lemma_.lower()
                    self._lemmas[lemma].add(sentence.sentence.index)
                    self._stems[lemma[:STEM]].add(sentence.sentence.index)
                if token.ent_type_:
                    self._kinds[token.ent_type_].add(sentence.sentence.index)

    def read(self, sentence: ParsedSentence) -> tuple[tuple[Edit, ...], list[Reference]]:
        """What is rewritten in the whole sentence, and what points out of it."""
        index = sentence.sentence.index
        if index not in self._reads:
            self._reads[index] = read_sentence(self.parsed, self.cast, self.known, sentence, sentence.span)
        return self._reads[index]

    def holding(self, noun: str) -> set[int]:
        """The sentences with a word that may introduce a noun: itself, one of its stem, or a name that may be called so."""
        kinds = (at for kind, at in self._kinds.items() if noun in ENGLISH.kind_nouns.get(kind, frozenset()))
        stem = self._stems.get(noun[:STEM], set()) if len(noun) >= STEM else set()
        return self._lemmas.get(noun, set()).union(stem, *kinds)

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
        if candidate.span[0].lower_ in ENGLISH.connectives or opens_midway(candidate.span):
            return None
        edits, references = self.read(candidate)
        for reference in references:
            left_open = reference.need != "noun" or _opens(reference, candidate)
            if left_open and not rewritten(candidate, reference, edits):
                return None
        place = DATELINE.match(candidate.sentence.text)
        opening, end = candidate.sentence.start + (place.end() if place else 0), candidate.sentence.end
        text = edited(self.parsed.article.text[opening:end], opening, edits)
        return text[:1].upper() + text[1:]


def _opens(reference: Reference, candidate: ParsedSentence) -> bool:
    """The context itself begins with something not introduced: "The man was diagnosed" introduces nobody."""
    return reference.token.i - candidate.span.start <= 1


def opens_midway(body: Span) -> list[Reference]:
    """A sentence without a subject, or one that answers another ("Not so."), is no statement."""
    root = body.root
    if root.pos_ not in {"VERB", "AUX"} or not any(
        c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in root.children
    ):
        return [Reference(root, "pointer", root.lower_)]
    return []
