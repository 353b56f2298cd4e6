"""`quizgen export`: a quiz for another program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.deck_files import known_deck
from quizgen.cli.speaking import one_line, say
from quizgen.cli.wishing import choice_options

if TYPE_CHECKING:
    from quizgen.exports import Format


class FormatName(click.ParamType):  # type: ignore[type-arg]  # generic in newer click alone
    """A format by its name; the formats are imported when somebody asks for one, or for help."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        from quizgen.exports import FORMATS

        return f"[{'|'.join(each.name for each in FORMATS)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Format:
        from quizgen.exports import FORMATS

        found = next((each for each in FORMATS if each.name == str(value).lower()), None)
        if found is None:
            self.fail(f"“{value}” is not one of {', '.join(each.name for each in FORMATS)}.", param, ctx)
        return found


@click.command("export")
@click.argument("target", metavar="DECK|ARTICLE|FORM", type=click.Path(path_type=Path))
@click.option("--to", "into", type=FormatName(), required=True, help="What it is for; docs/exports.md has a table.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file. [default: beside the deck or form, called after the quiz]",
)
@known_deck
@click.option("--strict", is_flag=True, help="Write nothing if the format cannot hold every question.")
@choice_options
def command(target: Path, into: Format, output: Path | None, deck: str, strict: bool, wishes: Any) -> None:
    """Write a quiz for another program: Word, Moodle, Kahoot, Quizlet and more.

    The items are those that would be printed. One that a format cannot hold as it stands is left out and named: nothing
    is cut or altered.

    \b
    Examples:
      quizgen export seeds/2022-01-13-nato-russia-council.md --to moodle
      quizgen export decks/news.apkg --to docx -o quiz.docx
    """
    from quizgen.exporting import export_target

    path, made = export_target(target, into, output, deck, wishes, strict=strict)
    for left in made.left_out:
        label = f"{left.question.code}  left out  "
        say(f"{left.question.item.stem} ({left.reason})", before=label, indent=len(label), fg="yellow")
    total = len(made.questions) + len(made.left_out)
    share = f"{len(made.questions)} of {total}" if made.left_out else str(total)
    click.echo(f"Wrote {share} {'question' if total == 1 else 'questions'} to {one_line(str(path))}")
    click.echo(f"For {into.reads}.")
