"""The pupils' sheet: questions, word banks and room to write, and nothing that tells the answers."""

from typing import Literal

from quizgen.forms.base import Form
from quizgen.writers.pages import render

Setting = Literal["normal", "large", "spaced"]
"""Large print; wider spacing for readers with dyslexia. Questions have the same numbers in each, so one key serves."""


def sheet_page(form: Form, setting: Setting = "normal") -> str:
    """All versions in their order, each with the articles to read and an answer sheet where the form has them."""
    return render("sheet.html.jinja", form, setting=setting)
