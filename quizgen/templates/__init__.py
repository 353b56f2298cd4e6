"""The catalogue of question templates. The order breaks ties: of two questions on one sentence the earlier is kept."""

from quizgen.templates import (
    complete_the_quote,
    first_or_last,
    gap,
    how_long,
    how_many,
    how_much_change,
    section_point,
    since_when,
    telling_words,
    what_role,
    what_stands_for,
    when,
    where,
    which_came_first,
    which_country,
    which_is_among,
    which_organisation,
    which_statement,
    which_term,
    who_did,
    who_holds_role,
    who_said,
)
from quizgen.templates.base import Example, Silent, Template

TEMPLATES: tuple[Template, ...] = (
    how_many.TEMPLATE,
    how_long.TEMPLATE,
    how_much_change.TEMPLATE,
    where.TEMPLATE,
    which_term.TEMPLATE,
    which_is_among.TEMPLATE,
    what_stands_for.TEMPLATE,
    which_country.TEMPLATE,
    which_organisation.TEMPLATE,
    first_or_last.TEMPLATE,
    who_did.TEMPLATE,
    who_said.TEMPLATE,
    when.TEMPLATE,
    since_when.TEMPLATE,
    complete_the_quote.TEMPLATE,
    what_role.TEMPLATE,
    who_holds_role.TEMPLATE,
    gap.TEMPLATE,
    telling_words.TEMPLATE,
    which_statement.TEMPLATE,
    which_came_first.TEMPLATE,
    section_point.TEMPLATE,
)

__all__ = ["TEMPLATES", "Example", "Silent", "Template"]
