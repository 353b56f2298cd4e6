"""What a deck of many items costs to make again, beside plain genanki writing and deflating the same notes.

python benchmarks/bank.py [ITEMS]

One run: a bank of 10,000 invented items in articles of 25, all delivered, each article asked again and nothing new. Time and
memory of loading, merging, stamping and writing (deck and bank), and of genanki alone; ratios of the two. Memory is what
Python allocates at its peak, in a run of its own, since measuring slows it down.
"""

import sys
import tempfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import genanki

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.bank.base import Bank, BankedArticle, fingerprints
from quizgen.bank.delivery import deliver
from quizgen.bank.file import bank_bytes, bank_path, read_bank
from quizgen.bank.merging import Fresh, Naming, merge_items
from quizgen.items import Cloze, Item, MultipleChoice, Quiz, make_code, make_id
from quizgen.writers.anki_notes import fingerprint, note
from quizgen.writers.apkg import write_deck
from quizgen.writers.files import write_whole

PER_ARTICLE = 25
THEN, NOW = datetime(2026, 3, 1, 8, tzinfo=UTC), datetime(2026, 3, 8, 8, tzinfo=UTC)


def article(number: int) -> Article:
    text = "\n\n".join(
        f"In the year {1500 + k} the town of Vell {number} paid {k * 37 + number} crowns for its harbour, said Mayor Ada Brink."
        for k in range(PER_ARTICLE)
    )
    paragraphs, start = [], 0
    for place, body in enumerate(text.split("\n\n"), start=1):
        paragraphs.append(Paragraph(place, start, body))
        start += len(body) + 2
    return Article(
        f"harbour-{number}",
        text,
        f"Harbour of Vell {number} grows",
        (Section(None, tuple(paragraphs)),),
        date=date(2026, 3, 1),
        publisher="The Vell Gazette",
        url=f"https://gazette.example/{number}",
    )


def items_of(one: Article) -> tuple[Item, ...]:
    made: list[Item] = []
    for k, paragraph in enumerate(one.paragraphs):
        evidence = Evidence(0, paragraph.number, paragraph.start, paragraph.end, paragraph.text)
        key = paragraph.text.split(" paid ")[1].split()[0]
        stem = paragraph.text.replace(f"paid {key}", "paid _____")
        about = (make_id(one.slug, str(k)), "how_many", ("amount", one.slug, str(k)), stem, key, evidence, 0.5)
        common = (*about, f"{one.headline} (1 March 2026)", None, "Mayor Ada Brink")
        if k % 2:
            options = (key, f"{int(key) + 10}", f"{int(key) + 20}", f"{int(key) + 30}")
            made.append(MultipleChoice(*common, options, feedback=(paragraph.text, None, None, None)))
        else:
            made.append(Cloze(*common, "number"))
    return tuple(made)


def rebuild(path: Path, articles: list[Article], fresh: dict[str, tuple[Item, ...]], now: datetime) -> None:
    """What a build does to a deck once its articles were asked about."""
    before = read_bank(bank_path(path)) or Bank("news")
    known = {each.id: each for each in before.articles}
    bank_articles = []
    naming = Naming(
        lambda item, times: make_id("news", item.template, item.fact, str(times)), lambda i: make_code(i, 8)
    )
    for one in articles:
        old = known.get(one.slug) or BankedArticle(one.slug, one, f"{one.slug}.md", one.slug, (), ())
        today = Fresh(one, fresh[one.slug], False, False, lambda items: {}, lambda item: True)
        prints = fingerprints(one)
        bank_articles.append(
            replace(old, article=one, prints=prints, items=merge_items(old.items, today, naming, now).items)
        )
    bank = Bank(before.namespace, tuple(bank_articles))
    chosen = {item.id for each in bank.articles for item in (banked.item for banked in each.items)}
    made = deliver(before, bank, chosen, fingerprint, now).bank
    quizzes = [Quiz(each.article, tuple(banked.entry for banked in each.items)) for each in made.articles]
    write_deck(quizzes, "news", path, [each.subdeck for each in made.articles])
    write_whole(bank_path(path), bank_bytes(made, bank_path(path)))


def plain(path: Path, quizzes: list[Quiz]) -> Callable[[], None]:
    """genanki with notes that are there already, as its documentation shows it, deflated."""
    prepared = [[note(quiz.article, entry) for entry in quiz.entries] for quiz in quizzes]

    def run() -> None:
        decks = []
        for number, notes in enumerate(prepared):
            deck = genanki.Deck((1 << 40) + number, f"news::{number}")
            models = {each.note_type: each.note_type.model() for each in notes}
            for each in notes:
                deck.add_note(
                    genanki.Note(models[each.note_type], list(each.fields), guid=each.guid, tags=list(each.tags))
                )
            decks.append(deck)
        stored = path.with_suffix(".stored")
        genanki.Package(decks).write_to_file(stored, timestamp=NOW.timestamp())
        with (
            zipfile.ZipFile(stored) as whole,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as deflated,
        ):
            for name in whole.namelist():
                deflated.writestr(name, whole.read(name))

    return run


def best(work: Callable[[], None], times: int = 3) -> float:
    """Seconds of the fastest run."""

    def timed() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return min(timed() for _ in range(times))


def peak(work: Callable[[], None]) -> float:
    """MB that are allocated beyond what was there before."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main(number: int) -> None:
    articles = [article(place) for place in range(number // PER_ARTICLE)]
    fresh = {one.slug: items_of(one) for one in articles}
    with tempfile.TemporaryDirectory() as folder:
        deck = Path(folder) / "news.apkg"
        rebuild(deck, articles, fresh, THEN)
        made = read_bank(bank_path(deck))
        assert made is not None
        quizzes = [Quiz(each.article, tuple(banked.entry for banked in each.items)) for each in made.articles]
        alone = plain(Path(folder) / "plain.apkg", quizzes)
        del made, quizzes
        again = lambda: rebuild(deck, articles, fresh, NOW)  # noqa: E731
        seconds = best(alone), best(again)
        memory = peak(alone), peak(again)
    print(f"{number} items in {len(articles)} articles")
    print(f"genanki, deflated            {seconds[0]:6.2f} s  {memory[0]:6.0f} MB   1.00  1.00")
    ratios = f"{seconds[1] / seconds[0]:4.2f}  {memory[1] / memory[0]:4.2f}"
    print(f"load, merge, write the same  {seconds[1]:6.2f} s  {memory[1]:6.0f} MB   {ratios}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
