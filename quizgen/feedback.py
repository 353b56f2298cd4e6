"""What a learner reads after answering: the proof of the key, and what the article says of each wrong option.

Feedback that explains why an option is wrong helps more than "wrong" alone (Shute 2008), so each option that the article
knows gets its own words: verbatim but for the safe edits of a statement that is printed alone. Figures and dates were made
up by rule, and the article says nothing of them.
"""

import re
from collections.abc import Iterable, Iterator

from quizgen.article import Article, Evidence
from quizgen.findings import Entity, Findings, Naming, Placing, Point, Role
from quizgen.items import Draft
from quizgen.languages import ENGLISH
from quizgen.subjects import find_subjects, is_private

_MADE_UP = frozenset({"number", "day", "month", "year"})
"""Kinds of options that come from a rule and not from the article."""
_LONGEST = 30
"""Words of a statement that is still read beside an option."""
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def find_proof(article: Article, draft: Draft, findings: Findings) -> str | None:
    """The shortest clause of the evidence that holds the key; None where none does, or where two do.

    A question asks about the whole of its sentence, so its clause must hold the words of the stem as well.
    """
    beside = _name_and_office(draft, findings)
    if beside is not None:
        return beside
    forms = {draft.key, *(form for entity in _named(draft.key, findings) for form in entity.forms)}
    evidence = draft.evidence
    whole = [
        " ".join(article.text[a:b].split()) for a, b in findings.clauses if evidence.start <= a and b <= evidence.end
    ]
    holding = [clause for clause in whole if clause in evidence.text and _holds(clause, forms)]
    if len(holding) != 1 or (draft.stem.endswith("?") and not _answers(draft, evidence, holding[0])):
        return None
    return holding[0]


def _name_and_office(draft: Draft, findings: Findings) -> str | None:
    """For a question of who holds an office: the name and the office side by side, "Ann Lee, the mayor of Dover"."""
    for role in (fact for fact in findings.facts if isinstance(fact, Role)):
        if draft.fact[:2] in {("holder", role.title), ("role", role.person.name)}:
            title, names = (
                re.escape(role.title),
                "|".join(map(re.escape, sorted(role.person.forms, key=len, reverse=True))),
            )
            beside = rf"(?:{title}(?:, )? ?(?:{names})|(?:{names}), (?:the |an? )?{title})"
            found = re.search(rf"(?<!\w){beside}(?!\w)", draft.evidence.text)
            return found[0] if found else None
    return None


def find_feedback(
    draft: Draft, options: tuple[str, ...], proof: str | None, findings: Findings
) -> tuple[str | None, ...]:
    """For each option, in its order, what the article says of it."""
    assert draft.wanted is not None
    key = proof or draft.evidence.text
    return tuple(key if option == draft.key else _say(option, draft.wanted.kind, findings, draft) for option in options)


def _say(option: str, kind: str, findings: Findings, draft: Draft) -> str | None:
    if kind in _MADE_UP:
        return None
    if kind == "role":
        found = _holder(option, findings)
    elif kind == "statement":
        found = _speaker(option, findings)
    elif kind == "point":
        found = _heading(option, findings)
    else:
        found = _about(option, findings, draft.evidence)
    return None if found is None or find_subjects(found) else found


def _holder(office: str, findings: Findings) -> str | None:
    roles = (fact for fact in findings.facts if isinstance(fact, Role))
    holders = [role.person for role in roles if role.title.casefold() == office.casefold()]
    return holders[0].name if len(holders) == 1 and not is_private(holders[0]) else None


def _speaker(statement: str, findings: Findings) -> str | None:
    words = statement.strip("“”.")
    for quote in findings.quotes:
        if quote.speaker is not None and any(words in " ".join(u.text.split()) for u in quote.utterances):
            return f"said by {quote.speaker.introduced}"
    return None


def _heading(point: str, findings: Findings) -> str | None:
    found = (f.heading for f in findings.facts if isinstance(f, Point) and f.statement.printed() == point)
    return next((f"under the heading “{heading}”" for heading in found), None)


def _about(option: str, findings: Findings, evidence: Evidence) -> str | None:
    """A person's role, unless the option says it; else the shortest statement in which the name is an argument."""
    named = _named(option, findings)
    for entity in named:
        if entity.kind == "person" and entity.role and entity.role not in option:
            return entity.role[:1].upper() + entity.role[1:]
    arguments = (
        f for f in findings.facts if isinstance(f, Naming | Placing) and any(f.entity.name == e.name for e in named)
    )
    elsewhere = (fact.statement for fact in arguments if not (evidence.start < fact.end and fact.start < evidence.end))
    alone = (statement.printed() for statement in elsewhere if statement.context is None and not statement.dangling)
    return min(filter(_is_short, alone), key=lambda text: len(text.split()), default=None)


def _is_short(text: str) -> bool:
    """It is read in passing, and points to nothing before it."""
    words = list(_words(text))
    return len(words) <= _LONGEST and ENGLISH.pointing_words.isdisjoint(words)


def _named(text: str, findings: Findings) -> tuple[Entity, ...]:
    """The entities that a key or option means, alone or behind a role."""
    bare = text.removeprefix("the ")
    return tuple(
        entity for entity in findings.entities if bare in {entity.name, entity.introduced} or bare in entity.forms
    )


def _holds(clause: str, forms: Iterable[str]) -> bool:
    words = set(_words(clause))
    return any(set(_words(form)) <= words for form in forms)


def _answers(draft: Draft, evidence: Evidence, clause: str) -> bool:
    """All that a question takes from its sentence stands in the clause."""
    asked = set(_words(draft.stem)) & set(_words(evidence.text))
    return asked <= set(_words(clause))


def _words(text: str) -> Iterator[str]:
    return (word.casefold() for word in _WORD.findall(text))
