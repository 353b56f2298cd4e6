"""`quizgen show`: the article as it was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.article import Article, Paragraph
    from quizgen.findings import Quote

_MARKS = {
    "prose": "",
    "pull quotation": "[pull quotation] ",
    "boilerplate": "[caption, credit or the like; not asked about] ",
}


@click.command("show")
@click.argument("article", type=click.Path(path_type=Path))
def command(article: Path) -> None:
    """Show an article as it was read.

    That is: its sections and numbered paragraphs, and its quotations with their speakers.

    \b
    Example:
      quizgen show seeds/2022-01-13-nato-russia-council.md
    """
    from quizgen.finders import find_findings
    from quizgen.readers import read_article

    read = read_article(article)
    quotes = find_findings(read).quotes
    print_heading(read)
    for section in read.sections:
        click.echo()
        say(section.heading or "Lead", bold=True)
        for paragraph in section.paragraphs:
            _print_paragraph(paragraph)
    click.echo()
    say("Quotations" if quotes else "No quotations", bold=True)
    for quote in quotes:
        _print_quote(quote)


def print_heading(article: Article) -> None:
    """The headline, the standfirst, and when and by whom the article was brought out."""
    from quizgen.writers.attribution import long_date

    say(article.headline, bold=True)
    if article.standfirst:
        say(article.standfirst)
    date = long_date(article.date) if article.date else "no date: “Wednesday” or “last month” cannot be asked about"
    by = f"by {article.author}" if article.author else None
    say(" | ".join(part for part in (date, by, article.publisher, f"{article.words} words") if part), dim=True)


def _print_paragraph(paragraph: Paragraph) -> None:
    say(
        _MARKS[paragraph.kind] + paragraph.text, before=f"{paragraph.number:4}  ", dim=paragraph.kind != "prose" or None
    )


def _print_quote(quote: Quote) -> None:
    speaker = quote.speaker.introduced if quote.speaker else "speaker not resolved"
    kind = "" if quote.direct else "phrase, "
    say(f"“{quote.text}” ({kind}paragraph {quote.paragraph}): {speaker}", before="  ", indent=4)
