"""CSV of everything: one row for each item, for spreadsheets and scripts, to be edited and read back by its id."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, holds_all
from quizgen.exports.tables import refuse_formulas, table
from quizgen.forms.base import Form, Question
from quizgen.items import Cloze, MultipleChoice
from quizgen.records.writing import kind_of

MOST = 10
"""Columns for options; a teacher can write as many."""
COLUMNS = (
    *("id", "code", "article", "kind", "template", "status", "story", "context", "stem", "key", "hint"),
    *(f"option {number}" for number in range(1, MOST + 1)),
    *(f"feedback {number}" for number in range(1, MOST + 1)),
    *("claimant", "difficulty", "sensitive", "evidence", "paragraph", "headline", "publisher", "date", "url", "rights"),
)


def _cells(question: Question) -> tuple[str, ...]:
    item, article = question.item, question.article
    options = item.options if isinstance(item, MultipleChoice) else ()
    feedback = item.feedback if isinstance(item, MultipleChoice) else ()
    return (
        *(item.id, question.code, article.slug, kind_of(item), item.template, question.entry.status),
        *(
            item.story or "",
            item.context or "",
            item.stem,
            item.key,
            (item.hint or "") if isinstance(item, Cloze) else "",
        ),
        *_padded(options),
        *_padded([said or "" for said in feedback]),
        *(item.claimant or "", f"{item.difficulty:.2f}", ", ".join(item.sensitive)),
        *(item.evidence.text, str(item.evidence.paragraph), article.headline, article.publisher or ""),
        *(article.date.isoformat() if article.date else "", article.url or "", article.rights or ""),
    )


def _padded(texts: Sequence[str]) -> list[str]:
    return [*texts, *[""] * (MOST - len(texts))][:MOST]


def _refuse_wide(question: Question) -> str | None:
    item = question.item
    if isinstance(item, MultipleChoice) and len(item.options) > MOST:
        return f"it holds {MOST} options, and this has {len(item.options)}"
    return holds_all(question)


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """With the mark at its beginning by which spreadsheets know UTF-8."""
    return b"\xef\xbb\xbf" + table([COLUMNS, *map(_cells, questions)])


FORMAT = Format(
    name="csv",
    ending=".items.csv",
    reads="Excel, LibreOffice, Google Sheets",
    refuse=refuse_formulas(_cells, _refuse_wide),
    write=write,
)
