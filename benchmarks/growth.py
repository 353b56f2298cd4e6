"""How the time of one article grows with its length, for several kinds of prose.

python benchmarks/growth.py [KB ...]

Prints for each kind and length the processor's seconds of reading and of finding, asking, checking and choosing, the
milliseconds per kB, and the local exponent: 1 where twice the text takes twice as long, 2 where it takes four times as long.
"""

import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from quizgen.nlp import parse
from quizgen.pipeline import study
from quizgen.readers import read_data
from tests.long_texts import KINDS

SIZES = (5, 10, 20, 50, 100, 195)
"""In kB; 200 is the most that is read."""


def seconds(data: bytes) -> tuple[float, float]:
    """Of the processor: for reading, and for the rest."""
    started = time.process_time()
    article = read_data(Path("long.md"), data)
    read = time.process_time()
    study(article)
    return read - started, time.process_time() - read


def main(sizes: tuple[int, ...]) -> None:
    parse(["The pipeline is loaded."])
    seconds(KINDS["paragraphs"](2_000).encode())
    for kind, write in KINDS.items():
        print(kind)
        before: tuple[int, float] | None = None
        for size in sizes:
            data = write(size * 1000).encode()
            reading, asking = seconds(data)
            whole, length = reading + asking, len(data)
            steep = math.log(whole / before[1]) / math.log(length / before[0]) if before else math.nan
            per_kb = 1e6 * whole / length
            told = f"{length / 1000:5.0f} kB  read {reading:6.2f} s  ask {asking:7.2f} s  {per_kb:6.1f} ms/kB"
            print(f"  {told}  {steep:5.2f}", flush=True)
            before = length, whole


if __name__ == "__main__":
    main(tuple(int(each) for each in sys.argv[1:]) or SIZES)
