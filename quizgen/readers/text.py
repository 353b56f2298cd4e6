"""Plain text: the article as pasted, typed or captured from a page, navigation and all."""

from pathlib import Path

from quizgen.article import Article
from quizgen.readers.blocks import split_blocks
from quizgen.readers.encoding import decode
from quizgen.readers.outline import outline
from quizgen.readers.refusals import refuse_long, refuse_unaskable
from quizgen.readers.slugs import slug_of


def read_text(path: Path, data: bytes) -> Article:
    """An article from plain text; its spans are offsets into the decoded file itself.

    Raises UnreadableArticle for a file without an English article in it.
    """
    text = decode(data, path)
    refuse_long(text, path)
    parts = outline(split_blocks(text))
    article = Article(
        slug=slug_of(path),
        text=text,
        headline=parts.headline,
        sections=parts.sections,
        standfirst=parts.standfirst,
        date=parts.date,
        author=parts.author,
    )
    refuse_unaskable(article, path)
    return article
