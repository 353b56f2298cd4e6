"""Terms and the words with which the article explains them: "the Minsk agreements – a 2015 deal that …", "X, a … group,"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.references import find_references
from quizgen.finders.speakers import Cast
from quizgen.findings import Gloss
from quizgen.languages import ENGLISH

_SUMMING_UP = frozenset(
    [
        "move",
        "step",
        "decision",
        "fact",
        "claim",
        "charge",
        "idea",
        "sign",
        "blow",
        "change",
        "development",
        "way",
        "result",
        "process",
        "practice",
    ]
)
"""Nouns that sum up what the whole clause before said, and gloss no term."""
_SHORTEST, _LONGEST = 4, 28
"""Words of a gloss: shorter ones fit many terms, longer ones are no longer read as one thing."""


def find_glosses(cast: Cast, parsed: ParsedSentence, importance: float) -> Iterator[Gloss]:
    """Appositions with an indefinite article behind a name that is no person."""
    for token in parsed.span:
        if token.dep_ != "appos" or not any(
            child.lower_ in {"a", "an"} and child.dep_ == "det" for child in token.children
        ):
            continue
        term = token.head
        start, end = token.left_edge, token.right_edge
        if term.i > start.i or start.lower_ not in {"a", "an"} or term.pos_ not in {"PROPN", "NOUN"}:
            continue
        if token.lemma_.lower() in _SUMMING_UP or any(child.lower_ in {"a", "an"} for child in term.children):
            continue
        name = _term(term, start)
        if name is None or _is_person(cast, parsed, term):
            continue
        gloss_tokens = list(token.doc[start.i : end.i + 1])
        while gloss_tokens and gloss_tokens[-1].is_punct:
            gloss_tokens.pop()
        gloss = " ".join(token.doc[start.i : gloss_tokens[-1].i + 1].text.split())
        if not _SHORTEST <= len(gloss.split()) <= _LONGEST or any(t.is_quote for t in gloss_tokens):
            continue
        if any(ref.need != "noun" for ref in find_references(token.doc[start.i : gloss_tokens[-1].i + 1])):
            continue
        if any(t.lower_ in {"who", "whom", "whose"} for t in gloss_tokens):
            continue  # "an Indonesian who uses one name" is somebody, no term
        if not any(t.dep_ in {"relcl", "acl"} for t in gloss_tokens):
            continue  # "a building of the harbour board" describes; only a clause defines
        determiner = "the " if any(child.lower_ == "the" for child in term.children) else ""
        yield Gloss(name, determiner, gloss, parsed.sentence, importance)


def _term(term: Token, gloss: Token) -> str | None:
    """The name before the gloss: the noun with its compounds, capitalised somewhere."""
    start = term.i
    while (
        start > term.sent.start
        and term.doc[start - 1].dep_ in {"compound", "amod", "punct"}
        and term.doc[start - 1].head == term
    ):
        start -= 1
    text = " ".join(term.doc[start : term.i + 1].text.split())
    between = term.doc[term.i + 1 : gloss.i]
    if not (term.text[:1].isupper() or text[:1].isupper()) or len(between) != 1 or not between[0].is_punct:
        return None
    return text


def _is_person(cast: Cast, parsed: ParsedSentence, term: Token) -> bool:
    entity = next((p.entity for p in cast.named_at(parsed) if p.span.start <= term.i < p.span.end), None)
    return (
        entity is not None and entity.kind in {"person", "city", "country", "state"}
    ) or term.lower_ in ENGLISH.offices
