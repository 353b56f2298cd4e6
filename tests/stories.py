"""Very short articles, each of which gives an item or two, for builds of many."""

import datetime
import json
from collections.abc import Iterable
from pathlib import Path

MARCH, APRIL = datetime.date(2026, 3, 4), datetime.date(2026, 4, 7)
TOWNS = ("Vell", "Tarnby", "Quell", "Brimm", "Halvik", "Lindesund", "Port Amery", "Ostby", "Skerry", "Nordhaven")


def text_of(town: str) -> str:
    """What happened there; no two towns share a paragraph."""
    return (
        f"The harbour of {town} reopened on 2 March 2026, after a storm had closed it for nine days.\n\n"
        f"The new quay of {town} cost 4.2 million euros. Nobody in {town} was hurt.\n"
    )


def story(town: str, date: datetime.date | None = MARCH) -> str:
    """An article in Markdown."""
    day = f"date: {date}\n" if date else ""
    return f"---\ntitle: The harbour of {town} reopens\n{day}---\n\n{text_of(town)}"


def put(folder: Path, town: str, date: datetime.date | None = MARCH) -> Path:
    """An article as a file of its own, named after its town."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{town.lower().replace(' ', '-')}.md"
    path.write_text(story(town, date), encoding="utf-8")
    return path


def archive(path: Path, stories: Iterable[tuple[str, datetime.date | None]]) -> Path:
    """Articles in an archive, a line each."""
    lines = [
        json.dumps(
            {"id": town, "title": f"The harbour of {town} reopens", "date": date and f"{date}", "text": text_of(town)}
        )
        for town, date in stories
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def files_of(folder: Path) -> dict[str, bytes]:
    """What a build wrote, by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
