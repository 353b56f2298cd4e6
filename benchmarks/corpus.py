"""As many articles as are wanted, out of a few: copies under other names, with other figures and on other days.

python benchmarks/corpus.py NUMBER FOLDER [FOLDER OF ARTICLES ...]

Each copy of an article is another one to every rule: names that are no place or month become invented ones, figures are
counted up, and its day falls into one of as many months as there are, 80 articles a month. The same copies every time.
"""

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizgen.article import Article, Paragraph, Section
from quizgen.gazetteer import find_city, find_country
from quizgen.items import make_id
from quizgen.languages import ENGLISH
from quizgen.readers import find_articles, read_article
from quizgen.writers.seed import seed_text

PER_MONTH = 80
SAMPLES = (Path("seeds"), Path("../shared/articles"))
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""A capitalised word inside a sentence."""
_MONTH = "|".join(ENGLISH.months)
_FIGURE = re.compile(rf"(?<![\d.,$€£-])(?!(?:1[5-9]|20)\d\d\b)[1-9]\d{{1,2}}(?![\d.,%-]| (?:{_MONTH}))")
_STARTS, _ENDS = "B Br D Dr F G H K L M N P R S St T V W".split(), "an el er in on or um ald ett ist ova ues".split()


def samples(folders: tuple[Path, ...] = SAMPLES) -> list[Article]:
    """The articles of the folders that exist."""
    paths, _ = find_articles([folder for folder in folders if folder.is_dir()])
    return [read_article(path) for path in paths]


def copy(article: Article, number: int, place: int) -> Article:
    """The `number`-th copy of an article, the `place`-th of all."""
    if number == 0:
        return article
    words = {word for word in _NAME.findall(article.text) if not _is_known(word)}
    names = {word: _invent(word, number) for word in words}
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(names))})\b") if names else None

    def changed(text: str) -> str:
        text = pattern.sub(lambda found: names[found[0]], text) if pattern else text
        return _FIGURE.sub(lambda found: str(int(found[0]) + number), text)

    month = place // PER_MONTH
    sections = tuple(
        Section(each.heading, tuple(_reworded(paragraph, changed(paragraph.text)) for paragraph in each.paragraphs))
        for each in article.sections
    )
    return replace(
        article,
        slug=f"{article.slug[:40]}-{number}",
        headline=changed(article.headline),
        sections=sections,
        date=date(1950 + month // 12, month % 12 + 1, place % 28 + 1),
        url=None,
    )


def write(articles: list[Article], number: int, folder: Path) -> None:
    """So many files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(number):
        one = copy(articles[place % len(articles)], place // len(articles), place)
        (folder / f"{place:05}-{one.slug}.md").write_text(seed_text(one, None), encoding="utf-8")


def _reworded(paragraph: Paragraph, text: str) -> Paragraph:
    return replace(paragraph, text=text)


def _is_known(word: str) -> bool:
    dated = word in (*ENGLISH.months, *ENGLISH.weekdays)
    return dated or find_country(word) is not None or find_city(word) is not None


def _invent(word: str, number: int) -> str:
    """The same word and number give the same name."""
    seed = int(make_id(word, str(number)), 16)
    middle = "aeiou"[seed % 5] + "lmnrst"[seed // 5 % 6]
    return _STARTS[seed // 30 % len(_STARTS)] + middle + _ENDS[seed // 540 % len(_ENDS)]


if __name__ == "__main__":
    write(samples(tuple(map(Path, sys.argv[3:])) or SAMPLES), int(sys.argv[1]), Path(sys.argv[2]))
