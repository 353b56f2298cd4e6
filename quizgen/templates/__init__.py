"""The catalogue of question templates. The order breaks ties: of two questions on one sentence the earlier is kept."""

from quizgen.templates import (
    claim_or_report,
    complete_the_quote,
    gap,
    how_many,
    on_what_condition,
    section_point,
    telling_words,
    what_for,
    what_role,
    when,
    where,
    which_country,
    which_statement,
    which_term,
    who_did,
    who_disagrees,
    who_holds_role,
    who_said,
    why,
)
from quizgen.templates.base import Example, Silent, Template

TEMPLATES: tuple[Template, ...] = (
    why.TEMPLATE,
    who_disagrees.TEMPLATE,
    what_for.TEMPLATE,
    on_what_condition.TEMPLATE,
    how_many.TEMPLATE,
    where.TEMPLATE,
    which_term.TEMPLATE,
    which_country.TEMPLATE,
    who_did.TEMPLATE,
    who_said.TEMPLATE,
    when.TEMPLATE,
    complete_the_quote.TEMPLATE,
    what_role.TEMPLATE,
    who_holds_role.TEMPLATE,
    gap.TEMPLATE,
    telling_words.TEMPLATE,
    which_statement.TEMPLATE,
    section_point.TEMPLATE,
    claim_or_report.TEMPLATE,
)

__all__ = ["TEMPLATES", "Example", "Silent", "Template"]
