"""How much the rules cost beside the bare parse: ratios within one run, best of five, over the articles of a folder.

python benchmarks/study.py [FOLDER]
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from quizgen.article import Article
from quizgen.nlp import parse
from quizgen.pipeline import study
from quizgen.readers import find_articles, read_article


def best(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest run."""
    return min(_timed(work) for _ in range(times))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main(folder: Path) -> None:
    paths, _ = find_articles([folder])
    articles: list[Article] = [read_article(path) for path in paths]
    words = sum(article.words for article in articles)
    texts = [paragraph.text for article in articles for paragraph in article.paragraphs]
    parse(texts[:1])  # load the pipeline
    bare = best(lambda: parse(texts))
    reading = best(lambda: [read_article(path) for path in paths])
    whole = best(lambda: [study(article) for article in articles])
    print(f"{len(articles)} articles, {words} words")
    print(f"bare parse       {bare:6.2f} s   1.00")
    print(f"reading files    {reading:6.2f} s   {reading / bare:4.2f}")
    print(f"finding, asking, checking, choosing (parse included)  {whole:6.2f} s   {whole / bare:4.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("seeds"))
