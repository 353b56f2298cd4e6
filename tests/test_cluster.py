"""The workers of a Dask scheduler: the same bytes, nothing lost, nothing twice, and trouble told in one line."""

import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import dask
import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster

from quizgen import build, executors
from quizgen.cli import main
from quizgen.crew import Crew
from quizgen.errors import FailedArticle, LostWorkers, MissingExtra, UnreachableScheduler
from quizgen.executors import Cluster
from quizgen.readers.sources import Source
from quizgen.stage import Stage, Task
from tests import stages
from tests.stages import POISON, note, tasks_of
from tests.stories import TOWNS, files_of, put

NAMES = [f"{number}.md" for number in range(40)]
start = partial(
    LocalCluster,
    threads_per_worker=1,
    host="127.0.0.1",
    scheduler_port=0,
    dashboard_address="127.0.0.1:0",
)


@pytest.fixture(scope="module")
def processes() -> Iterator[Any]:
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), start(n_workers=2, processes=True) as started:
        yield started


@pytest.fixture
def cluster(processes: Any) -> Any:
    """Two processes; a task that ended a process twice is given up."""
    processes.wait_for_workers(2, timeout=30)
    return processes


@pytest.fixture
def thread() -> Iterator[Any]:
    """A scheduler with one worker, in this process: it is there at once."""
    with start(n_workers=1, processes=False, protocol="tcp://") as started:
        yield started


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    for town in TOWNS[:3]:
        put(tmp_path / "seeds", town)
    return tmp_path / "seeds"


def crew_of(cluster: Any, stage: Stage, size: int = 2) -> Crew:
    return Crew(size, stage=stage, hire=partial(Cluster, cluster.scheduler_address), always=True)


def is_left(cluster: Any) -> bool:
    """Whether nobody is connected any more."""
    for _ in range(100):
        if set(cluster.scheduler.clients) <= {"fire-and-forget"}:  # which is nobody
            return True
        time.sleep(0.02)
    return False


def complaint(address: str, seeds: Path) -> str:
    """The only line that a build with that scheduler says."""
    line = ["build", str(seeds), "-o", str(seeds.parent / "out"), "--scheduler", address]
    result = CliRunner().invoke(main, line)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert not (seeds.parent / "out").exists()
    return str(result.stderr)


def test_a_cluster_gives_the_bytes_that_this_process_gives(cluster: Any, seeds: Path) -> None:
    home, away = seeds.parent / "home", seeds.parent / "away"
    line = ["build", str(seeds), "--mixed", "2", "--no-cache", "-o"]
    program = [sys.executable, "-c", "from quizgen.cli import main; main()"]
    there = [*program, *line, str(away), "--scheduler", cluster.scheduler_address]
    made = subprocess.run(there, check=False, capture_output=True, text=True)
    assert (made.returncode, made.stderr) == (0, "")
    assert is_left(cluster)
    assert CliRunner().invoke(main, [*line, str(home)]).exit_code == 0
    assert files_of(home) == files_of(away)
    assert "news.bank.jsonl" in files_of(home)


def test_a_worker_that_is_killed_in_the_middle_loses_nothing_and_doubles_nothing(cluster: Any) -> None:
    with crew_of(cluster, stages.dawdle) as crew:
        done = crew.run(tasks_of(NAMES))
        names = [next(done).name]
        os.kill(cluster.workers[0].pid, signal.SIGKILL)
        rest = list(done)
    assert [each.error for each in rest if each.error] == []
    assert [*names, *(each.name for each in rest)] == NAMES


def test_articles_that_end_their_worker_are_reported_and_not_tried_for_ever(cluster: Any) -> None:
    names = [NAMES[0], POISON, *NAMES[1:10]]
    with crew_of(cluster, stages.end) as crew:
        done = list(crew.run(tasks_of(names)))
    assert [each.name for each in done if each.error is None] == NAMES[:10]
    assert isinstance(done[1].error, FailedArticle)
    assert str(done[1].error) == (
        f"seeds/{POISON}: quizgen failed on this article (its process ended); please report it. The others are built."
    )
    assert is_left(cluster)


def test_an_article_that_breaks_the_rules_is_reported_alone(thread: Any) -> None:
    with crew_of(thread, stages.fail) as crew:
        done = list(crew.run(tasks_of([*NAMES[:10], POISON, *NAMES[10:]])))
    assert [each.name for each in done if each.error is None] == NAMES
    assert "(ZeroDivisionError: no words)" in str(done[10].error)


def test_where_nobody_answers(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "_PATIENCE", "300ms")
    told = complaint("tcp://127.0.0.1:9", seeds)
    assert told.startswith("Error: tcp://127.0.0.1:9: no scheduler answers there (")
    assert told.endswith("); check the address.\n")


@pytest.mark.parametrize("address", ["nowhere", "gopher://127.0.0.1:9", "tcp://127.0.0.1:", "''"])
def test_what_is_no_address(seeds: Path, address: str) -> None:
    told = complaint(address, seeds)
    assert told.startswith(f"Error: {address}: is no address of a scheduler (")
    assert told.endswith("); write it as tcp://host:8786.\n")


def test_where_nobody_works(seeds: Path) -> None:
    with start(n_workers=0) as empty:
        address = empty.scheduler_address
        told = complaint(address, seeds)
        assert is_left(empty)
    assert told == f"Error: {address}: the scheduler has no workers; start some: dask worker {address}\n"


@pytest.mark.parametrize(
    ("take", "told"),
    [
        (stages.take_other_rules, "has other rules, or rests on other versions, so its items would be others; "),
        (stages.take_none, "its workers have no quizgen (No module named 'quizgen'); install it there."),
    ],
    ids=["others", "none"],
)
def test_where_a_worker_has_other_rules(cluster: Any, seeds: Path, take: Callable[[], None], told: str) -> None:
    with Client(cluster, set_as_default=False) as client:
        one = sorted(client.scheduler_info()["workers"])[0]
        client.run(take, workers=[one])
        try:
            line = complaint(cluster.scheduler_address, seeds)
        finally:
            client.run(stages.take_own_rules)
    assert told in line
    assert (one in line) is (take is stages.take_other_rules)


def test_where_a_worker_with_other_rules_comes_later(cluster: Any) -> None:
    with Client(cluster, set_as_default=False) as client, crew_of(cluster, note) as crew:
        assert [done.name for done in crew.run(tasks_of(NAMES))] == NAMES
        client.run(stages.take_other_rules)
        try:
            with pytest.raises(UnreachableScheduler, match="A worker that came later has other rules"):
                list(crew.run(tasks_of(NAMES)))
        finally:
            client.run(stages.take_own_rules)


def test_what_was_done_before_needs_no_scheduler(seeds: Path) -> None:
    for output, *more in (("here",), ("there", "--scheduler", "tcp://127.0.0.1:9")):
        result = CliRunner().invoke(main, ["build", str(seeds), "-o", str(seeds.parent / output), *more])
        assert (result.exit_code, result.stderr) == (0, "")
    assert files_of(seeds.parent / "here") == files_of(seeds.parent / "there")


def test_where_all_workers_go_for_good_nobody_waits_for_ever(thread: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "_LOOK", 0.1)
    monkeypatch.setattr(executors, "MOST_ALONE", 0.3)
    with crew_of(thread, stages.dawdle) as crew:
        done = crew.run(tasks_of(NAMES))
        next(done)
        thread.scale(0)
        with pytest.raises(LostWorkers, match="run the same command again"):
            list(done)


def test_where_the_scheduler_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "_PATIENCE", "500ms")
    with (
        start(n_workers=1, processes=False, protocol="tcp://") as gone,
        crew_of(gone, stages.dawdle) as crew,
    ):
        done = crew.run(tasks_of(NAMES))
        next(done)
        gone.close()
        with pytest.raises(LostWorkers):
            list(done)
        time.sleep(1)
        with pytest.raises(LostWorkers):
            list(crew.run(tasks_of(NAMES)))


def test_large_pages_are_nothing_to_warn_of(thread: Any) -> None:
    pages = [Task(Source(Path(f"{number}.html"), bytes(2_000_000))) for number in range(8)]
    with warnings.catch_warnings(), crew_of(thread, note) as crew:
        warnings.simplefilter("error")
        assert len(list(crew.run(pages))) == 8


def test_without_dask_what_to_install_is_told(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = complaint("tcp://127.0.0.1:9", seeds)
    assert told == "Error: --scheduler needs the package distributed; run: pip install 'quizgen[cluster]'\n"
    with pytest.raises(MissingExtra):
        build([seeds], seeds.parent / "out", crew=Crew(hire=partial(Cluster, "tcp://127.0.0.1:9"), always=True))
