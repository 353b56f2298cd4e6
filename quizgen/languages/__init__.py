"""Languages by code; an article in any other is refused by its reader."""

from quizgen.languages.base import Language
from quizgen.languages.en import ENGLISH

LANGUAGES: tuple[Language, ...] = (ENGLISH,)

__all__ = ["ENGLISH", "LANGUAGES", "Language"]
