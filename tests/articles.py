"""Small articles for tests, read by the real reader."""

import datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.readers import read_article

AFTERWORD = "Shops stayed open as usual. Nobody seemed to hurry. Rain fell on empty streets."
"""Closes an example that is shorter than any article; nothing in it is worth a question."""


def article_of(
    folder: Path, body: str, headline: str = "News in brief", date: datetime.date = datetime.date(2022, 1, 13)
) -> Article:
    """An article with this body, through a Markdown file in `folder`."""
    path = folder / "example.md"
    path.write_text(f"---\ntitle: {headline}\ndate: {date}\n---\n\n{body}\n\n{AFTERWORD}\n", encoding="utf-8")
    return read_article(path)
