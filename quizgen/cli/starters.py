"""Files to double-click, for people who never use a terminal: each opens the review page of the folder that it lies in."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

NAME = "quizgen"
_SH = """\
#!/bin/sh
# Double-click this file: it opens the review page of this folder in your browser. Close its window to end quizgen.
cd "$(dirname "$0")" || exit 1
[ -x {python} ] && exec {python} -m quizgen review .
command -v quizgen >/dev/null && exec quizgen review .
echo "quizgen is not installed here; ask whoever gave you this folder."
read -r _
"""
_DESKTOP = """\
[Desktop Entry]
Type=Application
Name=Review quizzes
Comment=Open the review page of this folder in your browser
Exec=sh -c "exec sh \\\\"\\\\$(dirname \\\\"\\\\$1\\\\")/quizgen.command\\\\"" sh %k
Terminal=true
"""
_BAT = """\
@echo off
rem Double-click this file: it opens the review page of this folder in your browser. Close its window to end quizgen.
chcp 65001 >nul
cd /d "%~dp0"
{run}
if errorlevel 1 pause
"""
_BAT_HERE = """\
if exist "{python}" ("{python}" -m quizgen review .) else (quizgen review .)"""


def write_starters(directory: Path) -> list[str]:
    """Write a starter for macOS, Linux and Windows into a folder, and give their names.

    Each remembers the Python that quizgen runs in here, and asks for the command quizgen where that is not. Raises OSError.
    """
    python = sys.executable
    here = _BAT_HERE.format(python=python.replace("%", "%%")) if os.name == "nt" else "quizgen review ."
    contents = {
        f"{NAME}.command": _SH.format(python=shlex.quote(python)),
        f"{NAME}.desktop": _DESKTOP,
        f"{NAME}.bat": _BAT.format(run=here).replace("\n", "\r\n"),
    }
    for name, content in contents.items():
        path = directory / name
        path.write_bytes(content.encode("utf-8", "replace"))
        path.chmod(0o755)
    return list(contents)
