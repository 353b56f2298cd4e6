"""From an article to findings, in the order in which each finder builds on those before it."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.article import Article
from quizgen.finders.amounts import find_amounts
from quizgen.finders.definitions import find_glosses
from quizgen.finders.disputes import find_disputes
from quizgen.finders.names import find_names
from quizgen.finders.naming import find_namings
from quizgen.finders.parsing import parse_article
from quizgen.finders.people import find_roles
from quizgen.finders.points import find_points
from quizgen.finders.quotes import find_quotes
from quizgen.finders.reasons import find_reasons
from quizgen.finders.salience import paragraph_weights
from quizgen.finders.signs import read_signs
from quizgen.finders.speakers import Cast
from quizgen.finders.statements import find_statements, known_nouns
from quizgen.finders.story import story_lines
from quizgen.finders.telling import find_tellings
from quizgen.finders.timing import find_timings
from quizgen.finders.voices import find_voices
from quizgen.findings import Fact, Findings, Phrase, Signs

__all__ = ["find_findings", "read_drafts"]


def find_findings(article: Article) -> Findings:
    """Everything that the rules find in an article, in reading order."""
    parsed = parse_article(article)
    cast = Cast(*find_names(parsed))
    weights = paragraph_weights(article)
    quotes = find_quotes(parsed, cast, weights)
    statements = find_statements(parsed, cast)
    facts: list[Fact] = [*quotes, *find_roles(cast, weights)]
    for sentence in parsed.sentences:
        statement = statements.get(sentence.sentence.index)
        facts += find_glosses(cast, sentence, weights[sentence.sentence.paragraph])
        if statement is not None:
            facts += [
                Phrase(statement, quote)
                for quote in quotes
                if not quote.direct and sentence.sentence in quote.sentences
            ]
            facts += find_tellings(sentence, statement)
            facts += find_namings(cast, sentence, statement)
            facts += find_timings(sentence, statement, article.date)
            facts += find_amounts(sentence, statement, article.date)
            facts += find_reasons(sentence, statement)
    facts += find_voices(parsed.sentences, statements, cast, known_nouns(article))
    facts += find_disputes(parsed.sentences, statements)
    facts += find_points(article, statements)
    return Findings(
        tuple(parsed_sentence.sentence for parsed_sentence in parsed.sentences),
        cast.entities,
        quotes,
        tuple(facts),
        *story_lines(article),
        article.date,
    )


def read_drafts(drafted: Sequence[tuple[str, str]], article: Article) -> list[Signs]:
    """What parsing drafted questions again shows, each as its context and its stem with the key filled in; one batch for all."""
    return read_signs(drafted, known_nouns(article))
