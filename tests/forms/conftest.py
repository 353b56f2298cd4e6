"""A form with many questions of every kind, each with an id of its own."""

from datetime import UTC, datetime

import pytest

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Sourced, make_code, make_id

TEXT = "The storm of March took the roofs of Tarnby and the pier of Halvik."
PLACES = ("Tarnby", "Halvik", "Quell", "Brimm", "Olt", "Minto", "Arden", "Zelmar")


def make_article(slug: str, rights: str | None = None) -> Article:
    return Article(slug, f"{TEXT}\n\n", f"Storm over {slug}", (Section(None, (Paragraph(1, 0, TEXT),)),), rights=rights)


def make_items(slug: str, number: int) -> list[Item]:
    """So many of each kind: choices among places, choices among years, gaps for a port, open questions."""
    evidence = Evidence(0, 1, 0, len(TEXT), TEXT)
    items: list[Item] = []
    for place in range(number):
        options = tuple(PLACES[(place + step) % len(PLACES)] for step in range(4))
        years = tuple(str(1900 + 3 * place + step) for step in range(4))

        def common(stem: str, key: str, slug: str = slug) -> tuple[object, ...]:
            return make_id(slug, stem), "t", (stem,), stem, key, evidence, 0.5, None, None, None

        hard = {"difficulty": 0.9 if place % 2 else 0.1}
        said = {"feedback": tuple(f"{option} lies elsewhere." for option in options)}
        items += [
            MultipleChoice(
                *common(f"Where did storm {place} of {slug} land?", options[place % 4]), options, **hard, **said
            ),  # type: ignore[arg-type]
            MultipleChoice(*common(f"When did storm {place} of {slug} land?", years[place % 4]), years, **hard),  # type: ignore[arg-type]
            Cloze(*common(f"Storm {place} of {slug} spared _____.", f"Port {place}"), "port", **hard),  # type: ignore[arg-type]
            Open(*common(f"Why is storm {place} of {slug} known?", "It took the roofs."), **hard),  # type: ignore[arg-type]
        ]
    return items


@pytest.fixture
def many() -> list[Sourced]:
    """Eight of each kind, over two articles."""
    day = datetime(2026, 3, 5, tzinfo=UTC)
    return [
        Sourced(make_article(slug), Entry(item, "ready", day, make_code(item.id)))
        for slug in ("north", "south")
        for item in make_items(slug, 4)
    ]
