"""Who and what is named: one entity for all forms of a name, with its kind mended by rules.

The small model calls a bare surname an organisation and a town a person. What mends it, in this order: a full name seen
once makes every bare surname that person; a title or a role before the name is a person; the gazetteer decides countries,
states and cities; "based in X" and "in X" with a city of that name is a place; else the most frequent label wins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from spacy.tokens import Span

from quizgen.finders.parsing import Parsed, ParsedSentence
from quizgen.finders.roles import find_title
from quizgen.findings import Entity, EntityKind
from quizgen.gazetteer import find_city, find_country, states
from quizgen.languages import ENGLISH

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
_PLACE_PREPOSITIONS = frozenset({"in", "from", "to", "near", "at", "of", "outside", "around", "toward", "towards"})
_ORGANISATION_WORDS = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Plc|LLC|Company|Group|University|College|Institute|Agency|Ministry|Department|Council|Committee|"
    r"Commission|Party|Union|Association|Bank|Court|Museum|School|Hospital|Center|Centre|Army|Navy|Police|Times|News|Society)\b"
)


@dataclass(frozen=True, slots=True)
class NameAt:
    """One place where an entity is named."""

    entity: Entity
    parsed: ParsedSentence
    span: Span


@dataclass(frozen=True, slots=True)
class _Seen:
    text: str
    label: str
    parsed: ParsedSentence
    span: Span
    title: str | None
    speaks: bool


def find_names(parsed: Parsed) -> tuple[tuple[Entity, ...], tuple[NameAt, ...]]:
    """All entities in the order of first mention, and where each is named outside of direct quotations."""
    tagged = [
        sighting
        for doc, sentences in groupby(parsed.sentences, key=lambda sentence: sentence.span.doc)
        for sighting in _sightings(doc.ents, tuple(sentences))
    ]
    seen = [*tagged, *_untagged(parsed, tagged)]
    labels: dict[str, Counter[str]] = {}
    for sighting in seen:
        labels.setdefault(sighting.text, Counter())[sighting.label] += 1
    titled = {sighting.text for sighting in seen if sighting.title}
    placed = {sighting.text for sighting in seen if _preposition(sighting.span) in _PLACE_PREPOSITIONS}
    kinds = {text: _kind(text, counts, text in titled, text in placed) for text, counts in labels.items()}
    kinds |= dict.fromkeys(_classes(kinds), "other")
    owners = _owners(kinds, titled)
    entities: dict[str, Entity] = {}
    for text in kinds:
        owner = owners.get(text, text)
        forms = frozenset({form for form, other in owners.items() if other == owner} | {owner}) | _aliases(
            owner, kinds[owner]
        )
        mentions = sum(_count(form, parsed.article.text) for form in {owner, *forms & kinds.keys()})
        entities.setdefault(owner, Entity(owner, kinds[owner], forms, mentions))
    for sighting in seen:
        owner = owners.get(sighting.text, sighting.text)
        entity = entities[owner]
        if entity.kind == "person" and (sighting.title or sighting.speaks):
            courtesy = (sighting.title or "").casefold().strip(".") in ENGLISH.titles
            role = entity.role or (None if courtesy else sighting.title)
            entities[owner] = replace(entity, role=role, human=True)
    for short, owner in owners.items():
        # A first name once and the surname alone later is how newspapers write of people.
        if entities[owner].kind == "person" and short in owner.split():
            entities[owner] = replace(entities[owner], human=True)
    places = tuple(NameAt(entities[owners.get(s.text, s.text)], s.parsed, s.span) for s in seen)
    return tuple(entities.values()), places


def _count(name: str, text: str) -> int:
    """How often a name stands in a text as a word of its own."""
    found, start = 0, text.find(name)
    while start >= 0:
        end = start + len(name)
        whole = not _in_word(text[start - 1 : start]) and not _in_word(text[end : end + 1])
        found += whole
        start = text.find(name, end if whole else start + 1)
    return found


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _sightings(entities: Sequence[Span], sentences: Sequence[ParsedSentence]) -> list[_Seen]:
    """Those of a paragraph; a name that reaches over the end of a sentence is none."""
    found = []
    for entity in entities:
        sentence = next((each for each in sentences if entity.end <= each.span.end), None)
        span = _trim(entity)
        if (
            sentence is None
            or entity.start < sentence.span.start
            or span is None
            or span.root.pos_ == "ADJ"
            or entity.label_ not in _KINDS
            or any(sentence.masked(token) for token in span)
        ):
            continue
        found.append(_seen(sentence, span, entity.label_))
    return found


def _classes(kinds: dict[str, EntityKind]) -> list[str]:
    """ "Persons" that share their first two words with another are a class of things: "Space Shuttle Atlantis"."""
    long = [text for text, kind in kinds.items() if kind == "person" and len(text.split()) > 2]
    heads = Counter(" ".join(text.split()[:2]) for text in long)
    return [text for text in long if heads[" ".join(text.split()[:2])] > 1]


def _untagged(parsed: Parsed, tagged: list[_Seen]) -> Iterator[_Seen]:
    """Bare surnames that the model passed over, of people whom it tagged by their full name."""
    surnames = {each.text.split()[-1] for each in tagged if each.label == "PERSON" and " " in each.text}
    taken = {(each.parsed.sentence.index, token.i) for each in tagged for token in each.span}
    for sentence in parsed.sentences:
        for token in sentence.span:
            known = token.text in surnames and token.pos_ in {"PROPN", "NOUN"} and not sentence.masked(token)
            if known and (sentence.sentence.index, token.i) not in taken:
                yield _seen(sentence, token.doc[token.i : token.i + 1], "PERSON")


def _seen(sentence: ParsedSentence, span: Span, label: str) -> _Seen:
    speaks = span.root.dep_ == "nsubj" and span.root.head.lemma_.lower() in ENGLISH.reporting_verbs
    return _Seen(" ".join(span.text.split()), label, sentence, span, find_title(span), speaks)


def _preposition(name: Span) -> str:
    """The word before a name, a determiner left out."""
    before = [token.lower_ for token in name.doc[max(name.start - 2, name.sent.start) : name.start]]
    return next((word for word in reversed(before) if word != "the"), "")


def _trim(span: Span) -> Span | None:
    """The name without determiner, possessive mark, courtesy title or role; None when no capital letter is left."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and (
        doc[start].pos_ in {"DET", "PUNCT", "ADP"}
        or doc[start].lower_.strip(".") in ENGLISH.titles
        or (span.label_ == "PERSON" and doc[start].lower_ in ENGLISH.offices and end - start > 2)
    ):
        start += 1
    while start < end and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_punct or doc[end - 1].text in {"'s", "’s"}):
        end -= 1
    trimmed = doc[start:end]
    return trimmed if len(trimmed) and any(token.text[:1].isupper() for token in trimmed) else None


def _kind(text: str, labels: Counter[str], titled: bool, placed: bool) -> EntityKind:
    if labels.most_common(1)[0][0] == "NORP":
        return "other"
    if titled and labels["PERSON"] and not find_country(text):
        return "person"
    if find_country(text):
        return "country"
    if text in states():
        return "state"
    city = find_city(text)
    if city is not None and (placed or city.capital):
        return "city"
    if _ORGANISATION_WORDS.search(text):
        return "organisation"
    label = max(sorted(labels), key=lambda name: labels[name])
    if label == "PERSON" and not all(
        word[:1].isupper() or word in {"de", "van", "von", "bin", "al", "del", "la"} for word in text.split()
    ):
        return "other"
    if "," in text:
        return "other"  # two names that the model took for one
    if label == "ORG" and len(text.split()) == 1 and not text.isupper():
        return "other"  # a people, a place or a thing as often as a company
    if label == "ORG" and len(text.split()) == 2 and not text.isupper() and sum(labels.values()) == 1:
        return "other"  # two capitalised words, named once: as often a person
    kind = _KINDS[label]
    return "other" if kind == "place" and not placed else kind


def _owners(kinds: dict[str, EntityKind], titled: set[str]) -> dict[str, str]:
    """Shorter forms and the fullest name that each belongs to."""
    full = [text for text, kind in kinds.items() if kind == "person" and len(text.split()) > 1]
    owners: dict[str, str] = {}
    for text, kind in kinds.items():
        if len(text.split()) == 1 and kind != "country":
            matching = [name for name in full if text == name.split()[-1]]
            matching = matching or [name for name in full if kind == "person" and text in name.split()]
            if len(matching) == 1:
                owners[text] = matching[0]
        elif kind == "person":
            longer = [name for name in full if name != text and set(text.split()) < set(name.split())]
            if len(longer) == 1:
                owners[text] = longer[0]
        elif kind == "country" and (country := find_country(text)):
            same = [name for name, other in kinds.items() if other == "country" and find_country(name) is country]
            owners[text] = max(same, key=lambda name: (len(name), name))
    for text, kind in kinds.items():
        if kind == "organisation" and text.isupper() and 2 <= len(text) <= 6:
            spelled = [
                n
                for n, k in kinds.items()
                if k == "organisation" and "".join(w[0] for w in n.split() if w[0].isupper()) == text
            ]
            if len(spelled) == 1 and spelled[0] != text:
                owners[text] = spelled[0]
    return owners


def _aliases(name: str, kind: EntityKind) -> frozenset[str]:
    country = find_country(name) if kind == "country" else None
    return country.names if country else frozenset()
