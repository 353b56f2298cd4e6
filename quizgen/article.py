"""An article as read, and where a text stands in it.

The text of an article is never altered: every span is an offset into `Article.text`, and
`article.text[p.start:p.end] == p.text` holds for each paragraph. Comparisons run on copies.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["prose", "pull quotation", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body."""

    number: int
    """Counted from 1 through the whole article; what a key prints as "paragraph 7"."""
    start: int
    """Offset of the first character in `Article.text`."""
    text: str
    """The paragraph exactly as it stands in `Article.text`; it may hold line breaks."""
    kind: ParagraphKind = "prose"
    """A pull quotation repeats speech without marks; boilerplate (captions, credits, embedded posts) is never asked about."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """The paragraphs under one heading; the lead, before any heading, has `heading=None`."""

    heading: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: what its reader took from the file, and nothing else."""

    slug: str
    """Short name from the file name, safe in file names and tags: lower case letters, digits and hyphens."""
    text: str
    """The whole text that spans point into: the file's own for plain text, the extracted body for HTML and Markdown."""
    headline: str
    sections: tuple[Section, ...]
    standfirst: str | None = None
    date: datetime.date | None = None
    """The date line: the day against which "Wednesday" and "last month" are resolved."""
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    rights: str | None = None
    language: str = "en"
    id: str | None = None
    """What its author calls it for good, in the front matter; by it a renamed and rewritten file is the same article."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def words(self) -> int:
        """Words of the body, headings left out."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that proves an item's key."""

    section: int
    """Index into `Article.sections`."""
    paragraph: int
    """`Paragraph.number`."""
    start: int
    end: int
    """The passage is `article.text[start:end]`."""
    text: str
    """The passage with its white space collapsed, as it is printed."""
