"""An accusation or claim and its explicit denial, in one sentence or in two that follow each other.

Explicit means: a named party denies, rejects or dismisses "the charge", "these claims" or "this", and the claim stands
right before. Whether two statements contradict each other in any other way is beyond a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizgen.arguments import Dispute
from quizgen.finders.clauses import is_negated
from quizgen.finders.parsing import ParsedSentence
from quizgen.languages import ENGLISH
from quizgen.passages import Statement, edited

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "all"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "these"})
_LONGEST = 34
"""Words of a claim that is printed above the question."""


def find_disputes(sentences: Sequence[ParsedSentence], statements: Mapping[int, Statement]) -> Iterator[Dispute]:
    for sentence in sentences:
        statement = statements.get(sentence.sentence.index)
        if statement is not None and _is_whole(sentence):
            yield from _within(sentence, statement)
    for one, other in pairwise(sentences):
        claim, answer = statements.get(one.sentence.index), statements.get(other.sentence.index)
        if claim is None or answer is None or one.sentence.paragraph != other.sentence.paragraph:
            continue
        alone = not claim.dangling and claim.context is None
        if alone and _is_whole(one) and _is_whole(other) and _claims(one.span.root):
            yield from _answered(claim, other, answer, one.span.root)


def _is_whole(sentence: ParsedSentence) -> bool:
    return not any(token.is_quote or token.text in {";", ":", "–", "—", "--"} for token in sentence.span)


def _within(sentence: ParsedSentence, statement: Statement) -> Iterator[Dispute]:
    """ "X has accused Y of …, and Y has denied the charge." """
    root = sentence.span.root
    opening = statement.opening
    for verb in root.children:
        start = verb.left_edge
        joined = verb.dep_ == "conj" and start.i > root.i and start.nbor(-1).dep_ == "cc"
        last = verb.right_edge.i >= sentence.span.end - 2
        if not joined or not last or not _claims(root) or not _denies(verb, root) or not _only_points(verb, statement):
            continue
        split, begin = sentence.start(start.nbor(-1)), sentence.start(start)
        claim = edited(statement.source[: split - opening], opening, statement.edits).rstrip(" ,")
        answer = edited(statement.source[begin - opening :], begin, statement.edits)
        if len(claim.split()) <= _LONGEST:
            yield Dispute(statement, f"{claim[:1].upper()}{claim[1:]}.", f"{answer[:1].upper()}{answer[1:]}")


def _answered(claim: Statement, other: ParsedSentence, answer: Statement, claiming: Token) -> Iterator[Dispute]:
    """ "X has accused Y of …. Y denied the charge." """
    verb = other.span.root
    single = not any(child.dep_ == "conj" for child in verb.children)
    if single and _denies(verb, claiming) and _only_points(verb, answer) and len(claim.printed().split()) <= _LONGEST:
        yield Dispute(answer, claim.printed(), answer.printed())


def _only_points(verb: Token, statement: Statement) -> bool:
    """What the denial leaves open is what it denies; whether the claim stands alone, a check of the question shows."""
    pointing = {token.text for child in verb.children if child.dep_ == "dobj" for token in child.subtree}
    return all(word in pointing for word in statement.dangling)


def _claims(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    named = len(subjects) == 1 and subjects[0].pos_ != "PRON"
    return named and verb.lemma_.lower() in ENGLISH.claiming_verbs and not is_negated(verb)


def _denies(verb: Token, claiming: Token) -> bool:
    """Its subject is a name other than the claimant's, and its object points back to the claim."""
    if verb.lemma_.lower() not in ENGLISH.denying_verbs or is_negated(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if len(subjects) != 1 or len(objects) != 1 or subjects[0].pos_ != "PROPN":
        return False
    if any(child.lemma_ == subjects[0].lemma_ for child in claiming.children if child.dep_ == "nsubj"):
        return False
    claim = objects[0]
    noun = claim.lemma_.lower() in ENGLISH.nouns_for_claims
    pointing = any(child.lower_ in _POINTING for child in claim.children if child.dep_ in {"det", "predet", "amod"})
    own = any(child.dep_ in {"prep", "relcl", "acl", "poss"} for child in claim.children)
    return claim.lower_ in _PRONOUNS or (noun and pointing and not own)
