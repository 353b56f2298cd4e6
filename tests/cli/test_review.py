"""quizgen review: what it asks for before it serves a page."""

import builtins
from typing import Any

import pytest

from .conftest import Run


def test_a_folder_that_is_not_there_is_told_in_one_line(run: Run) -> None:
    result = run("quizgen review nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: nowhere: no such folder; make one with quizgen new.\n"


def test_without_flask_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "quizgen.review.serving":
            raise ModuleNotFoundError("No module named 'flask'", name="flask")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    result = run("quizgen review")
    assert result.exit_code == 1
    assert result.stderr == "Error: quizgen review needs Flask: pip install 'quizgen[review]'.\n"


def test_the_address_is_opened_in_a_browser_unless_that_is_not_wanted(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("quizgen.review.serving.Served.run", lambda served: served.server.server_close())
    assert "?token=" in run("quizgen review --no-browser").stdout
    assert opened == []
    result = run("quizgen review --deck 7b")
    assert result.exit_code == 0
    for _ in range(100):
        if opened:
            break
    assert opened
    assert opened[0] in result.stdout
