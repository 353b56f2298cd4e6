"""A small quiz on an invented article, and a fresh Anki collection to import decks into."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import GAP, Cloze, Entry, MultipleChoice, Open, Quiz, make_code, make_id
from quizgen.writers.apkg import write_deck

LEAD = "The lighthouse at Vell was switched off on Monday after 140 years, its keeper said."
COSTS = "The repairs would have cost 3.2 million crowns, according to harbour engineer Ada Brink."
REASON = "The harbour council closed it because ships now find their way by satellite."
CHANGED = datetime(2022, 1, 12, 9, 30, tzinfo=UTC)


def _evidence(article: Article, section: int, paragraph: int) -> Evidence:
    found = article.paragraphs[paragraph - 1]
    return Evidence(section=section, paragraph=paragraph, start=found.start, end=found.end, text=found.text)


@pytest.fixture
def sample_article() -> Article:
    """Three paragraphs in a lead and a section, with everything known about it."""
    text = f"{LEAD}\n\n{COSTS}\n\n{REASON}\n"
    paragraphs = [
        Paragraph(number, text.index(body), body) for number, body in enumerate([LEAD, COSTS, REASON], start=1)
    ]
    return Article(
        slug="vell-lighthouse",
        text=text,
        headline="Vell lighthouse goes dark",
        sections=(Section(None, (paragraphs[0],)), Section("Costs", tuple(paragraphs[1:]))),
        date=date(2022, 1, 12),
        author="Tove Lind",
        publisher="The Vell Gazette",
        url="https://www.gazette.example/2022/lighthouse?from=front&page=1",
        rights="CC BY 4.0",
    )


@pytest.fixture
def sample_quiz(sample_article: Article) -> Quiz:
    """One item of each kind, and a second multiple-choice item whose options are in order."""
    article = sample_article
    items = (
        Cloze(
            id=make_id(article.slug, "amount_gap", ("amount", "repairs", "cost")),
            template="amount_gap",
            fact=("amount", "repairs", "cost"),
            stem=f"The repairs would have cost {GAP} crowns.",
            key="3.2 million",
            evidence=_evidence(article, 1, 2),
            importance=0.9,
            story=None,
            context="On Monday the lighthouse at Vell was switched off.",
            claimant="Ada Brink",
            hint="amount",
        ),
        MultipleChoice(
            id=make_id(article.slug, "who_said", ("speech", "Ada Brink", "said")),
            template="who_said",
            fact=("speech", "Ada Brink", "said"),
            stem="Who put a price on the repairs of the Vell lighthouse?",
            key="Ada Brink",
            evidence=_evidence(article, 1, 2),
            importance=0.8,
            story=None,
            context=None,
            claimant="harbour engineer Ada Brink",
            options=("Tomas Reel", "Ada Brink", "Ines Okoro", "Per Halvard"),
            feedback=("Keeper of the lighthouse", COSTS, None, None),
        ),
        MultipleChoice(
            id=make_id(article.slug, "how_many", ("age", "lighthouse", "years")),
            template="how_many",
            fact=("age", "lighthouse", "years"),
            stem=f"The lighthouse at Vell shone for {GAP}.",
            key="140 years",
            evidence=_evidence(article, 0, 1),
            importance=0.7,
            story=None,
            context=None,
            claimant="its keeper",
            options=("90 years", "120 years", "140 years", "1,400 years"),
        ),
        Open(
            id=make_id(article.slug, "why", ("reason", "lighthouse", "closed")),
            template="why",
            fact=("reason", "lighthouse", "closed"),
            stem="Why did the harbour council close the lighthouse?",
            key="Because ships now find their way by satellite.",
            evidence=_evidence(article, 1, 3),
            importance=0.6,
            story=None,
            context=None,
            claimant=None,
        ),
    )
    return Quiz(article, tuple(Entry(item, "ready", CHANGED, make_code(item.id)) for item in items))


@pytest.fixture
def deck(sample_quiz: Quiz, tmp_path: Path) -> Path:
    """The sample quiz as the deck "News"."""
    path = tmp_path / "news.apkg"
    write_deck([sample_quiz], "News", path)
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of the real Anki."""
    opened = Collection(str(tmp_path / "c.anki2"))
    yield opened
    opened.close()


@pytest.fixture
def import_deck(collection: Collection) -> Callable[[Path], dict[str, int]]:
    """Imports a file with the options that the desktop presets; gives how many notes were new, updated and so on."""

    def run(path: Path) -> dict[str, int]:
        options = ImportAnkiPackageOptions(
            merge_notetypes=False, update_notes=0, update_notetypes=0, with_scheduling=False, with_deck_configs=False
        )
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = collection.import_anki_package(request).log
        counts = {
            "new": len(log.new),
            "updated": len(log.updated),
            "duplicate": len(log.duplicate),
            "conflicting": len(log.conflicting),
            "first field": len(log.first_field_match),
            "missing note type": len(log.missing_notetype),
            "missing deck": len(log.missing_deck),
            "empty": len(log.empty_first_field),
        }
        return {name: count for name, count in counts.items() if count}

    return run
