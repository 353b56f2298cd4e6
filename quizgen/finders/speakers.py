"""Who speaks: from the words of a reporting clause ("the diplomat said") to the person meant.

Name before surname before acronym before "the ROLE" before he or she. Being unsure means nobody: a wrong speaker makes a
false item, a missing one only costs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from quizgen.finders.names import NameAt
from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.findings import Entity
from quizgen.languages import ENGLISH


@dataclass(frozen=True, slots=True)
class Cast:
    """The people and organisations of an article, to resolve a reference against."""

    entities: tuple[Entity, ...]
    places: tuple[NameAt, ...]
    _by_sentence: Mapping[int, tuple[NameAt, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        grouped: dict[int, tuple[NameAt, ...]] = {}
        for place in self.places:
            index = place.parsed.sentence.index
            grouped[index] = (*grouped.get(index, ()), place)
        object.__setattr__(self, "_by_sentence", grouped)

    def named_at(self, sentence: ParsedSentence) -> tuple[NameAt, ...]:
        """Where names stand in a sentence."""
        return self._by_sentence.get(sentence.sentence.index, ())

    @property
    def humans(self) -> tuple[Entity, ...]:
        """Persons with evidence beyond their name."""
        return tuple(entity for entity in self.entities if entity.kind == "person" and entity.human)

    @property
    def persons(self) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.kind == "person")

    def named_in(self, sentence: ParsedSentence, span: Span) -> Entity | None:
        """The entity named inside a noun phrase, the last one where several stand in it."""
        inside = [p for p in self.named_at(sentence) if span.start <= p.span.start < span.end]
        return inside[-1].entity if inside else None

    def holder_of(self, noun: str) -> Entity | None:
        """The one person whose role is, or is covered by, a common noun such as "minister" or "diplomat"."""
        if noun not in ENGLISH.offices and noun not in ENGLISH.office_kinds:
            return None
        covered = {noun} | ENGLISH.office_kinds.get(noun, frozenset())
        holders = [e for e in self.persons if e.role and covered & set(e.role.casefold().replace("-", " ").split())]
        return holders[0] if len(holders) == 1 else None

    def person_before(self, parsed: Parsed, sentence: ParsedSentence, position: int) -> Entity | None:
        """Whom "he" or "she" means: the only person named in this and the two sentences before."""
        here = sentence.sentence.index
        near = [
            place.entity
            for index in (here - 2, here - 1, here)
            for place in self._by_sentence.get(index, ())
            if place.entity.kind == "person" and (index < here or place.span.start < position)
        ]
        names = {entity.name for entity in near}
        if len(names) == 1:
            return near[0]
        if not names and len(self.persons) == 1:
            return self.persons[0]
        return None


def noun_phrase(token: Token) -> Span:
    """The subject with all that belongs to it, up to a comma."""
    doc = token.doc
    start, end = token.left_edge.i, token.i + 1
    while end <= token.right_edge.i and not doc[end].is_punct:
        end += 1
    return doc[start:end]


def resolve_speaker(cast: Cast, parsed: Parsed, sentence: ParsedSentence, subject: Token) -> Entity | None:
    """The person or organisation that a subject of a reporting verb means."""
    if subject.lower_ in ENGLISH.person_pronouns:
        return cast.person_before(parsed, sentence, subject.i)
    phrase = noun_phrase(subject)
    owner = next((child for child in subject.children if child.dep_ == "poss"), None)
    if owner is not None and subject.lemma_.lower() in _WRITTEN:
        owned = cast.named_in(sentence, noun_phrase(owner))
        return owned if owned is not None and owned.kind == "person" else None
    people = {p.entity.name: p.entity for p in cast.named_at(sentence) if _within(p.span, subject)}
    people = {name: person for name, person in people.items() if person.kind == "person"}
    if len(people) == 1 and subject.pos_ == "NOUN":
        return next(iter(people.values()))  # "lead researcher and planetary scientist NAME"
    if subject.text[:1].isupper() and (subject.pos_ == "PROPN" or subject.ent_type_):
        places = cast.named_at(sentence)
        named = next((p.entity for p in places if p.span.start <= subject.i < p.span.end), None)
        named = named or cast.named_in(sentence, phrase)
        if named is not None and named.kind in {"person", "organisation", "country"}:
            return named
        return None
    if subject.pos_ in {"NOUN", "PROPN"} and any(child.lower_ == "the" for child in subject.children):
        if any(child.dep_ in {"prep", "relcl", "acl", "conj"} for child in subject.children):
            return None
        holder = cast.holder_of(subject.lower_)
        if holder is not None:
            return holder
        # "the patient" is nobody with a role; a lone speaker without one is meant only by a word for office-holders.
        alone = cast.humans if subject.lower_ in ENGLISH.offices | ENGLISH.office_kinds.keys() else ()
        return alone[0] if len(alone) == 1 and alone[0].role is None else None
    return None


_WRITTEN = frozenset({"statement", "letter", "email", "tweet", "post", "message"})
"""What somebody's words stand in: "NAME's statement added"."""


def _within(name: Span, subject: Token) -> bool:
    return bool(subject.left_edge.i <= name.start and name.end <= subject.right_edge.i + 1)


def reporting_subject(verb: Token) -> Token | None:
    """Who does the reporting: the verb's own subject, or that of the verb that it is joined to."""
    for token in (verb, verb.head if verb.dep_ in {"conj", "advcl"} else verb):
        for child in token.children:
            if child.dep_ == "nsubj":
                return child
    return None


def is_reporting(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() in ENGLISH.reporting_verbs
