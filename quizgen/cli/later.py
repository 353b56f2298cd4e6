"""Commands whose files are read when they are used: who asks for help must not wait for all of them."""

import re
from importlib import import_module
from pathlib import Path

import click

_FIRST_PARAGRAPH = re.compile(r'^def command\(.*?^    """(.*?)(?:\n\n|""")', re.MULTILINE | re.DOTALL)


class Later(click.Command):
    """Stands in the list of commands for one in a file that was not imported yet."""

    def __init__(self, name: str, module: str | None = None) -> None:
        super().__init__(name)
        self.module = module or name

    def get_short_help_str(self, limit: int = 45) -> str:
        """As the command itself would tell it: the first paragraph of its docstring, read from its file."""
        source = Path(__file__).with_name(f"{self.module}.py").read_text(encoding="utf-8")
        found = _FIRST_PARAGRAPH.search(source)
        return click.Command(self.name, help=found[1] if found else None).get_short_help_str(limit)

    def load(self) -> click.Command:
        """The command itself."""
        command: click.Command = import_module(f"quizgen.cli.{self.module}").command
        return command
