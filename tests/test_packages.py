"""What is given to others: a wheel that does the main job on its own, and the sdist that it is built from."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import quizgen

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "2022-01-13-nato-russia-council.md"
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in", "CHANGELOG.md", "quizgen")


@dataclass(frozen=True, slots=True)
class Packages:
    """As a release makes them, but of a copy: a build leaves files in its tree."""

    files: dict[str, bytes]
    """All that the package consists of, its layouts, styles and scripts too."""
    sdist: Path
    wheel: Path
    rebuilt: Path
    """The wheel that the sdist gives."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    tree = folder / "tree"
    tree.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tree)
    files = {
        path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("quizgen/**/*") if path.is_file()
    }
    build(tree, folder / "made", "--sdist", "--wheel")
    (sdist,) = (folder / "made").glob("*.tar.gz")
    (wheel,) = (folder / "made").glob("*.whl")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (unpacked,) = (folder / "unpacked").iterdir()
    build(unpacked, folder / "rebuilt", "--wheel")
    (rebuilt,) = (folder / "rebuilt").glob("*.whl")
    return Packages(files, sdist, wheel, rebuilt)


def build(tree: Path, into: Path, *kinds: str) -> None:
    run(sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", into, tree)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """What a program prints; it must not find the project by the environment."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    finished = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_holds_the_package_and_nothing_else(packages: Packages) -> None:
    own = f"quizgen-{quizgen.__version__}.dist-info/"
    held = contents(packages.wheel)
    assert {name: held[name] for name in held if not name.startswith(own)} == packages.files
    assert {f"{own}METADATA", f"{own}licenses/LICENSE", f"{own}entry_points.txt"} <= set(held)


def test_the_sdist_holds_what_the_wheel_is_built_from(packages: Packages) -> None:
    top = f"quizgen-{quizgen.__version__}/"
    with tarfile.open(packages.sdist) as archive:
        held = {entry.name.removeprefix(top) for entry in archive.getmembers() if entry.isfile()}
    assert {name for name in held if name.startswith("quizgen/")} == set(packages.files)
    assert {name for name in NEEDED if name != "quizgen"} <= held
    assert not {name for name in held if name.startswith(("tests/", "decks/", "seeds/"))}


def test_the_sdist_gives_the_same_wheel(packages: Packages) -> None:
    assert packages.rebuilt.name == packages.wheel.name
    assert contents(packages.rebuilt) == contents(packages.wheel)


def test_the_wheel_does_the_main_job_in_a_new_environment(packages: Packages, tmp_path: Path) -> None:
    environment = tmp_path / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    python, program = environment / "bin" / "python", environment / "bin" / "quizgen"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", packages.wheel)
    # What quizgen needs is taken from here; a path that a .pth file names brings no editable install with it.
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "needed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n")
    where = run(python, "-c", "import quizgen; print(quizgen.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(environment)

    (tmp_path / "seeds").mkdir()
    shutil.copy(SEED, tmp_path / "seeds")
    run(program, "build", "seeds", "-o", "out", cwd=tmp_path)
    made = {path.name.removeprefix(SEED.stem) for path in (tmp_path / "out").iterdir()}
    assert {".html", ".key.html", ".practice.html", ".form.json", ".json"} <= made
    assert {"news.apkg", "news.bank.jsonl"} <= made
    run(program, "new", "my-class", "--starter", cwd=tmp_path)
