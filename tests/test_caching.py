"""Results of earlier builds: never of other rules, never needed, never trusted when damaged, and nobody's trouble."""

import os
import pickle
import shutil
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Any

import platformdirs
import pytest
from click.testing import CliRunner, Result

from quizgen import build, caching, nlp, stage
from quizgen.asking import ask_all
from quizgen.caching import Cache, hash_of, key_of, open_cache, rules_version
from quizgen.cli import main
from quizgen.crew import Crew
from quizgen.readers.sources import Source
from quizgen.stage import Task, work
from tests.stories import TOWNS, files_of, put, story

KEY = hash_of("a key")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    for town in TOWNS[:3]:
        put(tmp_path / "seeds", town)
    return tmp_path / "seeds"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of the articles that the rules were asked about."""
    seen: list[str] = []

    def watch(articles: Any) -> Any:
        seen.extend(article.slug for article in articles)
        return ask_all(articles)

    monkeypatch.setattr(stage.work, "__defaults__", (watch,))
    return seen


def home() -> Path:
    return platformdirs.user_cache_path("quizgen")


def run(folder: Path, output: str, *more: str) -> Result:
    return CliRunner().invoke(main, ["build", f"{folder}", "-o", f"{folder.parent / output}", "--jobs", "1", *more])


def copy_of_package(folder: Path) -> Path:
    """A small package whose rules are hashed as quizgen's are."""
    package = folder / "quizgen"
    (package / "layouts").mkdir(parents=True)
    shutil.copy(caching.__file__, package / "caching.py")
    (package / "layouts" / "sheet.html").write_text("<p>", encoding="utf-8")
    return package


def version_of(package: Path) -> str:
    spec = util.spec_from_file_location("another_caching", package / "caching.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    version: str = module.rules_version()
    return version


def test_the_version_of_the_rules_is_that_of_every_file_by_name_and_content(tmp_path: Path) -> None:
    package = copy_of_package(tmp_path)
    versions = [version_of(package)]
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__" / "caching.pyc").write_bytes(b"x")
    assert version_of(package) == versions[0], "what Python compiles is no rule"
    assert version_of(copy_of_package(tmp_path / "elsewhere")) == versions[0], "nor is where it lies"
    (package / "layouts" / "sheet.html").write_text("<b>", encoding="utf-8")
    versions.append(version_of(package))
    (package / "layouts" / "sheet.html").rename(package / "layouts" / "key.html")
    versions.append(version_of(package))
    (package / "layouts" / "key.html").unlink()
    versions.append(version_of(package))
    assert len(set(versions)) == 4


def test_the_version_of_the_rules_is_that_of_what_they_rest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rules_version.__wrapped__()
    assert before == rules_version()
    monkeypatch.setattr(caching, "version", lambda name: "99")
    assert rules_version.__wrapped__() != before


def test_a_pipeline_that_is_not_installed_is_told_in_one_line(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "_RESTS_ON", ("no-such-package",))
    monkeypatch.setattr(nlp, "PIPELINE", "no_such_package")
    rules_version.cache_clear()
    nlp.load_pipeline.cache_clear()
    try:
        result = run(seeds, "out")
    finally:
        rules_version.cache_clear()
        nlp.load_pipeline.cache_clear()
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("Error: The language pipeline no_such_package is not installed; run: ")


def test_keys_tell_parts_from_one_another() -> None:
    assert len({hash_of("ab", "c"), hash_of("a", "bc"), hash_of("abc"), hash_of("abc", "")}) == 4
    assert hash_of("ä") == hash_of("ä".encode())
    assert key_of("a") != hash_of("a")


def test_what_was_kept_is_found_again_and_nothing_else(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, {"a": 1})
    assert Cache(tmp_path).get(KEY) == {"a": 1}
    assert cache.get(hash_of("another key")) is None


SPRUNG: list[str] = []


def spring() -> str:
    SPRUNG.append("unpickled")
    return "a result"


class Trap:
    """Tells when it is unpickled."""

    def __reduce__(self) -> Any:
        return (spring, ())


def test_what_is_damaged_is_as_good_as_absent_and_never_unpickled(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, Trap())
    assert cache.get(KEY) == "a result"
    assert SPRUNG.pop() == "unpickled", "the trap works"
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = path.read_bytes()
    damaged = [whole[:end] for end in (0, 10, 32, 33, len(whole) - 1)]
    damaged += [
        whole + b"\0",
        bytes([whole[0] ^ 1]) + whole[1:],
        whole[:-1] + bytes([whole[-1] ^ 1]),
        pickle.dumps(Trap()),
    ]
    for content in damaged:
        path.write_bytes(content)
        assert cache.get(KEY) is None
    other = hash_of("another key")
    path.write_bytes(whole)
    (tmp_path / other[:2]).mkdir()
    shutil.copy(path, tmp_path / other[:2] / other[2:])
    assert cache.get(other) is None, "what was put under another name is foreign"
    path.unlink()
    path.mkdir()
    assert cache.get(KEY) is None
    assert SPRUNG == []


def test_a_build_out_of_a_damaged_cache_asks_again(seeds: Path, asked: list[str]) -> None:
    assert run(seeds, "out").exit_code == 0
    for path in home().rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    asked.clear()
    assert run(seeds, "other").exit_code == 0
    assert len(asked) == 3
    assert files_of(seeds.parent / "out") == files_of(seeds.parent / "other")


def test_a_build_out_of_the_cache_asks_nothing_and_gives_the_same_bytes(seeds: Path, asked: list[str]) -> None:
    results = [run(seeds, output, *more) for output, *more in (("none", "--no-cache"), ("new",), ("cached",))]
    assert [result.exit_code for result in results] == [0, 0, 0]
    assert sorted(asked) == sorted(["vell", "tarnby", "quell"] * 2)
    none, new, cached = (files_of(seeds.parent / output) for output in ("none", "new", "cached"))
    assert none == new == cached
    assert "vell.key.html" in none


def test_one_article_more_is_the_only_one_that_is_asked_about(seeds: Path, asked: list[str]) -> None:
    run(seeds, "out")
    asked.clear()
    put(seeds, TOWNS[3])
    run(seeds, "out")
    assert asked == ["brimm"]


def test_without_a_cache_nothing_is_kept(seeds: Path) -> None:
    assert run(seeds, "out", "--no-cache").exit_code == 0
    assert not home().exists()
    run(seeds, "out")
    assert home().exists()


@pytest.mark.parametrize("blocked", ["home", "state"])
def test_a_cache_that_cannot_be_written_costs_nobody_a_build(
    seeds: Path, blocked: str, caplog: pytest.LogCaptureFixture
) -> None:
    place = home() if blocked == "home" else home() / rules_version()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("in the way", encoding="utf-8")
    for output in ("out", "out", "other"):
        result = run(seeds, output)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "Nothing has changed" not in result.stdout
    told = [record.getMessage() for record in caplog.records if record.name == "quizgen.caching"]
    assert len(told) == 3, "once in each build"
    assert all(each.startswith("no results are kept for the next build (") for each in told)
    assert files_of(seeds.parent / "out") == files_of(seeds.parent / "other")


def test_a_cache_that_may_not_even_be_looked_at_costs_nobody_a_build(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, **more: object) -> os.stat_result:
        if home() in (self, *self.parents):
            raise PermissionError(13, "Permission denied")
        return stat(self, **more)  # type: ignore[arg-type]

    stat = Path.stat
    monkeypatch.setattr(Path, "stat", refuse)
    assert run(seeds, "out").exit_code == 0


def test_the_cache_may_be_deleted_at_any_time(seeds: Path) -> None:
    crew = Crew(cache=open_cache())
    told = list[Path]()

    def tell(path: Path) -> None:
        told.append(path)
        shutil.rmtree(home(), ignore_errors=True)

    made = build([seeds], seeds.parent / "out", tell=tell, crew=crew)
    assert (len(told), made.failed, made.settled) == (3, (), None)
    shutil.rmtree(home())
    again = build([seeds], seeds.parent / "out", crew=crew)
    assert (again.delivery.counts, again.settled) == ({"unchanged": 3}, None), "made again, to the same"
    assert build([seeds], seeds.parent / "out", crew=crew).settled == 3


def test_what_earlier_rules_left_goes_but_for_the_latest() -> None:
    for age, name in enumerate(("newest", "new", "old", "older")):
        (home() / name / "ab").mkdir(parents=True)
        (home() / name / "ab" / "cd").write_bytes(b"x")
        os.utime(home() / name, (1_000_000 - age, 1_000_000 - age))
    (home() / "a-file").write_bytes(b"x")
    open_cache().put(KEY, 1)
    assert {path.name for path in home().iterdir()} == {"a-file", "new", "newest", rules_version()}
    (home() / "older" / "ab").mkdir(parents=True)
    open_cache()
    assert (home() / "older").exists(), "nothing is looked at while the rules stay"


def test_the_same_article_is_asked_about_under_each_name_and_address() -> None:
    data = story("Vell").encode()
    tasks = [
        Task(Source(Path("seeds/a.md"), data)),
        Task(Source(Path("seeds/b.md"), data)),
        Task(Source(Path("seeds/a.md"), data, "https://gazette.example/harbour")),
        Task(Source(Path("seeds/a.md"), data), "a-2"),
    ]
    crew = Crew(cache=open_cache())
    first, again = ([done.name for done in crew.run(tasks)] for _ in range(2))
    assert first == again == ["a", "b", "a", "a-2"]
    addresses = [done.asked.article.url for done in crew.run(tasks) if done.asked]
    assert addresses == [None, None, "https://gazette.example/harbour", None]
    assert work(tasks[:1])[0].asked == next(iter(crew.run(tasks))).asked
