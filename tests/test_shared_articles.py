"""Real articles, measured where they are at hand; nothing of their wording is in this project."""

import json
from collections import Counter
from pathlib import Path
from statistics import mean

from quizgen.items import Cloze, MultipleChoice, printed_text
from quizgen.pipeline import study
from quizgen.readers import read_article

SHARED = Path(__file__).parents[2] / "shared"

if SHARED.is_dir():

    def test_the_captured_article() -> None:
        (path,) = (SHARED / "seeds").glob("*.txt")
        made = study(read_article(path))
        assert len(made.items) >= 15
        assert {item.evidence.section for item in made.items} == set(range(6))
        assert {type(item) for item in made.items} == {Cloze, MultipleChoice}
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
        assert asked >= 4

    def test_one_item_for_a_hundred_words() -> None:
        paths = [*(SHARED / "articles").glob("*.txt"), *(SHARED / "corpus" / "batch-01").glob("*.txt")]
        studies = [study(read_article(path)) for path in sorted(paths)]
        assert len(studies) == 16
        assert all(made.items for made in studies)
        assert mean(100 * len(made.items) / made.article.words for made in studies) >= 1
