"""What is committed in decks/ is what the rules make of seeds/; it imports into Anki and prints."""

import io
import json
import platform
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from playwright.sync_api import Browser
from pypdf import PdfReader

from quizgen import Wishes, build

ROOT = Path(__file__).parents[1]
DECKS = ROOT / "decks"
MADE_ON = "x86_64"
"""The processor on which decks/ was made; on another, sums of floats may tip a parse."""
TOLERATED = 0.02


@pytest.fixture(scope="module")
def fresh() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        build([ROOT / "seeds"], Path(folder), "news", Wishes(mixed=10))
        yield Path(folder)


@pytest.fixture(scope="module")
def full() -> Iterator[Path]:
    """What is suggested too, since what is printed and imported must hold for every item."""
    with tempfile.TemporaryDirectory() as folder:
        build([ROOT / "seeds"], Path(folder), "news", Wishes(suggested=True))
        yield Path(folder)


def _items(folder: Path) -> dict[str, Any]:
    items: dict[str, Any] = {}
    for path in sorted(set(folder.glob("*.json")) - set(folder.glob("*.form.json"))):
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
            del item["changed"]  # when a bank first had it
            items[f"{path.stem} {item['id']}"] = item
    return items


def test_decks_are_as_made(fresh: Path) -> None:
    committed, made = _items(DECKS), _items(fresh)
    differing = [key for key in sorted(committed.keys() | made.keys()) if committed.get(key) != made.get(key)]
    allowed = 0 if platform.machine() == MADE_ON else int(len(committed) * TOLERATED)
    assert len(differing) <= allowed, f"empty decks/, run `make decks` and read the diff of {differing}"
    assert {path.name for path in fresh.iterdir()} == {path.name for path in DECKS.iterdir()}


def _import(collection: Collection, deck: Path) -> Any:
    options = ImportAnkiPackageOptions(
        merge_notetypes=False, update_notes=0, update_notetypes=0, with_scheduling=False, with_deck_configs=False
    )
    request = ImportAnkiPackageRequest(package_path=str(deck), options=options)
    return collection.import_anki_package(request).log


def test_the_deck_imports_into_anki(full: Path, tmp_path: Path) -> None:
    """Every note new and with a card, every card rendered whole; a second import changes nothing."""
    collection = Collection(str(tmp_path / "collection.anki2"))
    try:
        expected = len(_items(full))
        log = _import(collection, full / "news.apkg")
        assert (len(log.new), len(log.updated), len(log.conflicting)) == (expected, 0, 0)
        for note_id in collection.find_notes(""):
            assert collection.card_ids_of_note(note_id)
        for card_id in collection.find_cards(""):
            output = collection.get_card(card_id).render_output()
            for side in (output.question_text, output.answer_text):
                assert side.strip()
                assert "template error" not in side.lower()
                assert "{{" not in side
        for item in _items(full).values():
            (card_id,) = collection.find_cards(f"Code:{item['code']}")
            output = collection.get_card(card_id).render_output()
            front = re.sub(r'data-cloze="[^"]*"', "", output.question_text).partition("<script>")[0]
            if item["kind"] != "multiple-choice":
                stem = lxml.html.document_fromstring(front).find_class("stem")[0].text_content()
                assert not re.search(rf"(?<!\w){re.escape(item['key'])}(?!\w)", stem)
            assert f"item {item['code']}" in output.answer_text
        suggested = [item for item in _items(full).values() if item["status"] == "suggested"]
        assert len(collection.find_notes("tag:quizgen::suggested")) == len(suggested)
        again = _import(collection, full / "news.apkg")
        assert (len(again.new), len(again.updated), len(again.duplicate)) == (0, 0, expected)
    finally:
        collection.close()


PRINTED = """rows => rows.map(row => {
  const texts = [], walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {data, parentElement: holder} = walker.currentNode;
    if (data.trim() && holder.checkVisibility() && !holder.closest(".unseen")) texts.push(data);
  }
  return texts;
})"""
"""Of each item of a sheet or a key, the texts that are seen."""


def _bare(text: str) -> str:
    """Letters and figures alone, since lines break anywhere on paper."""
    return "".join(character for character in text.casefold() if character.isalnum())


@pytest.mark.parametrize("kind", ["html", "key.html"])
@pytest.mark.parametrize("seed", sorted(path.stem for path in (ROOT / "seeds").glob("2*.md")))
def test_no_item_is_split_over_pages(browser: Browser, full: Path, seed: str, kind: str) -> None:
    """Printed by Chromium: all that is seen of an item comes out on one page of A4."""
    page = browser.new_page()
    try:
        page.goto((full / f"{seed}.{kind}").as_uri())
        page.emulate_media(media="print")
        items = page.eval_on_selector_all(".question, .answers:not(.reserve) tbody tr:not(.part-row)", PRINTED)
        pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    finally:
        page.close()
    made = json.loads((full / f"{seed}.json").read_text(encoding="utf-8"))["items"]
    assert len(items) == len([item for item in made if not item["sensitive"]])
    assert all(float(paper.mediabox.height) == pytest.approx(841.9, abs=0.7) for paper in pages)
    on_paper = [_bare(paper.extract_text()) for paper in pages]
    for texts in items:
        assert any(all(_bare(text) in paper for text in texts) for paper in on_paper), f"split: {texts}"


def test_the_readme_shows_items_of_the_decks() -> None:
    """Each stem and key that the README quotes stands in decks/."""
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("<!-- items:")[1].split("## How it works")[0]
    stems = [line.removeprefix("> ") for line in shown.splitlines() if line.startswith("> ")]
    made = {item["stem"]: item for item in _items(DECKS).values()}
    assert len(stems) == 2
    for stem in stems:
        assert stem in made
        assert f"**{made[stem]['key']}**" in shown or f"{made[stem]['key']}**" in shown
    assert {made[stem]["kind"] for stem in stems} == {"multiple-choice", "cloze"}
