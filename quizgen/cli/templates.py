"""`quizgen templates`: the catalogue of question templates, and the examples of one."""

from __future__ import annotations

from difflib import get_close_matches
from string import ascii_uppercase
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.templates import Example, Template


@click.command("templates")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the question templates, or explain one.

    With a NAME: texts with the item that comes of each, and texts about which the template asks nothing.

    \b
    Example:
      quizgen templates who_said
    """
    from quizgen.templates import TEMPLATES

    catalogue = {template.name: template for template in TEMPLATES}
    if name is None:
        widest = max(map(len, catalogue))
        for template in TEMPLATES:
            say(template.asks, before=f"{template.name:{widest}}  ")
    elif name in catalogue:
        _print_template(catalogue[name])
    else:
        near = get_close_matches(name.lower().replace("-", "_"), catalogue)
        advice = f"did you mean {' or '.join(near)}?" if near else "quizgen templates lists them all."
        raise click.UsageError(f"no template is called {name}; {advice}")


def _print_template(template: Template) -> None:
    say(f"{template.name}: {template.asks}", bold=True)
    for example in template.examples:
        click.echo()
        _print_example(example)
    click.echo()
    say("Asks nothing about", bold=True)
    for silent in template.silent_on:
        _print_text(silent.text, before="  ")
        say(silent.why, before="    because: ", fg="yellow")


def _print_example(example: Example) -> None:
    say("Example", bold=True)
    _print_text(example.text, before="  Text:    ")
    if example.context:
        say(example.context, before="  Context: ")
    say(example.stem, before="  Stem:    ")
    if example.hint:
        say(example.hint, before="  Hint:    ")
    for letter, option in zip(ascii_uppercase, example.options, strict=False):
        say(option, before=f"           {letter}) ")
    say(example.key, before="  Key:     ", fg="green")


def _print_text(text: str, before: str) -> None:
    """Each paragraph on lines of its own."""
    for block in text.split("\n\n"):
        say(block, before=before)
        before = " " * len(before)
