"""The pupil's slip: how a deck gets into Anki on each system."""

from quizgen.forms.base import Paper
from quizgen.writers.pages import layouts


def slip_page(deck: str, paper: Paper = "A4") -> str:
    """A page for the class that says where Anki is had, how the deck is imported, and what to do with a newer one."""
    return layouts().get_template("slip.html.jinja").render(deck=deck, file=f"{deck}.apkg", paper=paper)
