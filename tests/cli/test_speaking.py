"""How the command line speaks."""

import click
import pytest
from click.testing import CliRunner

from quizgen.cli.speaking import Speaker, one_line, say
from quizgen.errors import QuizgenError


@click.group(cls=Speaker)
def program() -> None:
    pass


@program.command()
@click.argument("kind")
def fail(kind: str) -> None:
    raise {"user's": QuizgenError("mill.txt: is\n empty; \x1b[31mfill it."), "ours": KeyError("bug")}.get(
        kind, KeyboardInterrupt()
    )


def test_an_error_that_a_user_can_mend_is_one_line() -> None:
    result = CliRunner().invoke(program, ["fail", "user's"])
    assert (result.exit_code, result.stderr) == (1, "Error: mill.txt: is empty; �[31mfill it.\n")


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(KeyError, match="bug"):
        CliRunner().invoke(program, ["fail", "ours"], catch_exceptions=False)


def test_ctrl_c_ends_in_one_word() -> None:
    result = CliRunner().invoke(program, ["fail", "ctrl-c"])
    assert (result.exit_code, result.stderr) == (130, "Stopped.\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\nlines,  and\ttabs", "two lines, and tabs"),
        ("red \x1b[31m, bell \x07, \x9b2J", "red �[31m, bell �, �2J"),
        ("“typographic” – 5 €", "“typographic” – 5 €"),
    ],
)
def test_one_line_leaves_words_alone_and_disarms_the_rest(text: str, line: str) -> None:
    assert one_line(text) == line


def test_lines_stand_below_the_text_or_at_their_indent(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    say("The mill at Vell was sold.", before="12. ")
    say("The mill at Vell was sold.", before="12. ", indent=1)
    assert capsys.readouterr().out == "12. The mill at Vell\n    was sold.\n12. The mill at Vell\n was sold.\n"


def test_a_wide_terminal_does_not_make_long_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    say("word " * 100)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 100
