"""Every regular expression of the package, and texts made from it that match over and over and then fail."""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from re import _constants as op
from re import _parser
from types import ModuleType
from typing import Any

import quizgen

Pattern = re.Pattern[str] | re.Pattern[bytes]

_ANY_WORD = "Vell"
"""Stands in a pattern for what is put into it only when it is used: a name, a key."""
_USES = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split")
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_FEW = 4
"""What is repeated at most so often cannot take long."""
_SIGNS = " a1A_\n\t“”\"'’.,;:-—()[]<>|*#$%/\\!?&=é"
_EVERYWHERE = (
    " ",
    "\n",
    '"',
    "“",
    "‘",
    "a",
    "A",
    "1",
    ".",
    "a ",
    "Aa ",
    "a'",
    "1,1,",
    "“a ",
    "‘a ",
    "[",
    "(",
    "<a ",
    "A. ",
)


@dataclasses.dataclass(slots=True)
class Found:
    """A pattern of the package."""

    pattern: Pattern
    place: str
    """Room and name, or room, file and the call: "readers.html._MARKUP", "finders.happenings.sub"."""
    uses: set[str]
    """How it is asked, as far as its module tells."""


def find_patterns() -> list[Found]:
    """All that modules hold, and all that are written where they are used."""
    found: dict[tuple[str | bytes, int], Found] = {}
    for information in pkgutil.walk_packages(quizgen.__path__, "quizgen."):
        if information.name.endswith("__main__"):
            continue
        module = importlib.import_module(information.name)
        for name, value in vars(module).items():
            for pattern in _held(value, set()):
                _note(found, pattern, f"{information.name[8:]}.{name}", _asked(module, name))
        for pattern, use in _written(module):
            _note(found, pattern, f"{information.name[8:]}.{use}", set() if use == "compile" else {use})
    return list(found.values())


def _note(found: dict[tuple[str | bytes, int], Found], pattern: Pattern, place: str, uses: set[str]) -> None:
    found.setdefault((pattern.pattern, pattern.flags), Found(pattern, place, set())).uses.update(uses)


def _held(value: Any, seen: set[int]) -> Iterator[Pattern]:
    """The patterns in a value, however deep."""
    if isinstance(value, re.Pattern):
        yield value
    elif id(value) in seen:
        return
    seen.add(id(value))
    inside: Iterable[Any] = ()
    if isinstance(value, Mapping):
        inside = (*value.keys(), *value.values())
    elif isinstance(value, (tuple, list, set, frozenset)):
        inside = value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        inside = [getattr(value, each.name) for each in dataclasses.fields(value)]
    for each in inside:
        yield from _held(each, seen)


def _asked(module: ModuleType, name: str) -> set[str]:
    return set(re.findall(rf"\b{name}\.({'|'.join(_USES)})\(", inspect.getsource(module)))


def _written(module: ModuleType) -> Iterator[tuple[Pattern, str]]:
    """The first argument of every call of `re`, with its flags."""
    tree = ast.parse(inspect.getsource(module))
    for scope in (tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))):
        local = {
            target.id: node.value
            for node in ast.walk(scope)
            if isinstance(node, ast.Assign) and isinstance(scope, ast.FunctionDef)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(scope):
            if not (
                isinstance(call, ast.Call) and ast.unparse(call.func) in {f"re.{use}" for use in (*_USES, "compile")}
            ):
                continue
            use = ast.unparse(call.func).removeprefix("re.")
            source = _spelled(call.args[0], module, local)
            flags = [each.value for each in call.keywords if each.arg == "flags"]
            flags += call.args[{"compile": 1, "sub": 4, "subn": 4, "split": 3}.get(use, 2) :][:1]
            if source != _ANY_WORD:
                yield re.compile(source, _value(flags[0], module) if flags else 0), use


def _value(node: ast.expr, module: ModuleType) -> Any:
    return eval(compile(ast.Expression(node), "pattern", "eval"), vars(module))


def _spelled(node: ast.expr, module: ModuleType, local: Mapping[str, ast.expr]) -> Any:
    """The pattern that an expression makes; what only a run could tell is any word."""
    try:
        known = _value(node, module)
    except (NameError, AttributeError):
        known = None
    if isinstance(known, (str, bytes)):
        return known
    if isinstance(node, ast.JoinedStr):
        return "".join(_spelled(part, module, local) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return _spelled(node.value, module, local)
    if isinstance(node, ast.Name) and node.id in local:
        return _spelled(local[node.id], module, {name: value for name, value in local.items() if name != node.id})
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
        one = node.args[0].elt if isinstance(node.args[0], ast.GeneratorExp) else node
        word = _ANY_WORD if one is node else _spelled(one, module, local)
        return _spelled(node.func.value, module, local).join([word, word])
    return _ANY_WORD


def attacks(pattern: Pattern) -> Iterator[tuple[str, str, str]]:
    """A beginning, what to repeat behind it, and an end: what the pattern repeats, over and over, and then something else."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parsed = _parser.parse(source, pattern.flags if isinstance(pattern.pattern, str) else pattern.flags & ~re.UNICODE)
    pumps = dict.fromkeys(("", each) for each in _EVERYWHERE)
    for turn in range(4):
        for before, body in _repeats(parsed, turn, ""):
            pumps.update(dict.fromkeys([(before, body), ("", before), ("", before + body)]))
    ends = ["", "\n\0", *sorted(set(_excluded(parsed)))[:2]]
    yield from ((before, body, end) for before, body in pumps if body for end in ends)


def _repeats(parsed: Iterable[Any], turn: int, before: str) -> Iterator[tuple[str, str]]:
    """Each repeat: what leads to it, and what it repeats."""
    for code, value in parsed:
        if code in _REPEATS and value[1] >= _FEW:
            yield before, _matched(value[2], turn)
        for inner in _inner(code, value):
            yield from _repeats(inner, turn, before)
        before += _matched([(code, value)], turn)
    yield "", before


def _inner(code: Any, value: Any) -> list[Any]:
    if code in _REPEATS:
        return [value[2]]
    if code is op.BRANCH:
        return list(value[1])
    if code is op.SUBPATTERN:
        return [value[3]]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if code is op.ATOMIC_GROUP else []


def _matched(parsed: Iterable[Any], turn: int) -> str:
    """A text that matches, another one each turn."""
    text = ""
    for code, value in parsed:
        if code in (op.LITERAL, op.NOT_LITERAL):
            text += chr(value) if code is op.LITERAL else "b" if value == ord("a") else "a"
        elif code is op.ANY:
            text += "a .“"[turn % 4]
        elif code is op.IN:
            fitting = [sign for sign in dict.fromkeys([*_literals(value), *_SIGNS]) if _is_in(sign, value)]
            text += fitting[turn % len(fitting)] if fitting else "é"
        elif code in _REPEATS:
            text += _matched(value[2], turn) * max(value[0], min(value[1], 1 - turn % 2))
        elif code is op.BRANCH:
            text += _matched(value[1][turn % len(value[1])], turn)
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            text += _matched(_inner(code, value)[0], turn)
    return text


def _literals(members: Iterable[Any]) -> list[str]:
    return [chr(value if code is op.LITERAL else value[0]) for code, value in members if code in (op.LITERAL, op.RANGE)]


def _is_in(sign: str, members: Iterable[Any]) -> bool:
    found = negated = False
    for code, value in members:
        if code is op.NEGATE:
            negated = True
        elif code is op.LITERAL:
            found |= ord(sign) == value
        elif code is op.RANGE:
            found |= value[0] <= ord(sign) <= value[1]
        else:
            kind = str(value).removeprefix("CATEGORY_")
            is_kind = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
            found |= is_kind[kind.removeprefix("NOT_")] != kind.startswith("NOT_")
    return found != negated


def _excluded(parsed: Iterable[Any]) -> Iterator[str]:
    """What a repeat stops at, as far as the pattern names it."""
    for code, value in parsed:
        if code is op.IN and value[0][0] is op.NEGATE:
            yield from (sign for sign in (*_literals(value), "1") if not _is_in(sign, value))
        for inner in _inner(code, value):
            yield from _excluded(inner)
