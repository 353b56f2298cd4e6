"""quizgen templates: the catalogue and its examples."""

import pytest

from quizgen.templates import TEMPLATES, Template

from .conftest import Run


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_catalogue_says_what_each_template_asks(run: Run) -> None:
    lines = [line.split(maxsplit=1) for line in run("quizgen templates").stdout.splitlines()]
    assert lines == [[template.name, template.asks] for template in TEMPLATES]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_template_is_told_by_its_examples(run: Run, template: Template) -> None:
    output = flat(run(f"quizgen templates {template.name}").stdout)
    assert output.startswith(f"{template.name}: {template.asks} ")
    for example in template.examples:
        parts = [f"Text: {example.text}", f"Stem: {example.stem}", *example.options, f"Key: {example.key}"]
        parts += [f"Hint: {example.hint}"] if example.hint else []
        parts += [f"Context: {example.context}"] if example.context else []
        assert [part for part in parts if flat(part) not in output] == []
    for silent in template.silent_on:
        assert f"{flat(silent.text)} because: {flat(silent.why)}" in output.partition("Asks nothing about")[2]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("who_sad", "no template is called who_sad; did you mean who_said"),
        ("Who-Said", "no template is called Who-Said; did you mean who_said"),
        ("xyz", "no template is called xyz; quizgen templates lists them all."),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(run: Run, name: str, advice: str) -> None:
    result = run(f"quizgen templates {name}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert advice in result.stderr
