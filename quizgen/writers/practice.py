"""The practice file: the same questions on a screen, checked one by one, without a network and without storage."""

import base64
import hashlib

from quizgen.forms.base import Form
from quizgen.writers.pages import layouts, render

_SCRIPT = "practice.js"


def practice_page(form: Form) -> str:
    """A page that asks the questions in the order of the first version, tells answer and source, and keeps the score.

    Its content security policy lets it run its own script, by its hash, and reach nothing.
    """
    script = layouts().get_template(_SCRIPT).render()
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return render("practice.html.jinja", form, script_hash=f"sha256-{digest}")
