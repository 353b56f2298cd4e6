"""Parts of a sentence that a question can do without: a clause behind a comma that nothing else leans on.

Only what stands between commas or closes the sentence, and never a condition, a date or place in apposition, or words of a
quotation: in trials these cuts made no sentence false.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import is_reporting

_HANGING = frozenset({"relcl", "advcl", "conj", "prep"})
_CONDITIONS = frozenset({"if", "unless", "until", "except", "whether"})
_LEFT = 7
"""Words that stay, at the least."""


def find_asides(parsed: ParsedSentence) -> tuple[tuple[int, int], ...]:
    """Spans (article offsets, with the comma before), the last one first."""
    asides = [cut for token in parsed.span if (cut := _aside(parsed.span, token)) is not None]
    apart: list[Span] = []
    for cut in sorted(asides, key=lambda span: (span.start, -span.end)):
        if not apart or cut.start >= apart[-1].end:
            apart.append(cut)
    return tuple((parsed.start(cut[0]), parsed.end(cut[-1])) for cut in reversed(apart))


def _aside(sentence: Span, token: Token) -> Span | None:
    """The clause that hangs on `token`, with the comma before it, and the one behind it unless the sentence ends there."""
    if not _can_go(sentence, token):
        return None
    doc = sentence.doc
    start, end = token.left_edge.i, token.right_edge.i + 1
    if token.dep_ == "conj":
        start -= 1  # the conjunction is the first verb's child
        if doc[start].dep_ != "cc":
            return None
    while end > start and doc[end - 1].is_punct and doc[end - 1].text != '"':
        end -= 1
    if start - 1 - sentence.start < _LEFT or doc[start - 1].text != ",":
        return None
    closes = end == sentence.end or (doc[end].text in {".", "!"} and end + 1 >= sentence.end)
    inner = token.dep_ == "relcl" and end < sentence.end and doc[end].text == ","
    if not (closes or inner):
        return None
    cut = doc[start - 1 : end + (1 if inner else 0)]
    within = range(cut.start, cut.end)
    if sum(t.is_quote for t in cut) % 2 or any(t.text in {"–", "—", "--"} for t in cut):
        return None
    if token.dep_ == "advcl" and any(is_reporting(t) for t in cut):
        return None  # "as X said" tells whose word the rest is
    if any(t.head.i in within and t.i not in within and not t.is_punct for t in sentence):
        return None  # something that stays hangs on it
    if inner and any(t.tag_ in {"PRP", "PRP$"} for t in sentence if t.i >= cut.end):
        return None  # a pronoun that stays may mean something in it
    return cut


def _can_go(sentence: Span, token: Token) -> bool:
    if token.dep_ not in _HANGING or any(child.lower_ in _CONDITIONS for child in token.children):
        return False
    if token.dep_ == "relcl":
        first = token.left_edge
        return first.tag_ in {"WDT", "WP", "WP$", "WRB", "IN"} and any(t.tag_.startswith("W") for t in first.subtree)
    if token.dep_ == "advcl":
        hangs = token.tag_ in {"VBG", "VBN"} or any(child.dep_ in {"mark", "advmod"} for child in token.children)
        return hangs and (token.head == sentence.root or token.head.dep_ in {"conj", "ccomp"})
    if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
        return any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
    return token.dep_ == "prep" and token.lower_ == "including"
