"""Markdown: the questions, and below a line their key with the evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from quizgen.exports.base import Format, asked, explained, holds_all, title_of
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice
from quizgen.writers.pages import letter_of

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&]")


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """Numbered as on the sheet; what would be mark-up is escaped."""
    lines = [f"# {_escaped(title_of(form))}", ""]
    for question in questions:
        item = question.item
        lines += [f"**{question.number}.** {_escaped(asked(question))}", ""]
        if isinstance(item, MultipleChoice):
            lines += [f"- {ascii_uppercase[place]}. {_escaped(option)}" for place, option in enumerate(item.options)]
            lines.append("")
    lines += ["---", "", "## Key", ""]
    for question in questions:
        letter = letter_of(question.item, question.item.key)
        key = f"{letter}. {_escaped(question.item.key)}" if letter else _escaped(question.item.key)
        lines += [f"**{question.number}.** {key}  ", _escaped(explained(question)), ""]
    return "\n".join(lines).encode("utf-8")


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


FORMAT = Format(
    name="markdown",
    ending=".quiz.md",
    reads="every editor, and through pandoc every other format",
    refuse=holds_all,
    write=write,
    titled=True,
)
