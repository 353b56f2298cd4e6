"""From a pasted article to a deck in Anki, as a teacher goes: with the page's script, without it, and by keyboard alone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from playwright.sync_api import Page, expect

from quizgen.pipeline import build
from quizgen.review.library import Library

from .conftest import ARTICLE, DESK, SAMPLE, Visit, bank_of, codes, item_of

TEXT = SAMPLE.decode().split("---\n", 2)[2]
HEADLINE = "Port Ashby swaps diesel ferry for electric ship Fulmar"
CAPTURED = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))
MINE = "How many people can the Fulmar take to Garland Island?"


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of the real Anki."""
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


def paste(page: Page, text: str, date: str = "2026-03-05") -> None:
    page.get_by_label("Paste its text, headline first").fill(text)
    page.get_by_text("If the text does not say when").click()
    page.get_by_label("Date").fill(date)
    page.get_by_role("button", name="Make questions").click()
    page.wait_for_url(re.compile("/articles/"), timeout=60_000)


def card(page: Page, code: str):  # type: ignore[no-untyped-def]
    return page.locator(f"#item-{code}")


def order(page: Page) -> list[str]:
    lane = page.locator(".cards").first
    return [str(each.get_attribute("data-code")) for each in lane.locator(".card").all()]


@pytest.mark.parametrize("scripted", [True, False], ids=["with a script", "without a script"])
def test_a_pasted_article_becomes_a_deck_with_the_teachers_words(
    scripted: bool, visit: Visit, library: Library, collection: Collection, tmp_path: Path
) -> None:
    page = visit(java_script_enabled=scripted)
    expect(page.get_by_role("heading", level=1)).to_have_text("Make your first quiz")
    paste(page, f"{HEADLINE}\n\n{TEXT.replace('## ', '')}")
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    first, second, *_ = order(page)
    taken = codes(library, "suggested")[0]

    card(page, first).get_by_role("button", name="Approve").click()
    expect(card(page, first).locator(".status")).to_have_text("approved")
    card(page, second).get_by_label("Why").fill("too easy")
    card(page, second).get_by_role("button", name="Reject").click()
    expect(page.get_by_role("button", name=f"Undo rejecting {second}")).to_be_visible()
    assert item_of(library, second).entry.reason == "too easy"

    page.get_by_role("button", name=f"Undo rejecting {second}").click()
    expect(page.get_by_role("button", name=f"Undo approving {first}")).to_be_visible()
    assert item_of(library, second).entry.status == "ready"

    page.goto(page.url.partition("/articles/")[0] + f"/items/{first}")
    stem = page.get_by_label(re.compile("^Question|^Sentence"))
    stem.fill(MINE)
    page.get_by_role("button", name="Save").click()
    expect(card(page, first).locator(".stem")).to_have_text(MINE)
    expect(card(page, first).locator(".status")).to_have_text("edited")

    before = order(page)
    card(page, before[0]).get_by_role("button", name=f"Move {before[0]} down").click()
    expect(page.get_by_role("button", name=f"Undo moving {before[0]}")).to_be_visible()
    assert order(page) == [before[1], before[0], *before[2:]]

    if item_of(library, taken).entry.status == "suggested":
        card(page, taken).get_by_role("button", name="Approve").click()
        expect(card(page, taken).locator(".status")).to_have_text("approved")

    page.get_by_role("link", name="Take the deck or print").click()
    page.get_by_role("button", name="Make the deck and these papers").click()
    page.wait_for_url(re.compile("/files"), timeout=60_000)
    with page.expect_download() as download:
        page.get_by_role("link", name="Take the Anki deck").click()
    deck = tmp_path / "news.apkg"
    download.value.save_as(deck)

    def stems() -> list[str]:
        return [
            str(collection.get_note(note)) and " ".join(collection.get_note(note).fields)
            for note in collection.find_notes("")
        ]

    request = ImportAnkiPackageRequest(package_path=str(deck), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)
    assert sum(MINE in fields for fields in stems()) == 1

    known = bank_of(library).articles[0]
    build([library.source(known)], library.decks)
    assert item_of(library, first).item.stem == MINE
    request = ImportAnkiPackageRequest(package_path=str(library.target("news")), options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    assert (len(log.new), len(log.updated)) == (0, 0)
    assert sum(MINE in fields for fields in stems()) == 1


@pytest.mark.skipif(not CAPTURED, reason="the captured article is not here")
def test_the_captured_article_is_read_from_its_pasted_text(visit: Visit, library: Library) -> None:
    page = visit()
    paste(page, CAPTURED[0].read_text(encoding="utf-8"), "")
    expect(page.get_by_role("heading", level=1)).to_contain_text("NATO")
    assert len(order(page)) >= 3
    assert page.locator("mark[data-codes]").count() >= 3


def test_everything_goes_by_keyboard_alone(visit: Visit, stocked: Library) -> None:
    page = visit(DESK)
    page.keyboard.press("j")
    first = str(page.locator(".card.selected").get_attribute("data-code"))
    assert page.locator("mark.shown").count() >= 1
    page.keyboard.press("a")
    expect(card(page, first).locator(".status")).to_have_text("approved")
    second = str(page.locator(".card.selected").get_attribute("data-code"))
    assert second != first
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.keyboard.type("dull")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Undo rejecting {second}")).to_be_visible()
    assert item_of(stocked, second).entry.reason == "dull"
    page.keyboard.press("u")
    expect(page.get_by_role("button", name=f"Undo approving {first}")).to_be_visible()
    assert item_of(stocked, second).entry.status == "ready"
    moved = order(page)
    card(page, moved[0]).focus()
    page.keyboard.press("J")
    expect(page.get_by_role("button", name=f"Undo moving {moved[0]}")).to_be_visible()
    assert order(page)[:2] == [moved[1], moved[0]]
    page.keyboard.press("K")
    expect(page.locator(".cards").first.locator(".card").first).to_have_attribute("data-code", moved[0])
    page.keyboard.press("e")
    page.wait_for_url(re.compile(f"/items/{moved[0]}$"))
    page.get_by_label(re.compile("^Question|^Sentence")).focus()
    page.keyboard.press("End")
    page.get_by_role("button", name="Save").press("Enter")
    page.wait_for_url(re.compile("/articles/"))


def test_the_evidence_of_the_selected_item_is_in_sight(visit: Visit, stocked: Library) -> None:
    page = visit(DESK, viewport={"width": 1200, "height": 600})
    for _ in range(len(order(page))):
        page.keyboard.press("j")
        shown = page.locator("mark.shown").first.bounding_box()
        pane = page.locator(".reading").bounding_box()
        assert shown is not None
        assert pane is not None
        assert pane["y"] <= shown["y"] < pane["y"] + pane["height"]


def test_a_click_on_evidence_selects_its_item(visit: Visit, stocked: Library) -> None:
    page = visit(DESK)
    mark = page.locator("mark[data-codes]").first
    mark.click()
    code = str(mark.get_attribute("data-codes")).split()[0]
    expect(page.locator(f"#item-{code}")).to_have_class(re.compile("selected"))
    page.goto(page.url.partition("?")[0].partition("#")[0] + f"?item={code}")
    assert page.locator("mark.shown").count() >= 1


def test_the_checks_speak_while_an_item_is_worded_and_a_flaw_is_overruled_knowingly(
    visit: Visit, stocked: Library
) -> None:
    code = next(
        each.entry.code
        for each in bank_of(stocked).items
        if each.entry.status == "ready" and each.item.template == "how_many"
    )
    page = visit(f"/decks/news/items/{code}")
    key = item_of(stocked, code).item.key
    page.get_by_label(re.compile("^Question|^Sentence")).fill(f"It is {key}: the Fulmar carries _____ passengers.")
    expect(page.locator("#faults")).to_contain_text("Flaw")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("has a flaw")
    assert item_of(stocked, code).entry.status == "ready"
    page.get_by_label("Save it all the same").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"#item-{code} .status")).to_have_text("edited")


def test_two_tabs_that_edit_one_item_do_not_overwrite_each_other(visit: Visit, stocked: Library) -> None:
    code = codes(stocked, "ready")[0]
    one, other = visit(f"/decks/news/items/{code}"), visit(f"/decks/news/items/{code}")
    for page, words in ((one, "What does the first tab ask?"), (other, "What does the second tab ask?")):
        page.get_by_label(re.compile("^Question|^Sentence")).fill(words)
        tick = page.get_by_label("Save it all the same")
        page.wait_for_timeout(900)
        if tick.count():
            tick.check()
        page.get_by_role("button", name="Save").click()
    expect(other.get_by_role("alert")).to_contain_text("was changed meanwhile")
    expect(other.locator(".note")).to_contain_text("What does the first tab ask?")
    expect(other.get_by_label(re.compile("^Question|^Sentence"))).to_have_value("What does the second tab ask?")
    assert item_of(stocked, code).item.stem == "What does the first tab ask?"


def test_a_wrong_option_is_exchanged_for_the_next_candidate(visit: Visit, stocked: Library) -> None:
    page = visit(DESK)
    swap = page.get_by_role("button", name="Swap").first
    holder = page.locator(".card", has=swap).first
    code = str(holder.get_attribute("data-code"))
    before = item_of(stocked, code).item
    swap.click()
    expect(page.get_by_role("button", name=f"Undo exchanging an option of {code}")).to_be_visible()
    after = item_of(stocked, code).item
    assert after.key == before.key
    assert len(set(after.options) & set(before.options)) == len(before.options) - 1  # type: ignore[union-attr]


@pytest.mark.parametrize("scripted", [True, False], ids=["with a script", "without a script"])
def test_an_item_of_ones_own_stands_in_the_quiz_with_its_evidence(
    scripted: bool, visit: Visit, stocked: Library
) -> None:
    page = visit(DESK, java_script_enabled=scripted)
    page.get_by_role("link", name="Write an item of your own").click()
    page.get_by_label("An open question").check()
    page.get_by_label(re.compile("batteries for the Fulmar had arrived")).check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Question", exact=True).fill("Who is the harbour master of Port Ashby?")
    page.get_by_label("Model answer").fill("Robert Miller.")
    page.get_by_role("button", name="Save").click()
    own = page.locator(".card", has_text="Who is the harbour master of Port Ashby?")
    expect(own.locator(".status")).to_have_text("edited")
    code = str(own.get_attribute("data-code"))
    assert code in order(page)
    assert item_of(stocked, code).item.evidence.text.startswith("Robert Miller, the harbour master of Port Ashby")
    build([stocked.seeds / "sample.md"], stocked.decks)
    assert item_of(stocked, code).delivered


def test_the_sample_and_several_files_are_taken_in_with_progress(
    visit: Visit, library: Library, tmp_path: Path
) -> None:
    page = visit()
    page.get_by_role("button", name="Try it with a sample").click()
    page.wait_for_url(re.compile(f"/articles/{ARTICLE}"), timeout=60_000)
    names = []
    for number in range(2):
        path = tmp_path / f"two words {number}.md"
        text = (
            SAMPLE.decode()
            .replace("id: quizgen-sample\n", "")
            .replace("Port Ashby", f"Port Ashby{'' if number else 'bury'}")
        )
        path.write_text(text.replace("Fulmar", f"Fulmar{number}"), encoding="utf-8")
        names.append(str(path))
    page.get_by_role("link", name="quizgen").click()
    page.get_by_label("Or choose files: text, Markdown, saved pages").set_input_files(names)
    page.get_by_role("button", name="Read them").click()
    page.wait_for_url(lambda url: url.endswith("/") or "/jobs/" in url, timeout=60_000)
    if "/jobs/" in page.url:
        page.wait_for_url(re.compile("/$"), timeout=60_000)
    assert len(bank_of(library).articles) == 3
    assert len(list(library.seeds.iterdir())) == 3


def test_a_text_that_is_no_article_is_not_lost_from_its_field(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Paste its text, headline first").fill("Too short.\n\nOne line.")
    page.get_by_role("button", name="Make questions").click()
    expect(page.get_by_role("alert")).to_contain_text("too short to ask about")
    expect(page.get_by_label("Paste its text, headline first")).to_have_value("Too short.\n\nOne line.")


def test_an_article_without_a_date_is_given_one(visit: Visit, library: Library) -> None:
    page = visit()
    paste(page, f"{HEADLINE}\n\n{TEXT.replace('## ', '')}", "")
    page.get_by_label("It came out on").fill("2026-03-05")
    page.get_by_role("button", name="Set the date").click()
    expect(page.get_by_text("5 March 2026").first).to_be_visible()
    expect(page.get_by_label("It came out on")).to_have_count(0)
    (seed,) = library.seeds.iterdir()
    assert "\ndate: 2026-03-05\n" in seed.read_text(encoding="utf-8")


def test_an_article_can_be_removed_and_its_learners_are_told(visit: Visit, stocked: Library) -> None:
    build([stocked.seeds / "sample.md"], stocked.decks)
    page = visit(DESK)
    page.get_by_text("Remove this article").click()
    page.get_by_role("button", name="Remove “").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.get_by_role("link", name=HEADLINE).count() == 0
    assert [path.name for path in (stocked.folder / "removed").iterdir()] == ["sample.md"]
    assert {each.entry.status for each in bank_of(stocked).items} == {"retired"}


def test_articles_that_lie_in_the_folder_are_offered(visit: Visit, library: Library) -> None:
    library.seeds.mkdir(parents=True)
    (library.seeds / "ferry.md").write_bytes(SAMPLE)
    page = visit()
    expect(page.get_by_text("ferry.md")).to_be_visible()
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile("/articles/"), timeout=60_000)
    page.get_by_role("link", name="quizgen").click()
    expect(page.get_by_text("In the folder, in no deck")).to_have_count(0)


def test_an_article_whose_file_is_gone_can_still_be_judged(visit: Visit, stocked: Library) -> None:
    shutil.rmtree(stocked.seeds)
    page = visit(DESK)
    expect(page.get_by_text("no such file")).to_be_visible()
    assert page.request.get(page.url.partition("?")[0] + "/own").status == 200
    code = codes(stocked, "ready")[0]
    card(page, code).get_by_role("button", name="Approve").click()
    expect(card(page, code).locator(".status")).to_have_text("approved")


def test_the_preview_follows_the_options(visit: Visit, stocked: Library) -> None:
    page = visit("/decks/news/export")
    preview = page.frame_locator("#preview")
    expect(preview.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    page.get_by_label("Versions against copying").select_option("A,B")
    expect(preview.locator(".badge").first).to_have_text("Version A")
    page.get_by_label("Page").select_option("key")
    expect(preview.get_by_text("Letters at a glance").first).to_be_visible()
    page.get_by_label("Page").select_option("practice")
    preview.locator("input[type=radio]").first.check()
    preview.get_by_role("button", name="Check").first.click()
    expect(preview.locator(".result").first).to_be_visible()
    page.get_by_label("Page").select_option("slip")
    expect(preview.get_by_role("heading", level=1)).to_contain_text("with Anki")


def test_the_preview_works_without_a_script(visit: Visit, stocked: Library) -> None:
    page = visit("/decks/news/export", java_script_enabled=False)
    page.get_by_label("Page").select_option("key")
    page.get_by_role("button", name="Show it").click()
    expect(page.frame_locator("#preview").get_by_text("Letters at a glance")).to_be_visible()
    expect(page.get_by_label("Page")).to_have_value("key")
