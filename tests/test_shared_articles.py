"""Real articles, measured where they are at hand; nothing of their wording is in this project."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import mean

from quizgen.items import Sourced, printed_text
from quizgen.pipeline import study
from quizgen.readers import read_article
from quizgen.writers.sheet import sheet_page
from tests.quizzes import form_of

SHARED = Path(__file__).parents[2] / "shared"

if SHARED.is_dir():

    def test_the_captured_article() -> None:
        (path,) = (SHARED / "seeds").glob("*.txt")
        made = study(read_article(path), suggested=True)
        assert len(made.items) >= 5
        assert len(made.ready) >= 1
        assert made.sections_covered >= 3
        assert max(Counter(item.key for item in made.items).values()) <= 2
        shown = [
            (printed_text(item), item.key, *getattr(item, "options", ()), item.evidence.text) for item in made.items
        ]
        assert not any("icon" in text.casefold() for texts in shown for text in texts)
        expected = json.loads((SHARED / "quality" / "expected.json").read_text(encoding="utf-8"))
        (known,) = (article for article in expected if article["article"] == "captured-article.txt")
        asked = 0
        for quotation in known["quotations"]:
            words = " ".join(quotation["text"].split()).strip(",.")
            asked += any(words in item.evidence.text or item.evidence.text.strip(",.") in words for item in made.items)
        assert asked >= 1

    def test_ten_questions_like_those_of_the_captured_article_fit_two_pages_of_a4(
        printer: Callable[..., list[str]],
    ) -> None:
        """It gives fewer than ten, so its own are repeated up to that number."""
        (path,) = (SHARED / "seeds").glob("*.txt")
        made = study(read_article(path), suggested=True)
        sourced = cycle(Sourced(made.article, entry) for entry in made.entries)
        ten = [
            replace(one, entry=replace(one.entry, item=replace(one.item, id=f"{number:016}")))
            for number, one in zip(range(10), sourced, strict=False)
        ]
        pages = printer(sheet_page(form_of(ten)))
        assert len(pages) <= 2

    def test_how_many_items_sixteen_articles_give() -> None:
        paths = [*(SHARED / "articles").glob("*.txt"), *(SHARED / "corpus" / "batch-01").glob("*.txt")]
        studies = [study(read_article(path), suggested=True) for path in sorted(paths)]
        assert len(studies) == 16
        assert mean(100 * len(made.items) / made.article.words for made in studies) >= 0.4
