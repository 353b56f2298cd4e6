"""`quizgen review`: a web page on this machine to add articles, judge items and take the deck."""

from __future__ import annotations

import threading
import webbrowser
from pathlib import Path

import click

from quizgen.cli.add import local_options
from quizgen.cli.deck_files import deck_name
from quizgen.cli.speaking import one_line
from quizgen.errors import MissingExtra, UnreadableArticle


@click.command("review")
@click.argument("folder", metavar="[FOLDER]", type=click.Path(path_type=Path), default=Path("."))
@click.option(
    "--deck", default="news", show_default=True, callback=deck_name, help="The deck that new articles go into."
)
@click.option("--port", type=click.IntRange(min=1, max=65535), help="Port of the page. [default: a free one]")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@local_options
def command(folder: Path, deck: str, port: int | None, no_browser: bool, allowed: tuple[tuple[str, int], ...]) -> None:
    """Review items on a web page: add articles, approve, edit or reject, print, and take the deck.

    FOLDER is a class folder, with seeds for articles and decks for what is made; without one, it is the folder that you
    are in. The page is on this machine alone and needs no network; the address that is printed lets you in. Ctrl-C ends it.

    \b
    Example:
      quizgen review
    """
    try:
        from quizgen.review.serving import serve
    except ModuleNotFoundError as error:
        if error.name not in ("flask", "werkzeug"):
            raise
        raise MissingExtra("quizgen review needs Flask: pip install 'quizgen[review]'.") from error
    from quizgen.review.library import Library

    if not folder.is_dir():
        raise UnreadableArticle(f"{folder}: no such folder; make one with quizgen new.")
    served = serve(Library(folder, deck, allowed), port or 0)
    click.echo(f"Reviewing {one_line(str(folder.resolve()))} at\n  {served.address}")
    click.echo("Leave this window open; Ctrl-C here ends it.")
    if not no_browser:
        threading.Thread(target=webbrowser.open, args=(served.address,), daemon=True).start()
    served.run()
    click.echo("\nEnded. Everything is saved.")
