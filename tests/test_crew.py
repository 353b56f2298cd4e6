"""A crew does every task once and in order, whoever works and whatever happens to them."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner

from quizgen import crew
from quizgen.caching import Cache, open_cache
from quizgen.cli import main
from quizgen.crew import BATCH, Crew, ask_about
from quizgen.errors import FailedArticle, MissingPipeline
from quizgen.executors import Beside, Here
from quizgen.readers.gathering import Refused
from quizgen.stage import Done, Stage, Task
from tests import stages
from tests.stages import CRASH, POISON, name_of, note, tasks_of
from tests.stories import MARCH, TOWNS, archive, files_of, put

NAMES = [f"{number}.md" for number in range(50)]


def nobody(number: int) -> NoReturn:
    raise AssertionError(f"{number} were hired")


class Brittle(Here):
    """Breaks where more than one article is given."""

    def __init__(self, number: int) -> None:
        pass

    def submit(self, task: Callable[..., Any], /, *arguments: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = super().submit(task, *arguments, **more)
        if len(arguments[0]) > 1:
            future = Future()
            future.set_exception(BrokenExecutor("gone"))
        return future


class Log:
    """A stage that remembers what it was given."""

    def __init__(self, stage: Stage = note) -> None:
        self.stage = stage
        self.batches: list[list[str]] = []

    def __call__(self, tasks: Sequence[Task]) -> tuple[Done, ...]:
        self.batches.append([name_of(task) for task in tasks])
        return self.stage(tasks)

    @property
    def names(self) -> list[str]:
        return [name for batch in self.batches for name in batch]


def done_before(folder: Path, names: Sequence[str]) -> Cache:
    """A cache in which the results of these are."""
    cache = Cache(folder)
    list(Crew(cache=cache, stage=note).run(tasks_of(names)))
    return cache


@pytest.mark.parametrize("cached", [[], NAMES[:20], NAMES[30:], NAMES[::2], NAMES[::13], NAMES[:-1], NAMES])
@pytest.mark.parametrize("hired", [1, 3])
def test_results_come_in_the_order_of_the_tasks_whatever_was_done_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cached: list[str], hired: int
) -> None:
    monkeypatch.setattr(crew, "_LOOKED_UP", 11)
    log = Log(stages.nap)
    cache = done_before(tmp_path, cached)
    with Crew(hired, stage=log, cache=cache, hire=ThreadPoolExecutor) as some:
        assert [done.name for done in some.run(tasks_of(NAMES))] == NAMES
    assert sorted(log.names) == sorted(set(NAMES) - set(cached))


def test_articles_are_asked_about_in_batches() -> None:
    log = Log()
    list(Crew(stage=log).run(tasks_of(NAMES)))
    assert [len(batch) for batch in log.batches] == [BATCH] * 6 + [2]


def test_a_result_is_given_before_everything_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an archive would be held in memory."""
    begun: list[str] = []

    def tasks() -> Iterator[Task]:
        for task in tasks_of(map(str, range(1000))):
            begun.append(name_of(task))
            yield task

    next(Crew(stage=note).run(tasks()))
    assert len(begun) <= BATCH
    with Crew(2, stage=note, hire=ThreadPoolExecutor) as some:
        begun.clear()
        next(some.run(tasks()))
        assert len(begun) <= 6 * BATCH
    cache = done_before(tmp_path, [str(number) for number in range(1000)])
    monkeypatch.setattr(crew, "_LOOKED_UP", 20)
    with Crew(2, stage=note, cache=cache, hire=nobody) as some:
        begun.clear()
        next(some.run(tasks()))
        assert len(begun) <= 20


@pytest.mark.parametrize("hired", [1, 2])
def test_an_article_that_breaks_the_rules_is_reported_and_costs_nobody_else(hired: int) -> None:
    names = [*NAMES[:20], POISON, *NAMES[20:40]]
    log = Log(stages.fail)
    with Crew(hired, stage=log, hire=ThreadPoolExecutor) as some:
        done = list(some.run(tasks_of(names)))
    assert [each.name for each in done if each.error is None] == NAMES[:40]
    assert str(done[20].error) == (
        f"seeds/{POISON}: quizgen failed on this article (ZeroDivisionError: no words); please report it. "
        "The others are built."
    )
    assert isinstance(done[20].error, FailedArticle)
    (batch,) = (batch for batch in log.batches if POISON in batch and len(batch) > 1)
    alone = {name for each in log.batches if len(each) == 1 for name in each} - {names[-1]}
    assert alone == set(batch), "its batch is tried again one by one, and no other"


def test_articles_that_end_their_process_are_reported_and_cost_nobody_else() -> None:
    names = [*NAMES[:12], POISON, NAMES[12], CRASH, *NAMES[13:20]]
    with Crew(2, stage=stages.end, hire=Beside) as some:
        done = list(some.run(tasks_of(names)))
    assert [each.name for each in done if each.error is None] == NAMES[:20]
    for name, each in ((POISON, done[12]), (CRASH, done[14])):
        assert isinstance(each.error, FailedArticle)
        assert str(each.error).startswith(f"seeds/{name}: quizgen failed on this article (its process ended); ")


def test_what_nobody_can_work_without_ends_the_run() -> None:
    def lack(tasks: Sequence[Task]) -> tuple[Done, ...]:
        raise MissingPipeline("there is no pipeline; install it.")

    for hired, hire in ((1, nobody), (2, ThreadPoolExecutor), (2, Brittle)):
        with Crew(hired, stage=lack, hire=hire) as some, pytest.raises(MissingPipeline):
            list(some.run(tasks_of(NAMES)))


def test_what_failed_is_tried_again_by_the_next_run(tmp_path: Path) -> None:
    names = [*NAMES[:3], POISON]
    cache = Cache(tmp_path)
    assert [each.error is None for each in Crew(stage=stages.fail, cache=cache).run(tasks_of(names))][-1] is False
    log = Log()
    assert [each.error for each in Crew(stage=log, cache=cache).run(tasks_of(names))] == [None] * 4
    assert log.names == [POISON]


@pytest.mark.parametrize("number", [0, 1, BATCH, 2 * BATCH - 1])
def test_few_articles_start_no_processes(number: int) -> None:
    with Crew(2, stage=note, hire=nobody) as some:
        assert [done.name for done in some.run(tasks_of(NAMES[:number]))] == NAMES[:number]


def test_few_among_many_that_were_done_before_start_none_and_many_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_LOOKED_UP", 20)
    cache = done_before(tmp_path, NAMES[:45])
    with Crew(2, stage=note, cache=cache, hire=nobody) as some:
        assert len(list(some.run(tasks_of(NAMES)))) == 50
    hired: list[int] = []

    def hire(number: int) -> Executor:
        hired.append(number)
        return ThreadPoolExecutor(number)

    cache = done_before(tmp_path / "other", NAMES[1:20])
    with Crew(2, stage=note, cache=cache, hire=hire) as some:
        assert len(list(some.run(tasks_of(NAMES)))) == 50
    assert hired == [2], "the first one is not worth it, the others are"


@pytest.mark.parametrize("always", [False, True])
def test_where_all_was_done_before_nobody_is_hired(tmp_path: Path, always: bool) -> None:
    cache = done_before(tmp_path, NAMES)
    with Crew(2, stage=note, cache=cache, hire=nobody, always=always) as some:
        assert [done.name for done in some.run(tasks_of(NAMES))] == NAMES


def test_what_cannot_be_used_is_told_where_it_was_found(tmp_path: Path) -> None:
    path = archive(tmp_path / "dump.jsonl", [(town, MARCH) for town in TOWNS[:4]])
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join([lines[0], "{", '{"text": "Too short."}', *lines[1:3], "[", lines[3], "]"]), encoding="utf-8"
    )
    for cache in (None, open_cache()):
        for _ in range(2):
            found = list(ask_about([path], lambda path: None, Crew(cache=cache)))
            told = [str(each.error) if isinstance(each, Refused) else each.path.name for each in found]
            assert [re.sub(r".*dump.jsonl[, /]*(line \d|[^:]+): .*", r"\1", each) for each in told] == [
                "vell.md", "line 2", "too-short.md", "tarnby.md", "quell.md", "line 6", "brimm.md", "line 8"
            ]  # fmt: skip


def test_two_processes_write_the_same_bytes_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_WORTH", 2)
    monkeypatch.setattr(crew, "BATCH", 2)
    for town in TOWNS[:6]:
        put(tmp_path / "seeds", town)
    for jobs in (1, 2):
        line = [
            "build",
            f"{tmp_path}/seeds",
            "-o",
            f"{tmp_path}/{jobs}",
            "--jobs",
            f"{jobs}",
            "--no-cache",
            "--mixed",
            "4",
        ]
        result = CliRunner().invoke(main, line)
        assert result.exit_code == 0, result.output
    assert files_of(tmp_path / "1") == files_of(tmp_path / "2")
    assert len(files_of(tmp_path / "1")) > 6 * 5
