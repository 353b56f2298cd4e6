"""What is not an article one can ask about, said in one line."""

from pathlib import Path

import py3langid
import pycountry

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.locking import temporary_folder, unwritable
from quizgen.readers.prose import count_sentences

_MOST_BYTES = 200_000
"""Of text: thirty times a long article. The language pipeline needs 1.4 GB for twice as much."""
_FEWEST_SENTENCES = 3
_NO_LANGUAGE = "zxx"
_CLEARLY = 0.2
"""English is refused if it fits worse than the best language by this share of the log-likelihood. Measured: German,
French and Dutch are 28% to 43% apart, English sentences full of foreign names 15%."""


def refuse_long(text: str, path: Path) -> None:
    """Raise UnreadableArticle for over 200 kB of text."""
    size = len(text.encode("utf-8"))
    if size > _MOST_BYTES:
        raise UnreadableArticle(
            f"{path}: {size // 1000} kB of text is more than one article (at most {_MOST_BYTES // 1000} kB); "
            "give each article a file of its own."
        )


def refuse_unaskable(article: Article, path: Path) -> None:
    """Raise UnreadableArticle for an article that has no prose, is not English, or is too short to ask about."""
    paragraphs = [paragraph.text for paragraph in article.paragraphs if paragraph.kind == "prose"]
    prose = "\n".join(paragraphs)
    refuse_foreign(prose if prose or _mostly_latin(article.text) else article.text, path)
    if not prose:
        raise UnreadableArticle(
            f"{path}: no prose found, only short lines or links; give the article's paragraphs, blank lines between."
        )
    sentences = sum(map(count_sentences, paragraphs))
    if sentences < _FEWEST_SENTENCES:
        raise UnreadableArticle(
            f"{path}: too short to ask about ({sentences} {'sentence' if sentences == 1 else 'sentences'} of prose, "
            f"at least {_FEWEST_SENTENCES} are needed); give the whole article."
        )


def refuse_foreign(prose: str, path: Path) -> None:
    """Raise UnreadableArticle, naming the language, when the prose is clearly not English.

    The first time a file is unpacked among the system's temporary ones; raises UnwritableOutput when it cannot be.
    """
    if not prose.strip():
        return
    try:
        ranked = py3langid.rank(prose)
    except OSError as error:
        raise unwritable(temporary_folder(), error) from error
    scores = {code: float(score) for code, score in ranked if code != _NO_LANGUAGE}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] - scores["en"] > _CLEARLY * abs(scores[best]):
        raise UnreadableArticle(f"{path}: seems to be in {language_name(best)}; quizgen reads English articles only.")


def language_name(code: str) -> str:
    """The English name of an ISO 639 code ("de", "deu"), or the code itself where there is none."""
    found = pycountry.languages.get(alpha_2=code) or pycountry.languages.get(alpha_3=code)
    return str(found.name).split(" (")[0] if found else f'the language "{code}"'


def _mostly_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(ord(letter) < 0x250 for letter in letters) * 2 >= len(letters)
