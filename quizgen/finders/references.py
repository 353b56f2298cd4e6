"""What a text refers to without holding it: "he", "the move", "this", "another".

Run over a sentence it says which context is needed; run over a drafted question it says whether the question stands alone.
Dangling reference is the first cause of unusable items everywhere, so doubt counts as dangling.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from quizgen.languages import ENGLISH

Need = Literal["person", "thing", "noun", "pointer", "speaker"]
_TIME_NOUNS = frozenset(
    [
        "day",
        "week",
        "month",
        "year",
        "morning",
        "evening",
        "night",
        "afternoon",
        "weekend",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "season",
    ]
)
_GROUPS = ENGLISH.kind_nouns["ORG"] | frozenset(
    {"family", "couple", "police", "public", "staff", "crew", "pair", "duo"}
)
"""Singular nouns that "they" may mean."""
_ANAPHORIC = frozenset({"new", "latest", "additional", "latter", "former", "resulting", "remaining", "two", "three"})
"""Adjectives that set a thing beside another one mentioned before: "the new patient"."""
_SPECIFYING = frozenset({"prep", "relcl", "acl", "appos", "nummod", "poss"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that points outside, and what would resolve it."""

    token: Token
    need: Need
    noun: str
    """Lemma of the noun for "the N"; else the word itself."""


def find_references(span: Span | Doc, known: frozenset[str] = frozenset()) -> list[Reference]:
    """References that nothing earlier in `span` resolves; nouns in `known` (those of the headline) need no introduction."""
    found: list[Reference] = []
    nouns_seen: set[str] = set()
    introduced: frozenset[str] = frozenset()
    thing_seen = person_seen = speaker_seen = place_seen = False
    beside = _ANAPHORIC - known
    for token in span:
        word, pos, kind = token.lower_, token.pos_, token.ent_type_
        if word in ENGLISH.person_pronouns and pos in {"PRON", "DET"}:
            if not person_seen:
                found.append(Reference(token, "person", word))
        elif word in ENGLISH.thing_pronouns and pos in {"PRON", "DET"}:
            if token.dep_ == "nsubj" and token.head.lemma_.lower() in ENGLISH.reporting_verbs and not speaker_seen:
                # Whoever speaks was named before, and no noun at hand may stand for them.
                found.append(Reference(token, "speaker", word))
            elif not (thing_seen and _has_antecedent(token, span[0].i)) and not _expletive(token):
                found.append(Reference(token, "thing", word))
        elif word in ENGLISH.speaker_pronouns and pos in {"PRON", "DET"}:
            found.append(Reference(token, "speaker", word))
        elif (
            (word in {"this", "that", "these", "those"} and _demonstrative(token))
            or (word == "there" and token.tag_ == "RB" and not place_seen)
            or (word in ENGLISH.pointing_words and _points(token))
        ):
            found.append(Reference(token, "pointer", word))
        elif word == "the" and token.dep_ == "det" and _is_noun(token.head) and not token.head.text[:1].isupper():
            noun = token.head
            while noun.dep_ == "compound" and noun.head.pos_ == "NOUN":
                noun = noun.head
            lemma = noun.lemma_.lower()
            if any(child.lower_ in beside for child in noun.children) or not (
                lemma in known
                or lemma in introduced
                or lemma in nouns_seen
                or lemma in ENGLISH.known_nouns
                or _specified(noun, known)
            ):
                found.append(Reference(token, "noun", lemma))
        if kind:
            introduced |= ENGLISH.kind_nouns.get(kind, frozenset())
        if pos in {"NOUN", "PROPN"}:
            nouns_seen.add(token.lemma_.lower())
            thing_seen = True
        place_seen = place_seen or (kind in {"GPE", "LOC", "FAC"} and token.dep_ == "pobj")
        speaker_seen = speaker_seen or kind in {"PERSON", "ORG", "GPE"}
        if kind == "PERSON" or (pos == "NOUN" and word in ENGLISH.offices) or word in {"man", "woman", "boy", "girl"}:
            person_seen = True
    return found


def _is_noun(token: Token) -> bool:
    """A noun, or what stands in the place of one, however the tagger takes it: "the scan revealed"."""
    return token.pos_ == "NOUN" or (token.pos_ == "ADJ" and token.dep_ in {"nsubj", "nsubjpass"})


def _expletive(token: Token) -> bool:
    """The "it" of "it is clear that" or "it is necessary to", which refers to nothing; not that of "it is contagious"."""
    if token.dep_ == "expl":
        return True
    if (
        token.lower_ != "it"
        or token.dep_ not in {"nsubj", "nsubjpass"}
        or token.head.lemma_ not in {"be", "seem", "appear"}
    ):
        return False
    complements = [token.head, *(child for child in token.head.children if child.dep_ in {"acomp", "attr"})]
    return any(child.dep_ in {"ccomp", "xcomp"} for word in complements for child in word.children)


def _has_antecedent(token: Token, begin: int) -> bool:
    """A noun before the pronoun that it can mean, of its number and kind.

    A subject pronoun is not met by a phrase of its own clause ("In the eyes of NATO, it exists"), an object pronoun not by
    its own subject ("the navy sent it back"); a possessive may look ahead ("Like its neighbour, Portugal").
    """
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), token.head)
    if token.dep_ == "poss" and any(
        c.dep_ == "nsubj" and c.i > token.i and c.pos_ in {"NOUN", "PROPN"} for c in verb.children
    ):
        return True
    before = [t for t in token.doc[begin : token.i] if t.pos_ in {"NOUN", "PROPN"} and _agrees(t, token)]
    excluded: set[str] = set()
    if token.dep_ in {"nsubj", "nsubjpass"}:
        excluded = {"prep"}
    elif token.dep_ in {"dobj", "dative", "pobj"} and token.lower_ in {"it", "them"}:
        excluded = {"nsubj", "nsubjpass"}
    own = {t.i for child in verb.children if child.dep_ in excluded and child.i < token.i for t in child.subtree}
    return any(t.i not in own for t in before)


def _agrees(noun: Token, pronoun: Token) -> bool:
    """ "They" means several, a group or a pair; "it" no person and no plural."""
    plural = noun.tag_ in {"NNS", "NNPS"}
    if pronoun.lower_.startswith(("they", "them", "their")):
        group = noun.ent_type_ in {"ORG", "NORP", "GPE"} or noun.lemma_.lower() in _GROUPS
        return plural or group or bool(noun.conjuncts)
    return not plural and noun.ent_type_ != "PERSON"


def _demonstrative(token: Token) -> bool:
    if token.dep_ == "mark" or token.tag_ in {"WDT", "IN"}:
        return False
    if token.lower_ == "that" and token.head.dep_ == "relcl" and token.i < token.head.i:
        return False  # a relative pronoun, however the tagger takes it
    if [t.lower_ for t in token.doc[max(token.i - 2, 0) : token.i]] == ["which", "of"]:
        return False  # the options
    if token.dep_ == "det" and token.lower_ == "this" and token.head.lemma_.lower() in _TIME_NOUNS:
        return False  # a time, which the dates finder resolves
    # "those who came", "that of the West" say themselves whom they mean.
    return not any(child.dep_ in {"relcl", "prep", "acl"} for child in token.children)


def _points(token: Token) -> bool:
    if token.lower_ in {"both", "either", "neither"}:
        pairs = [t for t in token.doc[token.sent.start : token.i] if t.dep_ == "conj" and t.pos_ in {"NOUN", "PROPN"}]
        return not pairs and not any(child.dep_ in {"cc", "conj"} for child in [*token.children, *token.head.children])
    if token.lower_ == "too":
        return token.head.i < token.i  # not the degree of "too small"
    if token.lower_ == "instead":
        return token.i + 1 == len(token.doc) or token.nbor().lower_ != "of"
    if token.lower_ == "such":
        return token.nbor().lower_ != "as" if token.i + 1 < len(token.doc) else True
    if token.lower_ == "so":
        return (
            token.dep_ == "advmod" and token.head.pos_ in {"VERB", "AUX"} and token.nbor().lower_ not in {"far", "that"}
        )
    if token.lower_ in {"previously", "previous"} and token.head.dep_ == "amod":
        return False  # "previously unknown" is a quality
    if token.lower_ == "further":
        return token.dep_ in {"amod", "advmod"}
    if token.lower_ == "later":
        following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        return token.dep_ == "advmod" and following not in {"on", "this", "in", "that", "than", "today"}
    if token.lower_ == "then":
        return token.dep_ in {"advmod", "pcomp", "pobj"}  # also "since then"
    if token.lower_ in {"other", "others"}:
        if token.i and token.nbor(-1).lower_ == "each":
            return False
        return not any(ancestor.pos_ == "PROPN" for ancestor in [token.head, *token.head.conjuncts])
    if token.lower_ == "same":
        return not any(child.dep_ == "prep" for child in token.head.children)
    if token.lower_ == "earlier":
        return token.head.lemma_.lower() not in _TIME_NOUNS and not any(
            c.lemma_.lower() in _TIME_NOUNS for c in token.subtree
        )
    return True


def _predicate(child: Token) -> bool:
    """What the parser takes for an apposition, but a verb says of the noun: "called the explanation a pretext"."""
    return child.dep_ == "appos" and child.pos_ != "PROPN" and child.left_edge.nbor(-1).pos_ != "PUNCT"


def _specified(noun: Token, known: frozenset[str]) -> bool:
    """Words beside the noun say which one is meant: "the council of X", "the Minsk agreements", "the first flight"."""
    behind = list(noun.doc[noun.i + 1 : noun.i + 4])
    if behind and (
        behind[0].lower_ == "that"
        or (
            behind[0].pos_ == "ADP"
            and any(t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "TIME"} for t in behind[1:])
        )
    ):
        return True  # "the premise that", "the authorities in X", wherever the parser hangs what follows
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in _SPECIFYING and child.i > noun.i and not _predicate(child)):
            return True
        if child.dep_ in {"compound", "nmod", "amod"} and (
            child.pos_ == "PROPN" or child.text[:1].isupper() or child.tag_ == "JJS"
        ):
            return True
        if child.dep_ == "amod" and (
            child.lower_ in {"first", "last", "only", "largest", "biggest"} or "-" in child.text
        ):
            return True
        if child.dep_ == "compound" and child.lemma_.lower() in known:
            return True  # "the crane accident" under a headline about a crane
        if child.dep_ == "amod" and any(grandchild.pos_ == "PROPN" for grandchild in child.children):
            return True
    return False
