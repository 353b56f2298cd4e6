"""The cards in a browser: options that can be tapped, seen and read out, by day and by night, narrow and wide."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from anki.collection import Collection
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from quizgen.items import MultipleChoice, Quiz

KINDS = {"cloze": 0, "choice": 1, "ordered choice": 2, "open": 3}
WIDTHS = (360, 1000)
ORIGIN = "http://cards.test/"


@dataclass
class Cards:
    """Both sides of the sample quiz's cards as Anki renders them, and a page to show them in."""

    page: Page
    sides: dict[tuple[str, str], str]
    style: str
    complaints: list[str] = field(default_factory=list)

    def show(self, kind: str, side: str, night: bool = False) -> None:
        """Load one side as a page of its own, as phones do."""
        shell = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<style>{self.style}</style></head>"
            f'<body class="card card1{" nightMode night_mode" if night else ""}">'
            f'<main id="qa">{self.sides[kind, side]}</main></body></html>'
        )
        self.page.unroute_all()
        self.page.route("**/*", lambda route: self._answer(route, shell))
        self.page.goto(ORIGIN)

    def _answer(self, route: Route, shell: str) -> None:
        if route.request.url != ORIGIN:
            self.complaints.append(f"asked for {route.request.url}")
        route.fulfill(content_type="text/html", body=shell)

    def swap(self, kind: str, side: str) -> None:
        """Put one side into the page that is there, scripts run anew, as the desktop does."""
        self.page.evaluate(
            """html => {
                const place = document.getElementById("qa");
                place.innerHTML = html;
                for (const old of place.querySelectorAll("script")) {
                    const script = document.createElement("script");
                    script.textContent = old.textContent;
                    old.replaceWith(script);
                }
            }""",
            self.sides[kind, side],
        )

    def options(self) -> list[str]:
        return self.page.locator(".options li > :is(button, span)").all_inner_texts()

    def mark(self, option: str) -> str:
        """The words beside an option."""
        item = self.page.locator(".options li", has_text=option)
        return str(item.evaluate("item => getComputedStyle(item, '::after').content")).strip('"')


@pytest.fixture
def cards(
    browser: Browser,
    deck: Path,
    sample_quiz: Quiz,
    collection: Collection,
    import_deck: Callable[[Path], dict[str, int]],
) -> Iterator[Cards]:
    import_deck(deck)
    sides, style = {}, ""
    for kind, place in KINDS.items():
        (number,) = collection.find_cards(f"Code:{sample_quiz.entries[place].code}")
        output = collection.get_card(number).render_output()
        sides[kind, "front"], sides[kind, "back"], style = output.question_text, output.answer_text, output.css
    page = browser.new_page()
    page.set_default_timeout(10_000)
    shown = Cards(page, sides, style)
    page.on("console", lambda message: shown.complaints.append(message.text))
    page.on("pageerror", lambda error: shown.complaints.append(str(error)))
    yield shown
    page.close()
    assert shown.complaints == []


@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_cards_are_readable_by_everyone(cards: Cards, kind: str, width: int, night: bool) -> None:
    cards.page.set_viewport_size({"width": width, "height": 800})
    for side in ("front", "back"):
        cards.show(kind, side, night)
        if side == "front" and kind == "choice":
            cards.page.get_by_role("button", name="Per Halvard").click()
        found = Axe().run(cards.page, context="#qa")
        assert found.violations_count == 0, found.generate_report()
        assert cards.page.evaluate("document.documentElement.scrollWidth") <= width
        background = cards.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background == ("rgb(27, 29, 33)" if night else "rgb(253, 252, 249)")


@pytest.mark.parametrize("width", WIDTHS)
def test_one_tap_tells_right_from_wrong(cards: Cards, width: int) -> None:
    cards.page.set_viewport_size({"width": width, "height": 800})
    cards.show("choice", "front")
    assert cards.mark("Ada Brink") == "none"
    cards.page.get_by_role("button", name="Ines Okoro").click()
    assert cards.page.get_by_role("status").inner_text().startswith("✗ Wrong")
    assert "The answer is: Ada Brink" in str(cards.page.get_by_role("status").text_content())
    assert cards.mark("Ines Okoro") == "✗ your answer, wrong"
    assert cards.mark("Ada Brink") == "✓ right answer"

    cards.page.locator(".options li", has_text="Ada Brink").click()
    assert cards.page.get_by_role("status").inner_text().startswith("✗ Wrong"), "the first tap counts"

    cards.show("choice", "front")
    cards.page.get_by_role("button", name="Ada Brink").click()
    assert cards.page.get_by_role("status").inner_text() == "✓ Right"
    assert cards.mark("Ada Brink") == "✓ your answer, right"


def test_the_whole_box_of_an_option_can_be_tapped(cards: Cards) -> None:
    cards.show("choice", "front")
    box = cards.page.locator(".options li", has_text="Ada Brink").bounding_box()
    assert box is not None
    assert box["height"] >= 44, "room for a finger"
    cards.page.mouse.click(box["x"] + box["width"] - 4, box["y"] + 4)
    assert cards.page.get_by_role("status").inner_text() == "✓ Right"


@pytest.mark.parametrize("turn", ["show", "swap"])
def test_the_back_keeps_the_order_and_the_pick(cards: Cards, turn: str) -> None:
    orders = set()
    for _ in range(8):
        cards.show("choice", "front")
        order = cards.options()
        orders.add(tuple(order))
        cards.page.get_by_role("button", name="Per Halvard").click()
        getattr(cards, turn)("choice", "back")
        assert cards.options() == order
        assert cards.mark("Per Halvard") == "✗ your answer, wrong"
        assert cards.mark("Ada Brink") == "✓ right answer"
        assert cards.mark("Tomas Reel") == "none"
    assert len(orders) > 1, "eight shuffles of four options were alike"


def test_each_card_starts_afresh(cards: Cards) -> None:
    cards.show("choice", "front")
    cards.page.get_by_role("button", name="Per Halvard").click()
    cards.swap("ordered choice", "back")
    assert cards.page.locator(".picked").count() == 0
    cards.show("choice", "front")
    assert cards.page.locator(".picked, .done").count() == 0


def test_options_in_order_are_not_shuffled(cards: Cards, sample_quiz: Quiz) -> None:
    item = sample_quiz.items[2]
    assert isinstance(item, MultipleChoice)
    for _ in range(5):
        cards.show("ordered choice", "front")
        assert cards.options() == list(item.options)


@pytest.mark.parametrize(("key", "place"), [("h", 0), ("j", 1), ("k", 2), ("l", 3), ("L", 3)])
def test_keys_pick_options(cards: Cards, key: str, place: int) -> None:
    cards.show("choice", "front")
    cards.page.keyboard.press("x")
    cards.page.keyboard.press("Control+" + key)
    assert cards.page.locator(".picked").count() == 0
    cards.page.keyboard.press(key)
    assert "picked" in str(cards.page.locator(".options li").nth(place).get_attribute("class"))


def test_keys_of_a_card_end_with_it(cards: Cards) -> None:
    """The desktop swaps cards within one page, where listeners live on."""
    cards.show("choice", "front")
    for kind in ("open", "ordered choice"):
        cards.swap(kind, "front")
    cards.page.keyboard.press("h")
    assert cards.page.locator(".picked").count() == 1
    assert cards.page.get_by_role("status").inner_text().startswith("✗ Wrong")
    cards.swap("ordered choice", "back")
    cards.page.keyboard.press("j")
    assert cards.page.locator(".picked").count() == 1


def test_options_are_reached_by_keyboard(cards: Cards) -> None:
    cards.show("choice", "front")
    cards.page.keyboard.press("Tab")
    assert cards.page.evaluate("document.activeElement.tagName") == "BUTTON"
    cards.page.keyboard.press("Enter")
    assert cards.page.locator(".options li").first.evaluate("item => item.classList.contains('picked')")


def test_without_scripts_options_stand_in_their_order_and_the_back_marks_the_key(
    cards: Cards, browser: Browser, sample_quiz: Quiz
) -> None:
    item = sample_quiz.items[1]
    assert isinstance(item, MultipleChoice)
    with browser.new_context(java_script_enabled=False) as context:
        bare = Cards(context.new_page(), cards.sides, cards.style)
        for side in ("front", "back"):
            bare.show("choice", side)
            assert bare.page.locator(".options li span").all_inner_texts() == list(item.options)
        box = bare.page.locator(".options li[data-key]").bounding_box()
        other = bare.page.locator(".options li").first.bounding_box()
        assert box is not None
        assert other is not None
        assert box["height"] > other["height"], "the key has the line “✓ right answer”"
        assert bare.page.locator("p.spoken").text_content() == "Answer: Ada Brink"
        assert bare.complaints == []


def test_where_storage_is_denied_the_page_remembers(cards: Cards) -> None:
    cards.page.set_content(f'<main id="qa">{cards.sides["choice", "front"]}</main>')
    order = cards.options()
    cards.page.get_by_role("button", name="Per Halvard").click()
    cards.swap("choice", "back")
    assert cards.options() == order
    assert cards.page.locator(".picked").inner_text() == "Per Halvard"
    assert set(cards.complaints) == {"quizgen: the order of the options is kept in this page alone. SecurityError"}
    cards.complaints.clear()


def test_a_gap_is_seen_and_read_out(cards: Cards) -> None:
    cards.show("ordered choice", "front")
    assert re.search(r"shone for blank ?\.", cards.page.locator(".stem").aria_snapshot())
    box = cards.page.locator(".gap").bounding_box()
    assert box is not None
    assert box["width"] > 40
