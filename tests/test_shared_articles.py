"""Real articles, measured where they are at hand; nothing of their wording is in this project."""

import json
from collections import Counter
from pathlib import Path
from statistics import mean

from quizgen.items import printed_text
from quizgen.pipeline import study
from quizgen.readers import read_article

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

    def test_how_many_items_sixteen_articles_give() -> None:
        paths = [*(SHARED / "articles").glob("*.txt"), *(SHARED / "corpus" / "batch-01").glob("*.txt")]
        studies = [study(read_article(path), suggested=True) for path in sorted(paths)]
        assert len(studies) == 16
        assert mean(100 * len(made.items) / made.article.words for made in studies) >= 0.4
