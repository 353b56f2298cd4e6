"""quizgen's own items as JSON, with all that is known of each; the file that `build` writes, for any form."""

from __future__ import annotations

import json
from collections.abc import Sequence

from quizgen.exports.base import Format, holds_all
from quizgen.forms.base import Form, Question
from quizgen.items import Quiz
from quizgen.writers.json import items_record


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """One object for each article, as docs/items.md describes it; they stand in a list."""
    articles = {question.article.slug: question.article for question in questions}
    content = [
        items_record(Quiz(article, tuple(each.entry for each in questions if each.article.slug == slug)))
        for slug, article in articles.items()
    ]
    written = content[0] if len(content) == 1 else content
    return (json.dumps(written, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")


FORMAT = Format(
    name="json",
    ending=".items.json",
    reads="your own scripts, and quizgen lint where it is one article's",
    refuse=holds_all,
    write=write,
)
