"""A quiz for other programs. A new format is its file here, one line in `FORMATS`, and a golden in tests/exports/golden."""

from quizgen.exports import (
    aiken,
    blooket,
    csv_table,
    docx,
    gift,
    gimkit,
    items,
    kahoot,
    markdown,
    moodle,
    qti,
    qti12,
    quizlet,
    wayground,
    zipgrade,
)
from quizgen.exports.base import Exported, Format, LeftOut, export

FORMATS: tuple[Format, ...] = (
    docx.FORMAT,
    zipgrade.FORMAT,
    moodle.FORMAT,
    gift.FORMAT,
    qti.FORMAT,
    qti12.FORMAT,
    kahoot.FORMAT,
    wayground.FORMAT,
    quizlet.FORMAT,
    markdown.FORMAT,
    csv_table.FORMAT,
    aiken.FORMAT,
    blooket.FORMAT,
    gimkit.FORMAT,
    items.FORMAT,
)
"""In the order in which help lists them."""

__all__ = ["FORMATS", "Exported", "Format", "LeftOut", "export"]
