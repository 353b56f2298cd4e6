"""Items that a teacher wrote: what the program adds to their words, so that they go on like any other."""

from __future__ import annotations

from dataclasses import replace

from quizgen.article import Article
from quizgen.asking import Asked, make_item
from quizgen.items import Cloze, Draft, Item, MultipleChoice, Wanted, make_id
from quizgen.records.writing import kind_of

TEMPLATE = "own"
"""What stands for a template at a teacher's own item."""


def own_item(written: Item, article: Article, claimant: str | None, asked: Asked, namespace: str) -> Item:
    """A written item with all that the program adds to a draft: story, proof, difficulty, what is grave about it."""
    kind = kind_of(written)
    options = written.options if isinstance(written, MultipleChoice) else ()
    identity = make_id(namespace, article.slug, TEMPLATE, kind, written.stem, written.key, written.evidence.text)
    draft = Draft(
        TEMPLATE,
        (TEMPLATE, identity),
        written.stem,
        written.key,
        written.evidence,
        0.5,
        written.context,
        claimant=claimant,
        hint=written.hint if isinstance(written, Cloze) else None,
        wanted=Wanted(TEMPLATE, ()) if options else None,
        own_words=kind == "open",
    )
    wrong = tuple(option for option in options if option != written.key)
    made = replace(make_item(article, draft, wrong, asked.findings), id=identity)
    if isinstance(made, MultipleChoice) and isinstance(written, MultipleChoice):
        return replace(made, options=written.options, feedback=written.feedback)
    return made
