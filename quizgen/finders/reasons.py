"""Statements that say why: reasons, causes, purposes and conditions of what their main clause reports.

Only where the main clause stands alone: one finite clause, neither negated ("did not leave because of the rain" has two
readings) nor inside speech, and the reason at its end or its beginning. A claim keeps its claimant. For purposes see
Quirk et al. 1985, 15.48: a bare infinitive is a purpose only behind an action that somebody means ("founded"); behind
others it is an outcome ("rose to yield", "lived to see").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.arguments import Reason, ReasonKind
from quizgen.finders.clauses import is_negated, relation_of, turn_clause
from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.references import find_references
from quizgen.finders.reported import find_frame
from quizgen.finders.speakers import noun_phrase
from quizgen.languages import ENGLISH
from quizgen.passages import Clause, Statement, edited

_SHORTEST, _LONGEST = 3, 25
"""Words of an answer."""
_OBJECTS = frozenset({"this", "that", "it", "them", "him", "her", "which", "these", "those"})
_BREAKS = frozenset({"–", "—", "--", ";", ":", "(", ")"})
_DEGREES = frozenset(
    {"part", "partly", "largely", "mainly", "mostly", "primarily", "chiefly", "simply", "only", "just", "not", "even"}
)
"""Where one of them stands before a reason and belongs to it, the question must not end in it."""
_ASKING = frozenset({"ask", "see", "know", "wonder", "decide", "check", "determine", "test", "doubt"})
"""Lemmas of verbs behind which "if" means "whether"."""
_RELATIVE = frozenset({"later", "then", "subsequently", "eventually", "afterwards"})
"""They place an event behind one that the question does not name."""


def find_reasons(parsed: ParsedSentence, statement: Statement) -> Iterator[Reason]:
    if _points_outside(parsed.span, statement) or any(token.is_quote for token in parsed.span):
        return
    frame = find_frame(parsed.span, statement)
    if frame is None:
        return
    verb, tokens, source = frame
    tokens = [token for token in tokens if parsed.start(token) >= statement.opening]
    if is_negated(verb) or any(token.lower_ in _RELATIVE for token in tokens):
        return
    cause = _cause(parsed, statement, verb, tokens, source)
    if cause is not None:
        yield cause
        return
    obliged = [c for c in verb.children if c.dep_ == "xcomp"] if verb.lemma_ == "have" else []
    found = [link for each in (verb, *obliged) for link in _links(each, verb)]
    if len(found) != 1:
        return  # of a reason and a purpose, or two of them, the question would not say which is asked for
    kind, span = found[0]
    inside = set(range(span.start, span.end))
    rest = [token for token in tokens if token.i not in inside]
    words = [token for token in rest if not token.is_punct]
    if not words or not (words[-1].i < span.start or words[0].i >= span.end):
        return
    clause = turn_clause(parsed, statement, verb, rest, present=True)
    if clause is None or not _SHORTEST <= len(span) <= _LONGEST or span[-1].lower_ in _OBJECTS:
        return
    if span.start and span.doc[span.start - 1].lower_ in _DEGREES:
        return
    answer = _printed(parsed, statement, span)
    if kind == "condition" and (
        any(token.ent_type_ == "DATE" for token in span) or any(token.lower_ == "only" for token in rest)
    ):
        return  # a weekday in a condition may lie ahead; "will only leave if" would lose its "only"
    named = source or any(token.pos_ == "PROPN" for token in rest)
    if (
        not named
        or any(token.text in _BREAKS for token in span)
        or (words[0].tag_ == "NN" and words[0].text[:1].isupper())
    ):
        return
    yield Reason(statement, _about(verb), kind, clause, source, answer)


def _points_outside(span: Span, statement: Statement) -> bool:
    """Nothing but "the N" may be left open: in the question a check refuses it, in a model answer it does no harm."""
    if not statement.dangling:
        return False
    references = find_references(span)
    nouns = {reference.token.text for reference in references if reference.need == "noun"}
    others = {reference.token.text for reference in references if reference.need != "noun"}
    return any(word in others or word not in nouns for word in statement.dangling)


def _cause(
    parsed: ParsedSentence, statement: Statement, verb: Token, tokens: list[Token], source: str | None
) -> Reason | None:
    """ "The flood was caused by heavy rain.": the effect is the subject, the cause the agent, and nothing follows."""
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    agents = [c for a in verb.children if a.dep_ == "agent" for c in a.children if c.dep_ == "pobj"]
    if verb.lemma_ != "cause" or len(subjects) != 1 or len(agents) != 1 or subjects[0].pos_ == "PRON":
        return None
    words = [token for token in tokens if not token.is_punct]
    if not words:
        return None
    certain = any(child.lower_ in {"was", "were"} and child.dep_ == "auxpass" for child in verb.children)
    if not certain or any(child.dep_ in {"aux", "advmod", "advcl", "conj"} for child in verb.children):
        return None
    effect, agent = noun_phrase(subjects[0]), agents[0]
    last, after = words[-1], agent.doc[agent.right_edge.i + 1]
    # A relative clause behind the agent is part of the cause, wherever the parser hangs it.
    if effect[0] != words[0] or (agent.right_edge != last and after.tag_ != "WDT"):
        return None
    cause = agent.doc[agent.left_edge.i : last.i + 1]
    if any(token.text in _BREAKS for token in cause) or len(cause) > _LONGEST:
        return None
    subject = _printed(parsed, statement, effect)
    if effect[0].pos_ == "DET":
        subject = subject[:1].lower() + subject[1:]
    clause = Clause(subject, "", "")
    return Reason(statement, _about(verb), "cause", clause, source, _printed(parsed, statement, cause))


def _links(verb: Token, top: Token) -> Iterator[tuple[ReasonKind, Span]]:
    """What hangs on the verb ("has to pay": `top` is "has") as its reason, purpose or condition, in neighbouring words."""
    for child in verb.children:
        span = verb.doc[child.left_edge.i : child.right_edge.i + 1]
        kind = _kind(top, child, span)
        if kind is not None and len(span) == sum(1 for _ in child.subtree):
            while span[-1].is_punct:
                span = span[:-1]
            yield kind, span


def _kind(verb: Token, child: Token, span: Span) -> ReasonKind | None:
    first = [token.lower_ for token in span[:3]]
    if first[0] == "because" or (first[1:2] == ["because"] and span[0].pos_ == "ADV"):
        return "reason" if child.dep_ in {"advcl", "prep"} else None
    if first[:2] in (["due", "to"], ["owing", "to"]) and child.dep_ in {"prep", "advmod"}:
        return "reason"
    if first == ["in", "order", "to"] or (first[:2] == ["so", "that"] and _modal(child)):
        return "purpose"
    if child.dep_ != "advcl":
        return None
    if first[0] == "to" and child.tag_ == "VB":
        return "purpose" if _is_purpose(verb, span) else None
    condition = first[0] == "if" or first[:2] in (["only", "if"], ["only", "when"])
    if condition and any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children):
        unreal = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
        certain = first[0] == "only" or _modal(verb) or verb.lemma_ == "have"
        return "condition" if certain and not unreal and verb.lemma_ not in _ASKING else None
    return None


def _is_purpose(verb: Token, span: Span) -> bool:
    """A bare infinitive behind something done to somebody or something, or behind a meeting or a journey."""
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    nouns = {token.lemma_.lower() for token in [*objects, span.doc[span.start - 1]]} if span.start else set()
    meant = ENGLISH.purposeful_verbs if objects else ENGLISH.verbs_of_gathering
    return verb.lemma_.lower() in meant and not nouns & ENGLISH.nouns_with_infinitives


def _about(verb: Token) -> tuple[str, str]:
    relation = relation_of(verb)
    return relation.subject, relation.verb


def _modal(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children)


def _printed(parsed: ParsedSentence, statement: Statement, span: Span) -> str:
    start, end = parsed.bounds(span)
    return edited(statement.source[start - statement.opening : end - statement.opening], start, statement.edits)
