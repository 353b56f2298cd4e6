"""The whole way from files to a deck and printed quizzes; the only module that knows every room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.asking import Asked, ask
from quizgen.bank.base import Bank, BankedArticle
from quizgen.bank.delivery import Delivery, deliver, is_in_deck
from quizgen.bank.file import bank_bytes, bank_path, read_bank
from quizgen.builds import Build, Built, Wishes
from quizgen.choosing import choose, choose_remembered
from quizgen.clock import read_clock
from quizgen.crew import Crew, Reply, ask_about
from quizgen.errors import NameClash, QuizgenError, TooManyGone
from quizgen.items import Entry, Item, Level, Quiz, in_order, make_code
from quizgen.locking import lock
from quizgen.papers import make_forms, refuse_overwriting
from quizgen.readers.archives import is_archive
from quizgen.readers.gathering import Refused, gather
from quizgen.remembering import Remembered, remember_all, retire_missing
from quizgen.settling import fingerprint, make_once
from quizgen.studies import Study
from quizgen.writers.anki_notes import Notebook
from quizgen.writers.files import find_asides, tidy, write_whole
from quizgen.writers.pdf import require_pdf
from quizgen.writing import write_build

DECK = "news"
ALL_READY = Wishes()
MOST_GONE = 0.5
"""Share of a deck's live items that a build may take away unasked."""

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""When the items of an article without a date line count as changed, as long as no bank knows them."""


def study(article: Article, number: int | None = None, *, level: Level = "mixed", suggested: bool = False) -> Study:
    """Find, ask, check, choose. `number` is how many items are wanted; without it, all that are ready; `level` how hard they are.

    With `suggested`, those too that somebody should look at before they are printed.
    """
    asked = ask(article)
    entries = [_unremembered(item, asked) for item in asked.good]
    return choose(asked, entries, Wishes(number, level, suggested))


def make_quiz(article: Article, number: int | None = None, *, level: Level = "mixed", suggested: bool = False) -> Quiz:
    """The quiz of one article: at most `number` items, the most important ones; `level` and `suggested` as in `study`."""
    return study(article, number, level=level, suggested=suggested).quiz


def build(
    paths: Sequence[Path],
    output: Path,
    deck: str = DECK,
    wishes: Wishes = ALL_READY,
    tell: Callable[[Path], None] = lambda path: None,
    crew: Crew | None = None,
) -> Build:
    """Make deck, quizzes on paper and item files of articles, folders and archives of articles, and keep the deck's bank.

    What cannot be used fails alone: an article, a folder without any, two articles of one name. Raises UnwritableOutput,
    MissingPipeline, MissingExtra, UnreadableBank, BusyDeck and TooManyGone, since nothing can be built then, and
    UncarriableText for an item that a teacher edited into none. `tell` is called when an article was asked about; the
    `crew` asks, in this process unless it has others. Where it has a cache, a build of which nothing changed is not made.
    """
    if wishes.printing.pdf:
        require_pdf()
    crew = crew or Crew()
    return make_once(
        output / f"{deck}.apkg",
        wishes,
        crew.cache,
        lambda: fingerprint(paths, gather(paths)),
        lambda: assemble(ask_about(paths, tell, crew), paths, output, deck, wishes, crew),
    )


def assemble(
    given: Iterable[Reply | Refused],
    paths: Sequence[Path],
    output: Path,
    deck: str,
    wishes: Wishes,
    crew: Crew,
    elsewhere: Container[Path] = (),
    torn: Collection[Path] = (),
) -> Build:
    """Bank, deck and papers out of what the crew made of articles; nobody else may write that deck meanwhile.

    `paths` are the folders and archives that were given. Files that are `elsewhere` are of another deck now; of a folder
    that is `torn` something could not be read, and nobody knows what is gone.
    """
    target = output / f"{deck}.apkg"
    asides = find_asides(output)
    before = read_bank(bank_path(target)) or Bank(deck)
    now = read_clock()
    asked, refused = _apart(given, output)
    bank, known, unfit = remember_all(asked, before, output, now, crew, refresh=wishes.refresh)
    built = [
        (one.known, Built(one.path, choose_remembered(one.asked, one.known.items, wishes), one.seconds))
        for one in known
    ]
    read = {one.path.resolve(): one.known.id for one in known}
    unknown = {each.folder.resolve() for each in refused if each.folder is not None} | set(torn)
    unknown |= {reply.path.resolve().parent for reply in asked if reply.path.resolve() not in read}
    whole = [path for path in paths if (path.is_dir() or is_archive(path)) and path.resolve() not in unknown]
    bank = retire_missing(bank, read, whole, output, elsewhere)
    chosen = {item.id for _, one in built for item in one.study.items}
    notebook = Notebook()
    delivery = deliver(before, bank, chosen, notebook.fingerprint, now)
    if not wishes.force:
        _refuse_exodus(before, delivery, target)
    now_banked = {article.id: article for article in delivery.bank.articles}
    told = tuple(_stamped(one, now_banked[known.id]) for known, one in built)
    quizzes, names = _decked(delivery.bank, told, chosen)
    forms, mixed, unprintable = make_forms(told, deck, wishes)
    failed = (*(each.error for each in refused), *unfit, *unprintable)
    made = Build(target if quizzes else None, told, failed, delivery, forms, mixed)
    if wishes.dry_run:
        return made
    made = write_build(made, quizzes, names, target, wishes.printing, crew.cache, notebook)
    tidy(asides, (*made.files, *made.kept))
    return made


def take_in(
    paths: Sequence[Path],
    output: Path,
    deck: str = DECK,
    tell: Callable[[Path], None] = lambda path: None,
    crew: Crew | None = None,
) -> tuple[tuple[Remembered, ...], tuple[QuizgenError, ...]]:
    """Put what the rules make of articles into a deck's bank, and give nobody anything of it yet: somebody looks at it first.

    Gives what came of each article, and what cannot be used. Raises as `build`.
    """
    crew = crew or Crew()
    target = output / f"{deck}.apkg"
    with lock(target):
        bank = read_bank(bank_path(target)) or Bank(deck)
        asked, refused = _apart(ask_about(paths, tell, crew), output)
        bank, known, unfit = remember_all(asked, bank, output, read_clock(), crew)
        if known:
            path = bank_path(target)
            write_whole(path, bank_bytes(bank, path))
    return known, (*(each.error for each in refused), *unfit)


def _apart(given: Iterable[Reply | Refused], output: Path) -> tuple[list[Reply], list[Refused]]:
    """What was asked about, and what cannot be used; of two articles whose files would be called alike, the first is."""
    asked: dict[str, Reply] = {}
    refused: list[Refused] = []
    for each in given:
        if isinstance(each, Refused):
            refused.append(each)
            continue
        slug = each.asked.article.slug
        try:
            refuse_overwriting(each.path, each.asked.article, output)
        except NameClash as error:
            refused.append(Refused(error, each.path.parent))
            continue
        other = asked.setdefault(slug, each)
        if other is not each:
            told = f'{other.path} and {each.path}: would be called "{slug}" alike; rename one of them.'
            refused.append(Refused(NameClash(told), each.path.parent))
    return list(asked.values()), refused


def _unremembered(item: Item, asked: Asked) -> Entry:
    """As an entry of no bank: it counts as changed on the day of its article."""
    day = asked.article.date
    changed = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _UNDATED
    return Entry(item, "ready" if item.id in asked.ready else "suggested", changed, make_code(item.id))


def _refuse_exodus(before: Bank, delivery: Delivery, target: Path) -> None:
    """An item that a new one replaces does not count, nor does one that a teacher rejected."""
    had = sum(banked.delivered and banked.is_live for banked in before.items)
    gone = sum(change.taken for change in delivery.changes)
    if gone > MOST_GONE * had:
        raise TooManyGone(
            f"{target}: this build would take {gone} of {had} items out of the deck; it was left as it is. "
            "Look at it with --dry-run --force, then build with --force if that is what you want."
        )


def _stamped(one: Built, known: BankedArticle) -> Built:
    """With the entries as they were delivered."""
    now = {banked.item.id: banked.entry for banked in known.items}
    entries = tuple(now[entry.item.id] for entry in one.study.entries)
    return replace(one, study=replace(one.study, entries=entries))


def _decked(bank: Bank, built: Sequence[Built], chosen: Collection[str]) -> tuple[list[Quiz], list[str]]:
    """What stands in the deck by article, each quiz in its order and before the rest, and what the parts are called."""
    order = {item.id: place for one in built for place, item in enumerate(one.study.items)}
    quizzes, names = [], []
    for article in bank.articles:
        held = in_order([banked.entry for banked in article.items if is_in_deck(banked, chosen)])
        held.sort(key=lambda entry: order.get(entry.item.id, len(order)))
        if held:
            quizzes.append(Quiz(replace(article.article, slug=article.id), tuple(held)))
            names.append(article.subdeck)
    return quizzes, names
