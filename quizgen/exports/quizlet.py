"""Quizlet's import: a term, a tab and its definition on each line."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, asked, holds_all
from quizgen.exports.tables import refuse_formulas
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice


def _cells(question: Question) -> tuple[str, str]:
    """The question with its options as the term, the key as the definition."""
    item = question.item
    options = f" ({' / '.join(item.options)})" if isinstance(item, MultipleChoice) else ""
    return f"{asked(question)}{options}", item.key


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """Plain lines without quotation marks around cells, as Quizlet takes them."""
    return "".join("\t".join(_cells(question)) + "\n" for question in questions).encode("utf-8")


FORMAT = Format(
    name="quizlet",
    ending=".quizlet.tsv",
    reads="Quizlet: Create > Import, tab between term and definition, new line between cards",
    refuse=refuse_formulas(_cells, holds_all),
    write=write,
)
