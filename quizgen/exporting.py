"""An article, a deck or a form for another program: which questions, into which file, and what could not go along."""

from __future__ import annotations

from pathlib import Path

from quizgen.builds import Wishes
from quizgen.errors import UncarriableText
from quizgen.exports import Exported, Format, export
from quizgen.reprinting import open_target
from quizgen.writers.files import write_whole


def export_target(
    target: Path, into: Format, output: Path | None, deck: str, wishes: Wishes, *, strict: bool = False
) -> tuple[Path, Exported]:
    """Write the questions of a form (.form.json), a deck (.apkg or its bank) or an article into a file of a format.

    Without `output`, it stands beside the form or deck, or for an article in decks/, and is called after the quiz. What the
    format cannot hold is left out and told, or with `strict` refused with UncarriableText. Raises too as `print_target`.
    """
    form, folder = open_target(target, None, deck, wishes)
    made = export(form, into)
    path = output or folder / f"{form.name}{into.ending}"
    if strict and made.left_out:
        first = made.left_out[0]
        more = f" (and {len(made.left_out) - 1} more)" if len(made.left_out) > 1 else ""
        raise UncarriableText(
            f"{path}: {first.question.code} cannot go along: {first.reason}{more}; leave out --strict."
        )
    if not made.questions:
        reason = made.left_out[0].reason if made.left_out else "there is no question"
        raise UncarriableText(f"{path}: none of the {len(made.left_out)} questions can go into {into.name}: {reason}.")
    write_whole(path, made.content)
    return path, made
