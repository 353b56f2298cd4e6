"""GIFT, the text format of Moodle's question bank (https://docs.moodle.org/en/GIFT_format)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.exports.base import Format, asked, explained, holds_all, said_of
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice, Open

_CONTROL = re.compile(r"[\\~=#{}:]")


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A category for each article; gaps as short answers, open questions as essays with their model answer as feedback."""
    blocks = []
    category = None
    for question in questions:
        here = f"{form.deck}/{question.article.headline}".replace("\n", " ")
        if here != category:
            blocks.append(f"$CATEGORY: {here}")
            category = here
        blocks.append(f"::{_escaped(question.code)}::{_escaped(asked(question))} {{{_answers(question)}}}")
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _answers(question: Question) -> str:
    item, after = question.item, _escaped(explained(question))
    if isinstance(item, Open):
        return f"####{_escaped(item.key)} {after}"
    if isinstance(item, MultipleChoice):
        lines = [_answer("=" if option == item.key else "~", option, said_of(item, option)) for option in item.options]
        return "\n\t".join(["", *lines, f"####{after}"]) + "\n"
    return f"={_escaped(item.key)} ####{after}"


def _answer(mark: str, option: str, said: str | None) -> str:
    return f"{mark}{_escaped(option)}" + (f"#{_escaped(said)}" if said else "")


def _escaped(text: str) -> str:
    return _CONTROL.sub(r"\\\g<0>", " ".join(text.split()))


FORMAT = Format(
    name="gift",
    ending=".gift",
    reads="Moodle: Question bank > Import > GIFT format; Canvas and others through converters",
    refuse=holds_all,
    write=write,
)
