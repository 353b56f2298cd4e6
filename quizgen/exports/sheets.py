"""Rows of a spreadsheet as .xlsx, the same bytes tomorrow; texts are texts, whatever they begin with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from quizgen.errors import MissingExtra

_MADE = datetime(2000, 1, 1)
"""What the file says of its making, so that it is the same tomorrow."""


def spreadsheet(rows: Sequence[Sequence[str | int | None]], first: int = 0) -> bytes:
    """The workbook with `rows` from its row `first` on (0 is the top one). Raises MissingExtra without XlsxWriter."""
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise MissingExtra("this format needs XlsxWriter: pip install 'quizgen[office]'.") from error
    written = io.BytesIO()
    # A text that begins with "=" or "https:" is a text.
    workbook = Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": _MADE})
    page = workbook.add_worksheet("Questions")
    for place, row in enumerate(rows, start=first):
        for column, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(place, column, value)
            elif value:
                page.write_string(place, column, value)
    workbook.close()
    return written.getvalue()
