"""Rows of a table as CSV; a cell that a spreadsheet would run as a formula is refused, never altered."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from quizgen.forms.base import Question

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection)."""
Cells = Callable[[Question], Sequence[str]]


def table(rows: Iterable[Sequence[object]]) -> bytes:
    """The file of a table, in UTF-8 and with the line ends of RFC 4180."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode("utf-8")


def refuse_formulas(cells: Cells, otherwise: Callable[[Question], str | None]) -> Callable[[Question], str | None]:
    """The rule of a format, and that no cell of a question is a formula."""

    def refuse(question: Question) -> str | None:
        reason = otherwise(question)
        if reason is not None:
            return reason
        formula = next((cell for cell in cells(question) if cell.startswith(_FORMULA)), None)
        return f"a spreadsheet would run “{formula[:20]}” as a formula" if formula is not None else None

    return refuse
