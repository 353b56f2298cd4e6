"""Enumerations of three or more named things of one kind, closed ones only.

After "including" others are right as well; so they may be of states ("have harbours") and of acts that many share
("signed the treaty"), where the article names some of those who took part. What remains are single acts in the past.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.facts import Listing
from quizgen.finders.clauses import is_hedged, make_clause, make_predicate
from quizgen.finders.names import NameAt
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import Cast
from quizgen.languages import ENGLISH
from quizgen.passages import Statement

_KINDS = frozenset({"country", "state", "city", "person", "organisation"})
_FEWEST = 3
_PREPOSITIONS = frozenset({"in", "to", "from", "with", "by", "for", "against", "at"})
_BETWEEN = frozenset({",", "and", "the", ";"})


def find_listings(cast: Cast, parsed: ParsedSentence, statement: Statement) -> Iterator[Listing]:
    """Those that are the subject, the object or a prepositional argument of the sentence's one main verb."""
    root = parsed.span.root
    if statement.claimant is not None or statement.context or statement.dangling or is_hedged(root):
        return
    past = root.tag_ == "VBD" or any(c.lower_ in {"was", "were", "did", "had"} for c in root.children)
    if not past or root.lemma_.lower() in ENGLISH.shared_verbs:
        return  # others, which the article does not name, may do the same
    if any(token.lower_ in ENGLISH.open_lists for token in parsed.span):
        return
    named = {place.span.root.i: place for place in cast.named_at(parsed)}
    for place in sorted(named.values(), key=lambda place: place.span.start):
        members = _members(place, named)
        if not members:
            continue
        first, last = place.span.root, members[-1].span.root
        names = tuple(_printed(member) for member in members)
        start, end = parsed.start(first.left_edge), parsed.end(last)
        common = (place.entity.kind, names, root.lemma_.lower())
        about = (parsed.sentence, statement.importance)
        if first.dep_ in {"nsubj", "nsubjpass"} and first.head == root:
            whole = root.doc[members[0].span.start : last.i + 1]
            predicate = make_predicate(parsed, statement, whole)
            if predicate is not None:
                yield Listing(*common, predicate, "", None, *about)
        elif first.dep_ == "dobj" and first.head == root:
            yield Listing(*common, None, "", make_clause(parsed, statement, (start, end)), *about)
        elif first.dep_ == "pobj" and first.head.head == root and first.head.lower_ in _PREPOSITIONS:
            clause = make_clause(parsed, statement, (parsed.start(first.head), end))
            yield Listing(*common, None, first.head.lower_, clause, *about)


def _members(first: NameAt, named: dict[int, NameAt]) -> list[NameAt]:
    """The names joined to the first one; empty when anything else is in the list, or they are not of one kind."""
    root = first.span.root
    if first.entity.kind not in _KINDS or root.dep_ == "conj":
        return []
    joined = [named.get(token.i) for token in (root, *sorted(root.conjuncts, key=lambda token: token.i))]
    members = [place for place in joined if place is not None and place.entity.kind == first.entity.kind]
    if len(members) != len(joined) or len({place.entity.name for place in members}) < max(_FEWEST, len(members)):
        return []
    if first.entity.kind == "person" and not all(p.entity.human and " " in p.span.text for p in members):
        return []
    inside = {token.i for place in members for token in place.span}
    between = root.doc[members[0].span.start : members[-1].span.end]
    return members if all(token.i in inside or _joins(token) for token in between) and not _goes_on(members) else []


def _joins(token: Token) -> bool:
    return token.lower_ in _BETWEEN


def _goes_on(members: list[NameAt]) -> bool:
    """A member has something of its own behind it: "Norway, Sweden and Finland, which …", "Oslo, Norway"."""
    last = members[-1].span.root
    after = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    return (after is not None and after.text == "'s") or any(
        child.dep_ in {"appos", "relcl", "prep", "acl", "nmod", "poss"}
        for member in members
        for child in member.span.root.children
    )


def _printed(member: NameAt) -> str:
    return member.entity.name if member.entity.kind == "person" else " ".join(member.span.text.split())
