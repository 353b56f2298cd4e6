"""An item as a teacher edits it: its words as YAML, and read back."""

from __future__ import annotations

from dataclasses import replace

import yaml

from quizgen.bank.base import Banked
from quizgen.errors import UnreadableBank
from quizgen.items import GAP, Cloze, Item, MultipleChoice
from quizgen.records.fields import Fields, NoGoodField

_HEAD = """# Item {code}. Change the words, save and close; what you write is kept by every build.
# The key of a multiple choice stands among its options{gap}.
# It is proved by: {evidence}
"""


def wording_of(banked: Banked) -> str:
    """What a teacher may change of an item, as YAML with a head that explains it."""
    item = banked.item
    words: dict[str, object] = {"context": item.context, "stem": item.stem}
    if isinstance(item, MultipleChoice):
        words["options"] = list(item.options)
    words["key"] = item.key
    if isinstance(item, Cloze):
        words["hint"] = item.hint
    gap = f"; {GAP} is the gap" if GAP in item.stem else ""
    head = _HEAD.format(code=banked.entry.code, gap=gap, evidence=item.evidence.text)
    return head + yaml.safe_dump(words, allow_unicode=True, sort_keys=False, width=10_000)


def read_wording(text: str, banked: Banked) -> Item:
    """The item in the teacher's words. Raises UnreadableBank, in one line, for what makes no item."""
    item, code = banked.item, banked.entry.code
    try:
        fields = Fields(yaml.load(text, Loader=yaml.BaseLoader), f"item {code}")
        changed = replace(
            item,
            context=_text_or_none(fields, "context"),
            stem=fields.text("stem").strip(),
            key=fields.text("key").strip(),
        )
        if isinstance(changed, MultipleChoice):
            options = tuple(option.strip() for option in fields.texts("options"))
            feedback = dict(zip(changed.options, changed.feedback, strict=False))
            said = tuple(feedback.get(option) for option in options) if feedback else ()
            changed = replace(changed, options=options, feedback=said)
        elif isinstance(changed, Cloze):
            changed = replace(changed, hint=_text_or_none(fields, "hint"))
        refuse_unaskable(changed, f"item {code}")
        return changed
    except yaml.YAMLError as error:
        raise UnreadableBank(f"item {code}: is no YAML; put texts with colons in quotation marks.") from error
    except NoGoodField as error:
        raise UnreadableBank(f"{error}.") from error


def refuse_unaskable(item: Item, place: str) -> None:
    """Raises NoGoodField for words that make no item of its kind."""
    if not item.stem or not item.key:
        raise NoGoodField(f"{place}: the {'key' if item.stem else 'stem'} is empty")
    if isinstance(item, MultipleChoice):
        if item.key not in item.options or "" in item.options or len(set(item.options)) < max(len(item.options), 2):
            raise NoGoodField(f"{place}: the options must be two or more that differ, the key among them")
    elif isinstance(item, Cloze) and item.stem.count(GAP) != 1:
        raise NoGoodField(f"{place}: the stem must have the gap ({GAP}) once")


def _text_or_none(fields: Fields, name: str) -> str | None:
    """YAML's null is read as text here, so that no other word is taken for something else."""
    written = fields.text_or_none(name) if fields.has(name) else None
    return None if written in (None, "", "null", "~") else written
