"""Main clauses: which words are their arguments, and which clauses turn into questions safely."""

from __future__ import annotations

from spacy.tokens import Span, Token

from quizgen.finders.parsing import ParsedSentence
from quizgen.finders.speakers import is_reporting
from quizgen.findings import Relation
from quizgen.passages import Clause, Statement, edited

_LONGEST_QUESTION = 22
"""Words; nine of ten questions of human quiz writers on news have at most 19."""


def main_verbs(span: Span) -> list[Token]:
    """The verbs whose arguments are worth asking about: the root, what is joined to it or completes it, what a report reports."""
    root = span.root
    verbs = [root]
    for verb in verbs:
        for child in verb.children:
            finite = any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children)
            joined = child.dep_ in {"conj", "xcomp"} and child.pos_ in {"VERB", "AUX"}
            if joined or (child.dep_ == "ccomp" and is_reporting(verb) and finite):
                verbs.append(child)
    return [verb for verb in verbs if not (is_reporting(verb) and any(c.dep_ == "ccomp" for c in verb.children))]


def is_negated(verb: Token) -> bool:
    """What did not happen has many right answers."""
    return any(child.dep_ == "neg" for child in verb.children)


def is_hedged(verb: Token) -> bool:
    """Negated or under a condition, which a question would drop; a gap keeps it in the sentence."""
    return is_negated(verb) or any(
        child.dep_ == "advcl" and any(c.lower_ in {"if", "unless", "although", "though"} for c in child.children)
        for child in verb.children
    )


def argument_of(token: Token, verbs: list[Token]) -> str | None:
    """The function of a word in one of the clauses: "subject", "object", "agent" or a preposition; None when it is deeper."""
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head in verbs:
        return "subject"
    if token.dep_ in {"dobj", "attr", "oprd"} and token.head in verbs:
        return "object"
    if token.dep_ == "pobj" and token.head.dep_ in {"prep", "agent"}:
        preposition = token.head
        if preposition.head in verbs:
            return "agent" if preposition.dep_ == "agent" else preposition.lower_
        above = preposition.head
        # "held a conference in X": one step further down, at the end of the clause.
        if above.head in verbs and above.dep_ in {"dobj", "nsubjpass", "prep", "attr"}:
            return preposition.lower_
        # "the meeting, held in X, exposed": a participle that belongs to an argument.
        if above.dep_ == "acl" and above.tag_ == "VBN" and above.head.head in verbs:
            return preposition.lower_
    return None


def looks_ahead(parsed: ParsedSentence, offset: int) -> bool:
    """The verb above the word at `offset` (in the article) speaks of the future: "will meet", "plans to meet"."""
    verb = _verb_above(parsed, offset)
    if verb is None:
        return False
    if any(child.lower_ in {"will", "'ll", "shall"} for child in verb.children):
        return True
    infinitive = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    above = verb.head
    if above.tag_ == "VBD" or any(word.lower_ in {"was", "were"} for word in [above.head, *above.children]):
        return False  # "was due to be released": seen from then, not from now
    return infinitive and verb.dep_ in {"xcomp", "acl", "advcl"} and above.lemma_.lower() in _LOOKING_AHEAD


def looks_back(parsed: ParsedSentence, offset: int) -> bool:
    """The verb above it is in the past; a participle ("planned for 28 June") may lie ahead, and so may "should meet"."""
    verb = _verb_above(parsed, offset)
    if verb is None or looks_ahead(parsed, offset):
        return False
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & _MODALS:
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_.lower() not in _LOOKING_AHEAD | _ARRANGED:
        return verb.sent.root.tag_ == "VBD"  # "the meeting, held on Wednesday, exposed"
    reports = verb.tag_ in {"VBZ", "VBP"} and is_reporting(verb)
    return verb.tag_ == "VBD" or reports or bool(auxiliaries & {"was", "were", "had", "has", "have", "did", "been"})


_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "would", "'d"})
_ARRANGED = frozenset({"arrange", "book", "delay", "fix", "postpone", "slate", "time"})
_LOOKING_AHEAD = frozenset(
    """
    aim agree be decide due expect going hope intend intention likely plan promise propose schedule set vow want
    """.split()
)
"""Words whose infinitive lies in the future of what is told."""


def _verb_above(parsed: ParsedSentence, offset: int) -> Token | None:
    token = next((t for t in parsed.span if parsed.start(t) <= offset < parsed.end(t)), None)
    while token is not None and token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token if token is not None and token.pos_ in {"VERB", "AUX"} else None


def relation_of(token: Token) -> Relation:
    """The nearest verb above a word, with the preposition between, and that verb's subject."""
    preposition = ""
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        if token.dep_ in {"prep", "agent"} and not preposition:
            preposition = f" {token.lower_}"
        token = token.head
    subject = next((child.lemma_.lower() for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), "")
    return Relation(subject, f"{token.lemma_.lower()}{preposition}")


def make_clause(parsed: ParsedSentence, statement: Statement, asked: tuple[int, int]) -> Clause | None:
    """The sentence as a question about the span `asked` (article offsets), or None where the parse is not certain."""
    span = parsed.span
    tokens = [t for t in span if parsed.start(t) >= statement.opening and not asked[0] <= parsed.start(t) < asked[1]]
    if statement.claimant or is_hedged(span.root):
        return None
    return turn_clause(parsed, statement, span.root, tokens)


def turn_clause(
    parsed: ParsedSentence, statement: Statement, verb: Token, tokens: list[Token], present: bool = False
) -> Clause | None:
    """What is left of a clause in `tokens`, with its subject behind the first auxiliary; None where the parse is not certain.

    Certain means: one finite clause, its subject first, no quotation. The simple present ("does") on demand alone: for
    times and places it is a habit, not an event.
    """
    tokens = list(tokens)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    while tokens and tokens[0].is_punct:
        tokens.pop(0)
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if len(subjects) != 1 or not tokens or any(token.is_quote for token in parsed.span):
        return None
    subject = subjects[0]
    if subject.left_edge != tokens[0] or subject.tag_ in {"PRP", "EX", "WP", "WDT"}:
        return None
    if any(
        t.dep_ in {"conj", "parataxis", "ccomp", "advcl", "relcl"} and t.pos_ in {"VERB", "AUX"} and t != verb
        for t in tokens
    ):
        return None
    if any(t.text in {"–", "—", "--", ";", ":", "("} for t in tokens) or any(
        t.is_punct for t in tokens if t.i < subject.right_edge.i
    ):
        return None
    between = [t for t in tokens if subject.right_edge.i < t.i < verb.i]
    auxiliaries = [t for t in between if t.dep_ in {"aux", "auxpass"}]
    if any(t.is_punct for t in between):
        return None
    support = {"VBD": "did", **({"VBZ": "does", "VBP": "do"} if present else {})}
    if auxiliaries:
        fronted, left, predicate = (
            auxiliaries[0].text,
            auxiliaries[0],
            [t for t in tokens if t.i > subject.right_edge.i and t != auxiliaries[0]],
        )
        bare = ""
    elif verb.lemma_ == "be" and verb.pos_ in {"AUX", "VERB"}:
        fronted, left, predicate, bare = verb.text, verb, [t for t in tokens if t.i > verb.i], ""
    elif verb.tag_ in support:
        fronted, left, bare = support[verb.tag_], verb, verb.lemma_.lower()
        predicate = [t for t in tokens if t.i > subject.right_edge.i and t != verb]
        if any(t.i < verb.i for t in predicate):
            bare, predicate = (
                " ".join([*(t.text for t in predicate if t.i < verb.i), bare]),
                [t for t in predicate if t.i > verb.i],
            )
    else:
        return None
    if left.i < subject.right_edge.i or len(tokens) > _LONGEST_QUESTION:
        return None
    subject_text = _render(parsed, statement, [t for t in tokens if t.i <= subject.right_edge.i])
    first = tokens[0]
    if first.pos_ == "DET" or (first.pos_ != "PROPN" and not first.ent_type_ and not first.text.isupper()):
        subject_text = subject_text[:1].lower() + subject_text[1:]
    return Clause(subject_text, fronted, f"{bare} {_render(parsed, statement, predicate)}".strip())


def make_predicate(parsed: ParsedSentence, statement: Statement, subject: Span) -> str | None:
    """What the sentence says of its subject, ready to stand behind "Which country" or "Who"; None where that is not safe.

    Safe means: the subject stands first, nothing quoted, nobody claims it, and no other clause has a subject of its own
    that a question would leave without its first half.
    """
    span, root = parsed.span, parsed.span.root
    first = next((t for t in span if parsed.start(t) >= statement.opening), span[0])
    begins = first.i == subject.start or (first.lower_ == "the" and first.i + 1 == subject.start)
    if (
        is_hedged(root)
        or not begins
        or statement.claimant
        or subject.root.head != root
        or any(token.is_quote for token in span)
    ):
        return None
    for token in span:
        # Another clause with a subject of its own must be tied to this one by its own conjunction or pronoun.
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head != root and token.tag_ not in {"WDT", "WP"}:
            tied = any(c.dep_ == "mark" or c.tag_ in {"WRB", "WDT", "WP"} for c in token.head.children)
            if token.head.dep_ not in {"relcl", "xcomp", "ccomp"} and not tied:
                return None
    if (
        root.i < subject.end
        or any(t.text in {";", ":", "–", "—", "--"} for t in span)
        or span.doc[subject.end].is_punct
    ):
        return None
    rest = [t for t in span if t.i >= subject.end]
    if any(t.lower_ in {"it", "them", "this", "that"} and t.dep_ in {"dobj", "pobj"} for t in rest):
        return None  # its antecedent may be what the question leaves out
    while rest and rest[-1].is_punct:
        rest.pop()
    return _render(parsed, statement, rest) if rest else None


def _render(parsed: ParsedSentence, statement: Statement, tokens: list[Token]) -> str:
    """The tokens as the statement prints them: runs of neighbours as slices of the source, with its edits."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    parts = []
    for run in runs:
        start, end = parsed.start(run[0]), parsed.end(run[-1])
        source = statement.source[start - statement.opening : end - statement.opening]
        parts.append(edited(source, start, statement.edits).strip(" ,"))
    return " ".join(part for part in parts if part)
