"""From an article to findings, in the order in which each finder builds on those before it."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.article import Article
from quizgen.finders.acronyms import find_acronyms
from quizgen.finders.amounts import find_amounts, is_one_of_many
from quizgen.finders.claims import find_report
from quizgen.finders.definitions import find_glosses
from quizgen.finders.disputes import find_disputes
from quizgen.finders.firsts import find_firsts
from quizgen.finders.foundings import find_foundings
from quizgen.finders.happenings import find_happenings
from quizgen.finders.listings import find_listings
from quizgen.finders.names import find_names
from quizgen.finders.naming import find_namings
from quizgen.finders.parsing import Parsed, parse_articles
from quizgen.finders.people import find_roles
from quizgen.finders.points import find_points
from quizgen.finders.quotes import find_quotes
from quizgen.finders.reasons import find_reasons
from quizgen.finders.salience import paragraph_weights
from quizgen.finders.signs import Drafted, read_signs
from quizgen.finders.speakers import Cast
from quizgen.finders.statements import find_statements, known_nouns
from quizgen.finders.story import find_story
from quizgen.finders.telling import find_tellings, says_something
from quizgen.finders.timing import find_timings
from quizgen.finders.voices import find_voices
from quizgen.finders.whole_clauses import find_whole_clauses
from quizgen.findings import Amount, Fact, Findings, Phrase, Signs

__all__ = ["Drafted", "find_all", "find_findings", "read_drafts"]


def find_findings(article: Article) -> Findings:
    """Everything that the rules find in an article, in reading order."""
    return find_all([article])[0]


def find_all(articles: Sequence[Article]) -> list[Findings]:
    """What is found in each of several articles, which are parsed in one batch."""
    return [_find(parsed) for parsed in parse_articles(articles)]


def _find(parsed: Parsed) -> Findings:
    article = parsed.article
    cast = Cast(*find_names(parsed))
    weights = paragraph_weights(article)
    quotes = find_quotes(parsed, cast, weights)
    story = find_story(parsed, cast)
    statements = find_statements(parsed, cast, story)
    facts: list[Fact] = [*quotes, *find_roles(cast, weights)]
    for sentence in parsed.sentences:
        statement = statements.get(sentence.sentence.index)
        facts += find_glosses(cast, sentence, weights[sentence.sentence.paragraph])
        if statement is not None:
            facts += [
                Phrase(statement, quote)
                for quote in quotes
                if not quote.direct and sentence.sentence in quote.sentences and says_something(sentence, quote)
            ]
            report = find_report(cast, parsed, sentence, statement)
            facts += [report] if report is not None else []
            facts += find_tellings(sentence, statement)
            facts += find_namings(cast, sentence, statement)
            facts += find_timings(sentence, statement, article.date)
            facts += find_foundings(cast, sentence, statement)
            facts += find_firsts(cast, sentence, statement)
            facts += find_listings(cast, sentence, statement)
            facts += find_amounts(sentence, statement, article.date)
            facts += find_reasons(sentence, statement)
    facts = [fact for fact in facts if not (isinstance(fact, Amount) and is_one_of_many(fact, facts))]
    facts += list(find_happenings(facts, article.date))
    facts += find_voices(parsed.sentences, statements, cast, known_nouns(story.line))
    facts += find_disputes(parsed.sentences, statements)
    facts += find_points(article, statements)
    sentences = tuple(each.sentence for each in parsed.sentences)
    facts += find_acronyms(article, sentences, weights)
    return Findings(
        sentences,
        cast.entities,
        quotes,
        tuple(facts),
        story,
        article.date,
        tuple(bounds for sentence in parsed.sentences for bounds in find_whole_clauses(sentence)),
    )


def read_drafts(drafted: Sequence[Drafted]) -> list[Signs]:
    """What parsing drafted questions again shows; one batch for all."""
    return read_signs(drafted)
