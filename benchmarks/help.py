"""How long `quizgen --help` takes beside `import click` alone: whole processes, medians within one run.

python benchmarks/help.py [RUNS] [COMMAND...]

The two take turns, so that what else the machine does weighs on both. With COMMANDS their help is measured too.
"""

import statistics
import subprocess
import sys
import time

BARE = (sys.executable, "-c", "import click")
PROGRAM = (sys.executable, "-c", "from quizgen.cli import main; main(prog_name='quizgen')")


def seconds(process: tuple[str, ...]) -> float:
    """How long a process takes from its start to its end."""
    started = time.perf_counter()
    subprocess.run(process, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main(runs: int, commands: list[str]) -> None:
    processes = {"import click": BARE, "quizgen --help": (*PROGRAM, "--help")}
    processes |= {f"quizgen {command} --help": (*PROGRAM, command, "--help") for command in commands}
    for process in processes.values():
        seconds(process)  # compiled and in the file cache
    rounds = [[seconds(process) for process in processes.values()] for _ in range(runs)]
    medians = [statistics.median(column) for column in zip(*rounds, strict=True)]
    for name, median in zip(processes, medians, strict=True):
        print(f"{name:<24} {median:6.3f} s   {median / medians[0]:4.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15, sys.argv[2:])
