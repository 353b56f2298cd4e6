"""A form with every kind of question on text that breaks pages: markup, marks, long options, right-to-left, a long bank."""

from dataclasses import replace
from datetime import UTC, date, datetime

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.forms.base import Form
from quizgen.forms.making import Printing, make_form
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Sourced, make_code, make_id

MARKUP = "<script>document.title='taken'</script>{{ 7*7 }}{% raw %}\"'&amp;<img src=x onerror=alert(1)>]]></style>"
ARABIC = "قال الحارس إن المنارة أُطفئت يوم الاثنين"
LONG = tuple(
    " ".join([opening, *["and the harbour master wrote it down once more"] * 4, ending])
    for opening, ending in (
        ("The keeper rowed out", "before the tide."),
        ("The council met at night", "behind closed doors."),
        ("The ferry turned back", "in heavy snow."),
    )
)
PORTS = ("Amery", "Brimm", "Colm", "Dorn", "Esker", "Fenwick", "Galt", "Halvik", "Irnham")
SPARE = ("Quell", "Rask", "Sarn", "Amery")

TEXT = {
    "vell": [
        f"The lighthouse at Vell was switched off on Monday, its keeper said. {MARKUP}",
        f"{ARABIC}, “the light is out”, he said.",
        *(f"Ships of the line called at {port} in that year." for port in PORTS),
    ],
    "mill": [
        f"Baker Ada Brink paid 40,000 crowns for the mill, because {LONG[0]}",
        "The mill was built in 1741.",
    ],
}


def make_source(slug: str, headline: str) -> Article:
    paragraphs, text = [], ""
    for number, body in enumerate(TEXT[slug], start=1):
        paragraphs.append(Paragraph(number, len(text), body))
        text += f"{body}\n\n"
    sections = (Section(None, tuple(paragraphs[:1])), Section(f"More of {headline}", tuple(paragraphs[1:])))
    return Article(
        slug, text, headline, sections, date=date(2026, 3, 4), publisher="The <Vell> Gazette", rights="CC BY 4.0", url="https://gazette.example/?a=1&b=2"
    )  # fmt: skip


VELL, MILL = make_source("vell", f"Vell lighthouse {MARKUP}"), make_source("mill", "Old mill “sold” & moved")


def _evidence(article: Article, number: int) -> Evidence:
    paragraph = article.paragraphs[number - 1]
    return Evidence(int(number > 1), number, paragraph.start, paragraph.end, paragraph.text)


def _common(
    article: Article, number: int, stem: str, key: str
) -> tuple[str, str, tuple[str, ...], str, str, Evidence, float, str, None, None]:
    """What every kind of item begins with; its evidence is a paragraph."""
    evidence = _evidence(article, number)
    return make_id(article.slug, stem), "sample", (stem,), stem, key, evidence, 0.5, article.headline, None, None


def choice(article: Article, number: int, stem: str, key: str, options: tuple[str, ...], hard: float) -> MultipleChoice:
    return MultipleChoice(*_common(article, number, stem, key), options, difficulty=hard)


def gap(article: Article, number: int, stem: str, key: str, hint: str, hard: float) -> Cloze:
    return Cloze(*_common(article, number, stem, key), hint, difficulty=hard)


WHAT = replace(
    choice(VELL, 1, f"What was switched off? {MARKUP}", "The light", ("The bell", "The light", MARKUP), 0.2),
    feedback=("It rang.", None, MARKUP),
)
BOUGHT = replace(choice(MILL, 1, "Why was the mill bought?", LONG[0], LONG, 0.9), context="Ada Brink is a “baker”.")
BUILT = choice(MILL, 2, "The mill was built in _____.", "1741", ("1726", "1733", "1741", "1748"), 0.3)
SPOKE = replace(
    choice(VELL, 2, f"Who said “{ARABIC}”?", "the keeper", ("the keeper", "the mayor", "Ada Brink"), 0.6),
    claimant="the keeper",
)
CALLED = [
    gap(VELL, 3 + place, f"In year {place} ships called at _____.", port, "port", place / 10)
    for place, port in enumerate(PORTS)
]
PAID = replace(
    gap(MILL, 1, "Ada Brink paid “_____” for the mill.", "40,000 crowns", "2 words: 4… c…", 0.4), claimant="Ada Brink"
)
WHY = Open(*_common(MILL, 1, f"Why did Ada Brink pay? {ARABIC}", f"Because {LONG[0]}"))
UNPRINTED = choice(VELL, 3, "Where did the line begin?", "Amery", SPARE, 0.5)
RESERVE = gap(MILL, 2, "The mill was _____ in 1741.", "built", "b…", 0.5)
ITEMS: list[tuple[Article, Item]] = [
    (VELL, WHAT),
    (MILL, BOUGHT),
    (MILL, BUILT),
    (VELL, SPOKE),
    *((VELL, item) for item in CALLED),
    (MILL, PAID),
    (MILL, WHY),
]

DAY = datetime(2026, 3, 5, tzinfo=UTC)


def sourced(article: Article, item: Item) -> Sourced:
    return Sourced(article, Entry(item, "ready", DAY, make_code(item.id)))


TWO_VERSIONS = Printing(("A", "B"), answer_sheet=True)


def hostile_form(printing: Printing = TWO_VERSIONS) -> Form:
    """Fifteen questions over two articles; the word bank holds twelve words."""
    questions = [sourced(article, item) for article, item in ITEMS]
    reserve = [sourced(MILL, RESERVE)]
    return make_form("sample", f"Sample: {MARKUP}", "news", questions, printing, reserve=reserve, spare=[UNPRINTED])
