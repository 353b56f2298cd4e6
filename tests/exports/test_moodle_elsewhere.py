"""Moodle XML in a program that is not ours: moodle2amc, which makes an auto-multiple-choice sheet of it."""

import ctypes.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.forms.base import Form
from quizgen.items import MultipleChoice

from .test_exports import forms, made

PROGRAM = Path(sys.executable).with_name("moodle2amc")
MAGICK = next(
    (name for name in ("MagickWand-6.Q16", "MagickWand-7.Q16", "MagickWand") if ctypes.util.find_library(name)), None
)


@pytest.mark.skipif(MAGICK is None, reason="moodle2amc needs ImageMagick's library; make test says how to get it")
@pytest.mark.parametrize("form", forms(), ids=["sample", "hostile", "seeds"])
def test_multiple_choice_is_read_by_moodle2amc(form: Form, tmp_path: Path) -> None:
    content, questions = made(form, "moodle")
    (tmp_path / "quiz.xml").write_bytes(content)
    command = [str(PROGRAM), "quiz.xml", "-o", "quiz.tex"]
    finished = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr.decode()
    written = (tmp_path / "quiz.tex").read_text(encoding="utf-8")
    read = dict(re.findall(r"\\begin\{question\}\{(\w+) [^}]*\}[^\n]*\n(.*?)\\end\{question\}", written, re.DOTALL))
    for question in questions:
        item = question.item
        if isinstance(item, MultipleChoice):
            choices = re.findall(r"\\(correct|wrong)choice\{(.*)\}", read[question.code])
            assert [kind == "correct" for kind, _ in choices] == [option == item.key for option in item.options]
            for (_, text), option in zip(choices, item.options, strict=True):
                if option.isalnum():
                    assert text == option
