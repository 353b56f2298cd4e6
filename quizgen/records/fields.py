"""One object of a JSON file, read field by field; what is missing or of the wrong kind is told with its place."""

from __future__ import annotations

from typing import Any


class NoGoodField(Exception):
    """A field is missing or is not what it should be; the message says which and where."""


class Fields:
    """A JSON object and where it stands in its file."""

    def __init__(self, value: Any, place: str) -> None:
        if not isinstance(value, dict):
            raise NoGoodField(f"{place} is no JSON object")
        self._value: dict[str, Any] = value
        self.place = place

    def has(self, name: str) -> bool:
        """Whether the field is there, whatever it holds."""
        return name in self._value

    def text(self, name: str) -> str:
        """A string that is not empty."""
        value = self._get(name)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(name, "a text")
        return self._carriable(name, value)

    def text_or_none(self, name: str) -> str | None:
        """A string, or null; an empty one is as good as null."""
        value = self._get(name)
        if value is not None and not isinstance(value, str):
            raise self._wrong(name, "a text or null")
        return self._carriable(name, value) if value and value.strip() else None

    def texts(self, name: str) -> list[str]:
        """An array of strings."""
        values = self._array(name)
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(name, "a list of texts")
        if name == "options" and not all(value.strip() for value in values):
            raise NoGoodField(f"{self.place}: “{name}” holds an empty text")
        return [self._carriable(name, value) for value in values]

    def texts_or_none(self, name: str) -> list[str | None]:
        """An array of strings and nulls."""
        values = self._array(name)
        if not all(value is None or isinstance(value, str) for value in values):
            raise self._wrong(name, "a list of texts and nulls")
        return [self._carriable(name, value) if value else None for value in values]

    def number(self, name: str) -> float:
        value = self._get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(name, "a number")
        return value

    def whole(self, name: str) -> int:
        """A whole number from 0."""
        value = self._get(name)
        if not _is_whole(value):
            raise self._wrong(name, "a whole number from 0")
        assert isinstance(value, int)
        return value

    def wholes(self, name: str) -> list[int]:
        """An array of whole numbers from 0."""
        values = self._array(name)
        if not all(_is_whole(value) for value in values):
            raise self._wrong(name, "a list of whole numbers")
        return values

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._get(name)
        if not isinstance(value, bool):
            raise self._wrong(name, "true or false")
        return value

    def object_or_none(self, name: str) -> Fields | None:
        """An object, or null."""
        return None if self._get(name) is None else self.object(name)

    def object(self, name: str) -> Fields:
        return Fields(self._get(name), name if self.place == "the file" else f"{self.place}, {name}")

    def objects(self, name: str) -> list[Fields]:
        """An array of objects, each called after its place: "item 3"."""
        return [
            Fields(value, f"{name.removesuffix('s')} {number}")
            for number, value in enumerate(self._array(name), start=1)
        ]

    def _array(self, name: str) -> list[Any]:
        value = self._get(name)
        if not isinstance(value, list):
            raise self._wrong(name, "a list")
        return value

    def _get(self, name: str) -> Any:
        if name not in self._value:
            raise NoGoodField(f"{self.place} has no “{name}”")
        return self._value[name]

    def _wrong(self, name: str, wanted: str) -> NoGoodField:
        return NoGoodField(f"{self.place}: “{name}” is not {wanted}")

    def _carriable(self, name: str, value: str) -> str:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise NoGoodField(f"{self.place}: “{name}” holds half a character (a lone surrogate)") from error
        return value


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
