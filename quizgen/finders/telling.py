"""The telling words of a sentence: what it is a loss to forget."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.lang.en.syntax_iterators import noun_chunks
from spacy.tokens import Span, Token

from quizgen.finders.clauses import is_negated, main_verbs
from quizgen.finders.parsing import ParsedSentence
from quizgen.findings import Quote, Telling
from quizgen.languages import ENGLISH
from quizgen.passages import Statement

_FUNCTIONS = frozenset({"dobj", "attr", "pobj", "oprd", "nsubjpass", "conj"})
_MEASURED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_LONGEST, _SHORTEST = 4, 5
"""Words of the longest gap, letters of the shortest."""


def find_tellings(parsed: ParsedSentence, statement: Statement) -> Iterator[Telling]:
    """The telling words of a statement: objects and complements behind its main verb, two words or more, and new."""
    verbs = main_verbs(parsed.span)
    if any(is_negated(verb) for verb in verbs):
        return
    spans = []
    text, base = parsed.span.text, parsed.span.start_char
    for begin, stop in find_telling_words(parsed.span):
        start = parsed.offset(base + begin)
        old = text[:begin].lower().endswith("the ") or " " not in text[begin:stop]
        late = any(verb.idx < base + begin for verb in verbs)
        quoted = text[:begin].count('"') % 2 == 1
        if start >= statement.opening and late and not old and not quoted:
            spans.append((start, start + stop - begin))
    if spans:
        yield Telling(statement, tuple(spans))


def says_something(parsed: ParsedSentence, quote: Quote) -> bool:
    """The quoted words hold a thing or an act; "very moved", "certainly absurd" only judge."""
    words = [t for t in parsed.span if quote.start <= parsed.start(t) < quote.end and t.is_alpha]
    if not words or words[0].lower_ in ENGLISH.vague_adjectives:
        return False
    named = any(t.pos_ in {"NOUN", "PROPN"} or (t.pos_ == "VERB" and t.dep_ != "amod") for t in words)
    return named and words[0].lower_ not in _DEGREES


def find_telling_words(sentence: Span) -> tuple[tuple[int, int], ...]:
    """Spans (in characters from the sentence's start): a noun with its adjectives, or with the noun behind "of".

    Longer ones first, which have fewer rivals; then those without "the", which are new to the reader; then later ones,
    since a sentence ends with its news.
    """
    spans = []
    text, base = sentence.text, sentence.start_char
    # Of the sentence alone: Span.noun_chunks goes through those of the whole paragraph.
    for begin, stop, _ in noun_chunks(sentence):
        chunk = sentence.doc[begin:stop]
        root = chunk.root
        if root.pos_ != "NOUN" or root.dep_ not in _FUNCTIONS:
            continue
        if root.ent_type_ in _MEASURED or root.lemma_.lower() in ENGLISH.routine_nouns:
            continue
        words = [t for t in chunk if _carries_meaning(t)]
        while len(words) > 1 and _only_describes(words[0], root):
            words.pop(0)  # "a large _____": the size says nothing
        if not words or words[-1] != root:
            continue
        if _counted(words[0]) or any(above.lower_ == "according" for above in root.ancestors):
            continue
        if any(child.dep_ == "advmod" and child.i < words[0].i for child in words[0].children):
            continue  # "the most deadly form": the gap would begin behind "most"
        if _names_what_follows(root):
            continue
        last = _of_complement(root)
        before = words[0].nbor(-1) if words[0].i else None
        if last != root and words == [root] and before is not None and before.pos_ == "ADP":
            continue  # "in advance of the flight", "in terms of cost": a preposition of three words
        length = last.i - words[0].i + 1
        joined = [t for t in sentence.doc[words[0].i : words[-1].i] if t not in words and t.pos_ != "CCONJ"]
        if joined or length > _LONGEST or words[0].i == sentence.start:
            continue
        if root.lemma_.lower() in ENGLISH.vague_nouns and words == [root]:
            continue
        before_gap = text[: words[0].idx - base]
        if before_gap.count("[") > before_gap.count("]"):
            continue  # an editor's words, not the speaker's
        if length == 1 and root.dep_ not in {"dobj", "attr"}:
            continue
        if length == 1 and (len(words[0]) < _SHORTEST or words[0].lemma_.lower() in ENGLISH.vague_nouns):
            continue
        definite = any(child.lower_ == "the" for child in root.children)
        spans.append((-min(length, 2), definite, -words[0].i, words[0].idx - base, last.idx + len(last) - base))
    return tuple((start, end) for *_, start, end in sorted(spans))


_DEGREES = frozenset({"very", "extremely", "quite", "deeply", "certainly", "really", "absolutely", "so", "too"})
_CLASSIFYING = ("al", "ic", "an", "ar", "ary", "ese", "ive", "ed", "ing")
"""Endings of adjectives that say of what sort a thing is; others say how it is, and have many rivals."""


def _only_describes(word: Token, noun: Token) -> bool:
    """ "A large _____", "a tepid _____": the word sizes or judges, and is no part of what the thing is called."""
    if word.head != noun or word.nbor().pos_ == "CCONJ":
        return False  # "day air" of "modern day air travel", "unconditional" of "full and unconditional": cut apart
    if word.lower_ in ENGLISH.vague_adjectives or word.ent_type_ == "ORDINAL":
        return True
    sorts = word.lower_.endswith(_CLASSIFYING) or word.text[:1].isupper() or "-" in word.text
    return word.pos_ == "ADJ" and not sorts


def _carries_meaning(token: Token) -> bool:
    meaning = token.pos_ in {"NOUN", "ADJ"} or (token.tag_ in {"VBN", "VBG"} and token.dep_ == "amod")
    return meaning and token.lower_ not in ENGLISH.function_words and token.text.replace("-", "").isalpha()


def _counted(word: Token) -> bool:
    """Part of a measure or of a compound: "10 per cent", "three-nation alliance"."""
    before = word.doc[word.i - 1] if word.i else None
    return before is not None and (before.like_num or before.text in {"-", "–"} or before.tag_ == "CD")


def _names_what_follows(noun: Token) -> bool:
    """ "Their home city of Herat": the name behind says it already."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "of" and behind[1].pos_ == "PROPN"


def _of_complement(noun: Token) -> Token:
    """The last word of "lines of division"; the noun itself where nothing so short follows."""
    for child in noun.children:
        if child.lower_ == "of" and child.i == noun.i + 1:
            objects = [o for o in child.children if o.dep_ == "pobj" and o.i == child.i + 1 and o.pos_ == "NOUN"]
            if objects and objects[0].right_edge == objects[0]:
                return objects[0]
    return noun
