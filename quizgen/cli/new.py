"""`quizgen new`: a folder for a class of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.speaking import one_line
from quizgen.cli.starters import write_starters
from quizgen.errors import UnwritableOutput

_GUIDE = """\
# {name}

A folder for quizzes made by quizgen: articles go into `seeds/`, decks and printable quizzes come out in `decks/`.

## The easy way

Run `quizgen review` in this folder, or double-click `quizgen.command` (macOS), `quizgen.desktop` (Linux; allow it to be
launched) or `quizgen.bat` (Windows) if they are here. A page opens in your browser: paste an article, look at its items,
take the deck, print the quiz. Nothing leaves this computer. What follows is for those who like a terminal.

## 1. Add an article

`quizgen add https://news.example/story` fetches one. Or put a file into `seeds/`. Its name becomes the quiz's name: lower case
letters, digits and hyphens, such as `2022-05-04-harbour-bridge.md`. Plain text (`.txt`) and saved pages (`.html`) work too, but
Markdown says best what is what:

```markdown
---
title: "The headline"
standfirst: "One sentence on what the article tells"
date: 2022-05-04
author: who wrote it
publisher: who brought it out
url: https://example.org/where-it-stands
rights: "why you may copy it"
---

The lead: one or two paragraphs, with blank lines between them.

## A heading

The paragraphs of this section. Three to five sections make a good quiz.
```

`title` and `date` matter most: "on Wednesday" is counted from the date. The other lines may be left out.

## 2. Make the quizzes

In this folder, run

    quizgen build

This writes the items that are *ready*: few for an article, for some none. There are more that are only *suggested*; have
them written too, and look at each before you hand it out:

    quizgen build --include-suggested

More to choose from:

- `quizgen build --deck "Class 7b" -n 10 --include-suggested`: another name, at most ten items per article.
- `quizgen build --difficulty easy --include-suggested`: easy items alone; `hard` is for hard ones.
- `quizgen build --sensitive include`: items on deaths, violence, suspects or minors on paper too, not in the deck alone.
- `quizgen build --mixed 20 --include-suggested`: one more quiz, of at most 20 items over all your articles.

`quizgen show seeds/FILE` prints an article as quizgen reads it, `quizgen explain seeds/FILE` why each question is ready,
suggested or refused. `quizgen lint decks/FILE.json` finds flaws in items, also after you edited them.

## 3. Learn with Anki

In Anki choose File > Import and pick `decks/news.apkg`. Suggested ones carry the tag
`quizgen::suggested`. Build again when articles come or go, and import again: new cards are added, what was learned stays, and
what was corrected or withdrawn is told. For that quizgen keeps `decks/news.bank.jsonl`; do not delete it.

Every card has a code. `quizgen reject CODE --reason "…"` takes an item out for good, `quizgen edit CODE` lets you word it
yourself, `quizgen approve CODE` keeps it, and `quizgen find TEXT` finds it.

## 4. Print

Open `decks/ARTICLE.html` (the sheet) or `decks/ARTICLE.key.html` (the key) in a browser and print it;
`decks/ARTICLE.practice.html` is for the screen. More to choose from:

- `quizgen build --mixed 15 --versions A,B`: one quiz over all articles in two versions, with a key for each.
- `quizgen print decks/ARTICLE.form.json --answer-sheet --large-print`: the same quiz again, with what else you need.
- `quizgen print --erratum decks/ARTICLE.form.json`: a correction slip, if an item turned out wrong after you rejected it.
"""


@click.command("new")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--starter", is_flag=True, help="Also files to double-click, which open the review page of the folder.")
def command(directory: Path, starter: bool) -> None:
    """Make a folder for a class.

    It holds seeds for articles, decks for what is made of them, and a short guide.

    \b
    Example:
      quizgen new class-7b --starter
    """
    starters = _make(directory, starter)
    shown = one_line(str(directory))
    click.echo(f"Made {shown} with seeds, decks and README.md.")
    if starters:
        click.echo(f"To double-click: {', '.join(starters)} (macOS, Linux, Windows).")
    click.echo(f"Next: put articles into {shown}/seeds, then run quizgen build in {shown}.")


def _make(directory: Path, starter: bool) -> list[str]:
    """Gives the names of the starters.

    Raises UnwritableOutput for a folder that holds something already, and where none can be made.
    """
    try:
        if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
            raise UnwritableOutput(f"{directory}: exists and is not empty; give the name of a new folder.")
        for room in ("seeds", "decks"):
            (directory / room).mkdir(parents=True, exist_ok=True)
        guide = _GUIDE.format(name=one_line(directory.resolve().name))
        (directory / "README.md").write_bytes(guide.encode("utf-8", errors="replace"))
        return write_starters(directory) if starter else []
    except OSError as error:
        raise UnwritableOutput(
            f"{directory}: cannot be made ({error.strerror or error}); give a folder that you may write to."
        ) from error
