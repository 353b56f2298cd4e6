"""Aiken, the plainest format for multiple choice (https://docs.moodle.org/en/Aiken_format)."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from quizgen.exports.base import Format, asked, choice_of, only_choices
from quizgen.forms.base import Form, Question


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """The question on one line, an option on each of the next, and the letter of the right one."""
    blocks = []
    for question in questions:
        item = choice_of(question)
        lettered = [f"{letter}. {option}" for letter, option in zip(ascii_uppercase, item.options, strict=False)]
        blocks.append(
            "\n".join([asked(question), *lettered, f"ANSWER: {ascii_uppercase[item.options.index(item.key)]}"])
        )
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


FORMAT = Format(
    name="aiken",
    ending=".aiken.txt",
    reads="Moodle: Question bank > Import > Aiken format",
    refuse=only_choices(26),
    write=write,
)
