"""Every template's examples, through the real chain: reader, finders, template, distractors, checks."""

from pathlib import Path

import pytest

import quizgen.templates
from quizgen.items import MultipleChoice
from quizgen.pipeline import study
from quizgen.templates import TEMPLATES, Example, Silent, Template
from tests.articles import article_of

EXAMPLES = [pytest.param(t, e, id=f"{t.name}-{i}") for t in TEMPLATES for i, e in enumerate(t.examples)]
SILENT = [pytest.param(t, s, id=f"{t.name}-{s.why}") for t in TEMPLATES for s in t.silent_on]


@pytest.mark.parametrize(("template", "example"), EXAMPLES)
def test_example_gives_exactly_its_item(tmp_path: Path, template: Template, example: Example) -> None:
    made = study(article_of(tmp_path, example.text, example.headline, example.date))
    items = [item for item in made.accepted if item.template == template.name]
    found = [
        (
            item.stem,
            item.key,
            item.options if isinstance(item, MultipleChoice) else (),
            item.context,
            getattr(item, "hint", None),
        )
        for item in items
    ]
    assert (example.stem, example.key, example.options, example.context, example.hint) in found, [
        *found,
        *((r.by, r.reason, r.draft.stem, r.draft.key) for r in made.rejections if r.draft.template == template.name),
    ]


@pytest.mark.parametrize(("template", "silent"), SILENT)
def test_silent_where_it_must_be(tmp_path: Path, template: Template, silent: Silent) -> None:
    made = study(article_of(tmp_path, silent.text, silent.headline, silent.date))
    assert [item.stem for item in made.accepted if item.template == template.name] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_template_has_examples_and_silence(template: Template) -> None:
    assert template.examples
    assert template.silent_on
    assert template.asks.endswith("?")


def test_every_template_file_is_in_the_catalogue() -> None:
    folder = Path(quizgen.templates.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base"}
    assert {template.name for template in TEMPLATES} == files
