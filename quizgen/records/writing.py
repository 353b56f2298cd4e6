"""Articles and items as JSON objects; docs/items.schema.json describes them."""

from datetime import UTC
from pathlib import Path
from typing import Any

from quizgen.article import Article, Evidence
from quizgen.errors import UncarriableText
from quizgen.items import Cloze, Entry, Item, MultipleChoice


def article_record(article: Article) -> dict[str, Any]:
    """What is known about the article; not its text, which may not be ours to hand on."""
    return {
        "slug": article.slug,
        "id": article.id,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "author": article.author,
        "publisher": article.publisher,
        "url": article.url,
        "rights": article.rights,
        "language": article.language,
        "words": article.words,
        "sections": [
            {"heading": section.heading, "paragraphs": [paragraph.number for paragraph in section.paragraphs]}
            for section in article.sections
        ],
    }


def entry_record(entry: Entry, article: Article) -> dict[str, Any]:
    """The item with its status and the time of its last change."""
    return item_record(entry.item, article) | {
        "status": entry.status,
        "changed": entry.changed.astimezone(UTC).isoformat(),
        "code": entry.code,
        "reason": entry.reason,
    }


def item_record(item: Item, article: Article) -> dict[str, Any]:
    """Everything known about an item; of its article the heading of the section."""
    return {
        "id": item.id,
        "kind": kind_of(item),
        "template": item.template,
        "fact": list(item.fact),
        "story": item.story,
        "context": item.context,
        "stem": item.stem,
        **particulars(item, full=True),
        "key": item.key,
        "claimant": item.claimant,
        "evidence": _evidence(item.evidence, article),
        "proof": item.proof,
        "importance": item.importance,
        "difficulty": item.difficulty,
        "sensitive": list(item.sensitive),
    }


def kind_of(item: Item) -> str:
    """What the kind of an item is called in data."""
    if isinstance(item, MultipleChoice):
        return "multiple-choice"
    return "cloze" if isinstance(item, Cloze) else "open"


def particulars(item: Item, full: bool) -> dict[str, Any]:
    """The fields that one kind of item has alone; feedback is read after answering, so a bare sheet has none."""
    if isinstance(item, MultipleChoice):
        return {"options": list(item.options)} | ({"feedback": list(item.feedback)} if full else {})
    return {"hint": item.hint} if isinstance(item, Cloze) else {}


def _evidence(evidence: Evidence, article: Article) -> dict[str, Any]:
    return {
        "section": evidence.section,
        "heading": article.sections[evidence.section].heading,
        "paragraph": evidence.paragraph,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
    }


def encode(text: str, path: Path) -> bytes:
    """A file's text in UTF-8. Raises UncarriableText, naming the file and the place, for half a character."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        before = " ".join(text[: error.start].split()[-5:])
        raise UncarriableText(
            f"{path}: UTF-8 cannot hold the lone surrogate U+{ord(text[error.start]):04X} after “{before}”; "
            "remove it from the article."
        ) from error
