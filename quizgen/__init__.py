"""quizgen turns news articles into Anki decks and printable quizzes by rules anyone can read."""

__version__ = "0.1.0"
