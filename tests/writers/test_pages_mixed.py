"""The sheet and the key of a mixed quiz, read as text and as a browser reads them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.forms.base import Form
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Sourced, make_code
from quizgen.writers.key import key_page
from quizgen.writers.pages import write_page
from quizgen.writers.sheet import sheet_page
from tests.quizzes import form_of

LEFT = "The ferry Alma left Port Amery for Halvik with 212 people."
PAID = "Baker Ada Brink paid 40,000 crowns for the mill, because its stones were sound."


def article(slug: str, text: str, headline: str, heading: str | None = None) -> Article:
    return Article(slug, text, headline, (Section(heading, (Paragraph(1, 0, text),)),))


FERRY = replace(
    article("ferry", LEFT, "Ferry turns back in storm", "At sea"),
    date=date(2026, 3, 4),
    publisher="The Northern Courier",
    rights="CC BY 4.0",
    url="https://courier.example/ferry",
)
MILL = article("mill", PAID, "Old mill of Ribe sold")
ON_FERRY, ON_MILL = (Evidence(0, 1, 0, len(text), text) for text in (LEFT, PAID))

FROM = MultipleChoice(
    "c0ffee0123456789", "where", ("f",), "From where did it sail?", "Port Amery", ON_FERRY, 0.9,
    "Ferry turns back in storm (4 March 2026)", "On 4 March 2026 a storm came up.", None, ("Quell", "Port Amery", "Brimm"),
)  # fmt: skip
PEOPLE = Cloze(
    "decade0123456789", "gap", ("p",), "It carried _____ people.", "212", ON_FERRY, 0.8, None, None, None, "number",
    difficulty=0.9,
)  # fmt: skip
PRICE = Cloze(
    "facade0123456789", "gap", ("m",), "It cost _____ crowns.", "40,000", ON_MILL, 0.8, "Old mill of Ribe sold", None,
    None, "amount",
)  # fmt: skip
WHY = Open(
    "ace0ba5e01234567", "why", ("w",), "Why was it bought?", "Because its stones were sound.", ON_MILL, 0.7,
    "Old mill of Ribe sold", None, "Ada Brink",
)  # fmt: skip


def mixed(*pairs: tuple[Article, Item]) -> Form:
    day = datetime(2026, 3, 5, tzinfo=UTC)
    sourced = [Sourced(a, Entry(item, "ready", day, make_code(item.id))) for a, item in pairs]
    return form_of(sourced, title="Class 7b: mixed quiz", name="news-mixed")


QUIZ = mixed((FERRY, FROM), (MILL, WHY), (FERRY, PEOPLE), (MILL, PRICE))
BOTH = pytest.mark.parametrize("page_of", [sheet_page, key_page])
Write = Callable[[Form], str]


def show(page: Page, page_of: Write, quiz: Form, folder: Path) -> str:
    """All that is read on the page."""
    path = folder / "page.html"
    write_page(page_of(quiz), path)
    page.goto(path.as_uri())
    return " ".join(page.locator("body").inner_text().split())


def test_questions_of_all_articles_are_sorted_into_one_row_of_parts_from_easy_to_hard() -> None:
    laid = [(q.number, q.item, q.article) for part in QUIZ.parts for q in part.questions]
    assert laid == [(1, FROM, FERRY), (2, PRICE, MILL), (3, PEOPLE, FERRY), (4, WHY, MILL)]


def test_each_question_names_its_story_and_the_articles_stand_at_the_end(page: Page, tmp_path: Path) -> None:
    read = show(page, sheet_page, QUIZ, tmp_path)
    assert page.title() == "Class 7b: mixed quiz – quiz"
    for passage in (
        "Class 7b: mixed quiz From 2 articles, which are named at the end. Name Class Date Score / 5",
        "Ferry turns back in storm (4 March 2026) On 4 March 2026 a storm came up. 1 From where did it sail? A Quell",
        "Old mill of Ribe sold 2 It cost blank (amount) crowns. 3 It carried blank",
        "Old mill of Ribe sold 4 Why was it bought?",
        "Articles Ferry turns back in storm The Northern Courier · 4 March 2026 · CC BY 4.0 "
        "https://courier.example/ferry Old mill of Ribe sold",
    ):
        assert passage in read


def test_whatever_the_keys_are_the_sheet_is_the_same_to_the_byte() -> None:
    other_keys = mixed(
        (FERRY, replace(FROM, key="Brimm", id="0" * 16, fact=("t",), template="t", claimant="Ada Brink")),
        (MILL, replace(WHY, key="For quite another reason, told at length.", claimant=None)),
        (FERRY, replace(PEOPLE, key="forty-four thousand", evidence=ON_MILL)),
        (MILL, replace(PRICE, key="9")),
    )
    assert sheet_page(QUIZ) == sheet_page(other_keys)


def test_no_key_stands_on_the_sheet() -> None:
    sheet = sheet_page(QUIZ)
    for item in (WHY, PEOPLE, PRICE):
        assert item.key not in sheet.partition("</style>")[2]
        assert make_code(item.id) not in sheet
    assert sheet.count("Port Amery") == 1


def test_each_answer_names_its_article_and_its_place_there(page: Page, tmp_path: Path) -> None:
    show(page, key_page, QUIZ, tmp_path)
    rows = [" ".join(row.split()) for row in page.locator(".answers tbody tr:not(.part-row)").all_inner_texts()]
    cited = "Ferry turns back in storm · The Northern Courier, 4 March 2026 At sea paragraph 1"
    assert rows == [
        f"1 B Port Amery From where did it sail? “{LEFT}” {cited} CRWP",
        f"2 40,000 It cost blank crowns. “{PAID}” Old mill of Ribe sold paragraph 1 8BDN",
        f"3 212 It carried blank people. “{LEFT}” {cited} JDAJ",
        f"4 Because its stones were sound. Why was it bought? “{PAID}” Claimed by Ada Brink "
        "Old mill of Ribe sold paragraph 1 YC7X",
    ]
    assert page.get_by_text(
        "4 answers, each with its article and the evidence there; 5 points. No teacher has approved them yet."
    ).is_visible()
    assert page.locator(".articles li").count() == 2


def test_one_article_alone_is_spoken_of_in_the_singular(page: Page, tmp_path: Path) -> None:
    read = show(page, sheet_page, mixed((MILL, PRICE), (MILL, WHY)), tmp_path)
    assert "From 1 article, which is named at the end." in read
    assert page.get_by_role("heading", name="Article", exact=True).is_visible()


@BOTH
def test_hostile_text_is_printed_as_text(page_of: Write, page: Page, tmp_path: Path) -> None:
    nasty = "<script>document.title='taken'</script>{{ 7*7 }}{% raw %}\"'&amp;<img src=x onerror=alert(1)>]]></style>"
    source = replace(FERRY, headline=nasty, publisher=nasty, rights=nasty, url="javascript:" + nasty)
    quiz = replace(mixed((source, replace(FROM, story=nasty)), (source, PEOPLE)), title=nasty)
    read = show(page, page_of, quiz, tmp_path)
    assert page.locator("h1").inner_text() == nasty
    assert page.locator("script, img, a, iframe, [onerror]").count() == 0
    assert read.count(nasty) >= 5


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1100])
def test_pages_are_accessible_and_fit_the_screen(
    page_of: Write, scheme: Literal["light", "dark"], width: int, page: Page, tmp_path: Path
) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente" * 2
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    show(page, page_of, mixed((replace(FERRY, headline=long), replace(FROM, story=long)), (MILL, WHY)), tmp_path)
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
