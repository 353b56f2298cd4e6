"""The YAML block at the top of a Markdown file: what its author says about the article."""

import re
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from quizgen.errors import UnreadableArticle

_FENCED = re.compile(r"---[^\S\n]*\n(?P<yaml>.*?)(?:^)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S | re.M)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys that are read; others are left to other programs."""

    id: str | None = None
    title: str | None = None
    standfirst: str | None = None
    date: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    rights: str | None = None
    language: str | None = None


def read_front_matter(text: str, path: Path) -> tuple[FrontMatter, str]:
    """The front matter and the rest of the text; a text without front matter gives an empty one and itself.

    Raises UnreadableArticle, naming the line, for YAML that is broken, no `key: value` list, or never closed.
    """
    if not re.match(r"---[^\S\n]*\n", text):
        return FrontMatter(), text
    fenced = _FENCED.match(text)
    if fenced is None:
        raise UnreadableArticle(
            f"{path}: line 1: the front matter is never closed; put a line of three hyphens after it."
        )
    given = _load(fenced["yaml"], path)
    values = {}
    for key in (each.name for each in fields(FrontMatter)):
        value = given.get(key)
        if isinstance(value, list) and all(isinstance(name, str) for name in value):
            value = ", ".join(value)
        if value is not None and not isinstance(value, str):
            raise UnreadableArticle(
                f'{path}: "{key}" in the front matter must be a text; write {key}: "…" on one line.'
            )
        values[key] = " ".join(value.split()) or None if value else None
    return FrontMatter(**values), text[fenced.end() :]


def _load(source: str, path: Path) -> dict[object, object]:
    try:
        # BaseLoader is as safe as SafeLoader and leaves every value a text: a title "1984" is no number, "no" no False.
        given = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        position = getattr(error, "position", 0)
        line = (mark.line if mark else source.count("\n", 0, position)) + 2  # after the line of hyphens, counted from 1
        problem = " ".join(str(getattr(error, "problem", None) or getattr(error, "reason", "not YAML")).split())
        raise UnreadableArticle(
            f'{path}: line {line}: the front matter is not YAML ({problem}); put texts with colons in "quotes".'
        ) from error
    except RecursionError as error:
        raise UnreadableArticle(
            f"{path}: line 2: the front matter is nested too deeply; write one `key: value` a line."
        ) from error
    if given is None or given == "":
        return {}
    if not isinstance(given, dict):
        raise UnreadableArticle(f"{path}: line 2: the front matter must be lines of `key: value`.")
    return given
