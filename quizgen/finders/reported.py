"""What somebody claims, freed from the words that say who claims it: "…, X said", "X says that …", "according to X, …".

Only whole clauses of claimants with a name: "sources say" is nobody whom a question could name.
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from quizgen.finders.claims import according_to, in_view_of
from quizgen.finders.clauses import is_negated
from quizgen.finders.speakers import is_reporting
from quizgen.passages import Statement


def find_frame(span: Span, statement: Statement) -> tuple[Token, list[Token], str | None] | None:
    """The verb of what is stated, the words of its clause, and the words that name the claimant in front of a question.

    The root and the whole sentence where nobody claims it; None where the claim does not come free.
    """
    root = span.root
    if statement.claimant is None:
        return root, list(span), None
    claimant = statement.claimant
    first = next((token for token in span if token.text == claimant.split()[0]), None)
    if not any(word[:1].isupper() for word in claimant.split()[1:]) and (first is None or first.pos_ != "PROPN"):
        return None  # "sources", "Critics"
    claimant = called(claimant, statement)
    phrase = according_to(span) or in_view_of(span)
    if phrase is not None:
        top = phrase.root
        while top.head not in (root, top):
            top = top.head
        outside = {token.i for token in top.subtree}
        opening = "According to" if according_to(span) is not None else "In the view of"
        return root, [token for token in span if token.i not in outside], f"{opening} {claimant},"
    reported = [child for child in root.children if child.dep_ == "ccomp"]
    if not is_reporting(root) or len(reported) != 1 or is_negated(root) or _asks(reported[0]):
        return None
    if any(child.dep_ in {"advcl", "conj"} for child in root.children):
        return None
    tokens = [token for token in reported[0].subtree if token.dep_ != "mark" or token.head != reported[0]]
    return reported[0], tokens, f"According to {claimant},"


def called(claimant: str, statement: Statement) -> str:
    """The claimant as named inside a sentence: with the article that is printed before the name, in small letters."""
    if claimant.split()[0] in {"A", "An", "The"}:
        return claimant[:1].lower() + claimant[1:]
    return f"the {claimant}" if re.search(rf"\b[Tt]he {re.escape(claimant)}", statement.printed()) else claimant


def _asks(verb: Token) -> bool:
    """An indirect question: "explained why …"."""
    return any(token.tag_ in {"WRB", "WP"} or token.lower_ in {"whether", "if"} for token in (verb.left_edge,))
