"""What many articles cost: ratios within one run, by the side of what they are measured against.

python benchmarks/scale.py rules [ARTICLES]      the whole way from file to items, beside spaCy alone on the same texts
python benchmarks/scale.py builds [ARTICLES]     builds as processes: one worker and two, nothing changed, one new article
python benchmarks/scale.py memory [FEW] [MANY]   peak memory of archives built by month

The articles are those of benchmarks/corpus.py. Of the rules processor time is measured, of builds the time of a whole
process on the clock; memory is that of all its processes together, sampled.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from corpus import copy, samples, write

from quizgen.finders import parsing, signs
from quizgen.nlp import load_pipeline, parse, plain
from quizgen.readers import load_source
from quizgen.stage import Task, work

BATCH = 8
CHUNK = 10 * BATCH
"""Articles after which the turn goes to the other side, so that both see the same moods of the machine."""


def rules(number: int) -> None:
    """The stage as workers run it, against `nlp.pipe` over the texts and questions that it parsed, and a plain script."""
    pipeline = load_pipeline()
    seen: list[str] = []

    def spy(texts: Iterable[str]) -> list[object]:
        listed = list(texts)
        seen.extend(listed)
        return list(parse(listed))

    parsing.parse = signs.parse = spy  # type: ignore[assignment]
    whole = bare = entities = 0.0
    articles = items = 0
    with tempfile.TemporaryDirectory() as folder:
        write(samples(), number, Path(folder))
        paths = sorted(Path(folder).iterdir())
        work([Task(load_source(path)) for path in paths[:BATCH]])  # what is made on first use
        for start in range(0, number, CHUNK):
            chunk = paths[start : start + CHUNK]
            seen.clear()
            began = time.process_time()
            for first in range(0, len(chunk), BATCH):
                done = work([Task(load_source(path)) for path in chunk[first : first + BATCH]])
                items += sum(len(each.asked.good) for each in done if each.asked)
            whole += time.process_time() - began
            texts = [plain(text) for text in seen]
            began = time.process_time()
            for _ in pipeline.pipe(texts):
                pass
            bare += time.process_time() - began
            began = time.process_time()
            for path in chunk:
                [(entity.text, entity.label_) for entity in pipeline(path.read_text(encoding="utf-8")).ents]
            entities += time.process_time() - began
            articles += len(chunk)
    print(f"{articles} articles, {items} items that passed every check; one process")
    print(f"  nlp.pipe, the same texts and questions  {bare / articles * 1e3:6.0f} ms an article   1.00")
    print(f"  from file to items                      {whole / articles * 1e3:6.0f} ms an article   {whole / bare:.2f}")
    print(
        f"  a script that only finds entities       {entities / articles * 1e3:6.0f} ms an article   {entities / bare:.2f}"
    )


def builds(number: int) -> None:
    """`quizgen build` as a user runs it, each time into an empty folder and with an empty cache unless it says otherwise."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds, one = folder / "seeds", folder / "one"
        write(samples(), number, seeds)
        extra = copy(samples()[0], number + 1, number)
        write([extra], 1, one)
        alone = quizgen(folder / "cache-1", "build", one, "-o", folder / "alone")
        print(f"one article alone               {alone[0]:7.1f} s")
        single = quizgen(folder / "cache-2", "build", seeds, "-o", folder / "single", "--jobs", 1)
        print(f"{number} articles, --jobs 1        {single[0]:7.1f} s   1.00")
        for shard in ([], ["--shard", "month"]):
            kind = " ".join(shard) or "one deck"
            cache, decks = folder / f"cache-{kind}", folder / f"decks-{kind}"
            job = ("build", seeds, "-o", decks, "--jobs", 2, *shard)
            full = quizgen(cache, *job)
            print(f"{number} articles, --jobs 2, {kind:15} {full[0]:7.1f} s   {single[0] / full[0]:.2f} times as fast")
            again = quizgen(cache, *job)
            print(f"  nothing changed               {again[0]:7.1f} s   {again[0] / full[0]:.1%} of that")
            new = seeds / next(one.iterdir()).name
            shutil.copy(next(one.iterdir()), new)
            more = quizgen(cache, *job)
            print(
                f"  one new article               {more[0]:7.1f} s   that and {(more[0] - again[0]) / alone[0]:.2f} of one alone"
            )
            new.unlink()


def memory(few: int, many: int) -> None:
    """An archive in one file, decks by month, nothing cached."""
    peaks = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in (few, many):
            write(samples(), number, folder / str(number))
            job = ("build", folder / str(number), "-o", folder / f"decks-{number}", "--shard", "month", "--no-cache")
            seconds, peak = quizgen(folder / "cache", *job)
            peaks.append(peak)
            print(f"{number:6} articles by month  {seconds:7.0f} s  {peak:6.0f} MB  {peak / peaks[0]:.2f}", flush=True)


def quizgen(cache: Path, *arguments: object) -> tuple[float, float]:
    """Seconds that a run takes, and MB that all its processes hold at their most."""
    command = [sys.executable, "-m", "quizgen", *map(str, arguments), "--include-suggested"]
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=os.environ | {"XDG_CACHE_HOME": str(cache)}, stdout=subprocess.DEVNULL, start_new_session=True
    )
    peak = 0.0
    over = threading.Event()

    def sample() -> None:
        nonlocal peak
        while not over.wait(0.2):
            peak = max(peak, held(process.pid))

    sampler = threading.Thread(target=sample)
    sampler.start()
    status = process.wait()
    seconds = time.perf_counter() - began
    over.set()
    sampler.join()
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    return seconds, peak


def held(session: int) -> float:
    """MB of all processes of a session."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        if int(fields[3]) == session:
            total += int(fields[21])
    return total * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    kind, *numbers = sys.argv[1:] or ["rules"]
    given = [int(number) for number in numbers]
    match kind:
        case "rules":
            rules(*(given or [1000]))
        case "builds":
            builds(*(given or [1000]))
        case "memory":
            memory(*(given or [1000, 10_000]))
        case _:
            raise SystemExit(__doc__)
