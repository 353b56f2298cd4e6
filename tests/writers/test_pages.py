"""The sheet and the key, read as text and as a browser reads them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.errors import UncarriableText, UnwritableOutput
from quizgen.items import Item, Quiz, make_code
from quizgen.writers.key import key_page
from quizgen.writers.pages import write_page
from quizgen.writers.sheet import sheet_page
from tests.quizzes import (
    ARTICLE,
    FERRY,
    FROM,
    GAPS,
    IN_FERRY,
    IN_PLEDGE,
    PEOPLE,
    PLEDGE,
    QUIZ,
    STORM,
    WHO,
    WHY,
    form_of,
    gap,
    quiz_of,
)


def write_sheet(quiz: Quiz, path: Path) -> None:
    write_page(sheet_page(form_of(quiz)), path)


def write_key(quiz: Quiz, path: Path) -> None:
    write_page(key_page(form_of(quiz)), path)


Write = Callable[[Quiz, Path], None]
BOTH = pytest.mark.parametrize("write", [write_sheet, write_key])


def written(write: Write, quiz: Quiz, folder: Path) -> str:
    path = folder / f"{write.__name__}.html"
    write(quiz, path)
    return path.read_text(encoding="utf-8")


def show(page: Page, write: Write, quiz: Quiz, folder: Path) -> None:
    written(write, quiz, folder)
    page.goto((folder / f"{write.__name__}.html").as_uri())


def test_the_sheet_reads_in_order(page: Page, tmp_path: Path) -> None:
    show(page, write_sheet, QUIZ, tmp_path)
    read = " ".join(page.locator("body").inner_text().split())
    for passage in (
        "Ferry “Alma” turns back in storm The Northern Courier · 4 March 2026 · Text: CC BY 4.0, Maren Aalto",
        "https://courier.example/ferry Name Class Date Score / 8",
        "On 4 March 2026 a storm reached Tarnby. 1 Who was on the bridge? A Maren Aalto B Ida Brandt C Tom Lind",
        "Some words are left over. Brimm Halvik Port Amery Quell Tarnby 3 The Alma left blank for Halvik.",
        "6 The Alma carried blank (number) people.",
        "7 Why are ships checked?",
    ):
        assert passage in read
    assert page.get_by_role("group", name="1 Who was on the bridge?").get_by_role("radio").count() == 3
    assert page.get_by_role("radio", name="B Ida Brandt").is_visible()


def test_gaps_have_one_width(page: Page, tmp_path: Path) -> None:
    show(page, write_sheet, QUIZ, tmp_path)
    widths = page.locator(".gap").evaluate_all("gaps => gaps.map(gap => gap.getBoundingClientRect().width)")
    assert len(widths) == 4
    assert len(set(widths)) == 1


def test_whatever_the_keys_are_the_sheet_is_the_same_to_the_byte(tmp_path: Path) -> None:
    """So that no attribute, order, class or length of a line can tell a pupil what is right."""
    other_keys = quiz_of(
        replace(WHY, key="Because of a long and quite different reason, told at length."),
        replace(GAPS[0], key="Tarnby"),
        replace(WHO, key="Tom Lind", evidence=IN_PLEDGE, claimant=None, id="0" * 16, fact=("t",), template="t"),
        replace(PEOPLE, key="forty-four thousand"),
        replace(GAPS[1], key="Port Amery"),
        replace(FROM, key="Brimm"),
        replace(GAPS[2], key="Halvik"),
    )
    assert written(write_sheet, QUIZ, tmp_path) == written(write_sheet, other_keys, tmp_path)


def test_the_key_names_number_letter_evidence_and_place(page: Page, tmp_path: Path) -> None:
    show(page, write_key, QUIZ, tmp_path)
    rows = [" ".join(row.split()) for row in page.locator(".answers tbody tr:not(.part-row)").all_inner_texts()]
    assert (
        rows[0]
        == f"1 B Ida Brandt Who was on the bridge? ‘{STORM}’ Claimed by Ida Brandt On the bridge paragraph 2 {make_code(WHO.id)}"
    )
    assert rows[1] == f"2 C Port Amery From where did the Alma sail? “{FERRY}” Lead paragraph 1 {make_code(FROM.id)}"
    assert rows[5] == f"6 212 The Alma carried blank people. “{FERRY}” Lead paragraph 1 {make_code(PEOPLE.id)}"
    assert rows[6] == f"7 Two pumps had failed. Why are ships checked? “{PLEDGE}” On the bridge paragraph 3 8BDN"
    assert page.locator("mark").all_inner_texts() == [
        "Ida Brandt",
        "Port Amery",
        "Port Amery",
        "Halvik",
        "Tarnby",
        "212",
    ]
    scopes = page.locator(".answers th").evaluate_all("cells => cells.map(cell => cell.scope)")
    assert scopes == ["col"] * 5 + ["rowgroup", "row", "row", "rowgroup", *["row"] * 4, "rowgroup", "row"]


def test_the_key_sets_the_proof_apart_and_says_what_is_known_of_wrong_options(page: Page, tmp_path: Path) -> None:
    proof, before = "Ida Brandt, who was on the bridge", STORM.partition("Ida Brandt")[0]
    said = ("Owner of the line", proof, None)
    item = replace(WHO, proof=proof, feedback=said)
    long = replace(
        FROM, options=("Quell, the port beyond all other ports of Halvik", *FROM.options[1:]), feedback=("Far.",)
    )
    assert (
        f'<span class="around">{before}</span><mark>Ida Brandt</mark>, who was on the bridge<span class="around"> when'
        in (written(write_key, quiz_of(item), tmp_path))
    )
    show(page, write_key, quiz_of(item, long), tmp_path)
    lists = [" ".join(text.split()) for text in page.locator(".feedback").all_inner_texts()]
    assert lists == ["A Maren Aalto: Owner of the line", "A Far."]
    assert "Owner" not in written(write_sheet, quiz_of(item), tmp_path)


def test_a_key_is_marked_as_a_whole_word_across_case(tmp_path: Path) -> None:
    passage = Evidence(0, 1, 0, 40, "Planned in 2012, the 12 January  Talks began.")
    key = written(write_key, quiz_of(gap("In _____.", "12 january talks", None, passage)), tmp_path)
    assert "“Planned in 2012, the <mark>12 January  Talks</mark> began.”" in key


def test_an_article_without_particulars_or_headings_has_no_empty_lines_for_them(tmp_path: Path) -> None:
    bare = Article("bare", FERRY, "Ferry", (Section(None, (Paragraph(1, 0, FERRY),)),))
    sheet, key = (written(write, quiz_of(FROM, article=bare), tmp_path) for write in (write_sheet, write_key))
    assert 'class="source' not in sheet
    assert "Lead" not in key
    assert "1 answer, with the evidence" in key


@BOTH
def test_hostile_text_is_printed_as_text(write: Write, page: Page, tmp_path: Path) -> None:
    nasty = "<script>document.title='taken'</script>{{ 7*7 }}{% raw %}\"'&amp;<img src=x onerror=alert(1)>]]></style>"
    article = replace(ARTICLE, headline=nasty, publisher=nasty, rights=nasty, url="javascript:" + nasty)
    article = replace(article, sections=(Section(nasty, ARTICLE.sections[0].paragraphs), ARTICLE.sections[1]))
    passage = replace(IN_FERRY, text=nasty)
    items: list[Item] = [replace(WHO, context=nasty, stem=nasty, key=nasty, options=(nasty, "b"), claimant=nasty)]
    items += [replace(gap, stem=nasty + gap.stem, hint=nasty, evidence=passage) for gap in (*GAPS, PEOPLE)]
    items += [replace(WHY, stem=nasty, key=nasty, evidence=passage)]
    show(page, write, quiz_of(*items, article=article), tmp_path)
    assert page.locator("h1").inner_text() == nasty
    assert page.title().startswith(nasty)
    assert page.locator("script, img, a, iframe, [onerror]").count() == 0
    assert page.locator("body").inner_text().count(nasty) >= 8
    assert "{{ 49 }}" not in page.content()


@BOTH
def test_a_control_character_is_refused_by_name(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    with pytest.raises(UncarriableText, match=r"sheet\.html: .*U\+0007 after “The storm”; remove it"):
        write(quiz_of(replace(WHY, key="The storm\x07"), article=replace(ARTICLE, headline="The storm\x07")), path)
    assert not path.exists()


@BOTH
def test_a_folder_that_cannot_be_made_is_named(write: Write, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(UnwritableOutput, match=r"taken/sheet\.html: cannot be written"):
        write(QUIZ, tmp_path / "taken" / "sheet.html")


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1100])
def test_pages_are_accessible_and_load_nothing(
    write: Write, scheme: Literal["light", "dark"], width: int, page: Page, tmp_path: Path
) -> None:
    written(write, QUIZ, tmp_path)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / f"{write.__name__}.html").as_uri())
    assert asked == [page.url]
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []


def test_a_key_breaks_no_number_and_no_short_word(page: Page, tmp_path: Path) -> None:
    long = replace(PEOPLE, key="word " * 12, evidence=replace(IN_FERRY, text="word " * 90))
    show(page, write_key, quiz_of(*[long] * 120), tmp_path)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 1000})
    cells = page.locator("th.number, td.id, .paragraph, thead th")
    lines = cells.evaluate_all(
        "cells => cells.map(cell => { const all = new Range(); all.selectNodeContents(cell); "
        "return all.getClientRects().length; })"
    )
    assert set(lines) == {1}


@BOTH
def test_a_narrow_screen_does_not_scroll_sideways(write: Write, page: Page, tmp_path: Path) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente" * 2
    items: list[Item] = [
        replace(FROM, stem=long, options=(long, "Tarnby", "Port Amery")),
        *(replace(gap, key=long + gap.key, hint="kind of " + long) for gap in GAPS),
        replace(PEOPLE, hint=long, evidence=replace(IN_FERRY, text=long)),
    ]
    article = replace(ARTICLE, headline=long, url="https://courier.example/" + long)
    show(page, write, quiz_of(*items, *QUIZ.items, article=article), tmp_path)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
