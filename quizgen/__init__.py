"""quizgen turns news articles into Anki decks and printable quizzes by rules anyone can read.

from pathlib import Path
from quizgen import Wishes, build, make_quiz, read_article

quiz = make_quiz(read_article(Path("seeds/2022-01-13-nato-russia-council.md")), number=10)
build([Path("seeds")], Path("decks"), "news", Wishes(number=10))
"""

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizgen.builds import Wishes
    from quizgen.pipeline import build, make_quiz
    from quizgen.readers import read_article

__version__ = "0.1.0"
__all__ = ["Wishes", "build", "make_quiz", "read_article"]
_ROOMS = {
    "Wishes": "quizgen.builds",
    "build": "quizgen.pipeline",
    "make_quiz": "quizgen.pipeline",
    "read_article": "quizgen.readers",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())  # who uses the library says where its log goes


def __getattr__(name: str) -> Any:
    """The public functions, imported on first use: what only asks for help must not wait for the language pipeline."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
