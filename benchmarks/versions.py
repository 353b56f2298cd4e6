"""What more versions of a printed quiz cost, beside one.

python benchmarks/versions.py [ITEMS]

One run, on a form of 60 invented items: sheet and key of version A alone, and of versions A, B and C, the versions drawn anew
each time. The fastest of several turns, taken by turns, and their ratio.
"""

import sys
import time
from datetime import UTC, datetime

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.forms.making import Printing, make_form
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Sourced, make_code, make_id
from quizgen.writers.key import key_page
from quizgen.writers.sheet import sheet_page

TURNS = 15
TEXT = "In the year 1741 the town of Vell paid 3,700 crowns for its harbour, said Mayor Ada Brink."
ARTICLE = Article("vell", TEXT, "Vell harbour", (Section(None, (Paragraph(1, 0, TEXT),)),))
EVIDENCE = Evidence(0, 1, 0, len(TEXT), TEXT)
DAY = datetime(2026, 3, 5, tzinfo=UTC)


def item(number: int) -> Item:
    stem = f"The town number {number} paid _____ for its harbour."
    hard = number % 10 / 10
    start = (make_id("vell", stem), "t", (stem,), stem, f"sum {number}", EVIDENCE, 0.5, None, None, None)
    if number % 3 == 0:
        return MultipleChoice(*start, (f"sum {number}", "a ship", "a mill", "nothing"), difficulty=hard)
    return Cloze(*start, "price", difficulty=hard) if number % 3 == 1 else Open(*start, difficulty=hard)


def seconds(sourced: list[Sourced], letters: tuple[str, ...]) -> float:
    started = time.perf_counter()
    form = make_form("vell", None, "news", sourced, Printing(letters))
    sheet_page(form)
    key_page(form)
    return time.perf_counter() - started


def main() -> None:
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    sourced = [Sourced(ARTICLE, Entry(one, "ready", DAY, make_code(one.id))) for one in map(item, range(items))]
    seconds(sourced, ("A", "B", "C"))
    one, three = zip(
        *[(seconds(sourced, ("A",)), seconds(sourced, ("A", "B", "C"))) for _ in range(TURNS)], strict=True
    )
    ratio = min(three) / min(one)
    print(f"{items} items: version A {min(one) * 1e3:.1f} ms, A to C {min(three) * 1e3:.1f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
