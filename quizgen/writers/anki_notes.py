"""One entry of a quiz as one Anki note: its fields, tags and lasting identity."""

import contextlib
import itertools
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from quizgen.article import Article
from quizgen.errors import UncarriableText
from quizgen.items import GAP, Cloze, Entry, Item, MultipleChoice, Open, is_hard, make_id
from quizgen.records.writing import kind_of
from quizgen.writers.anki_text import clean, cloze, escape, escape_attribute, escape_marked, escape_stem
from quizgen.writers.attribution import gives_away, long_date, place, unnamed_claimant
from quizgen.writers.note_types import CLOZE, MULTIPLE_CHOICE, OPEN, NoteType

_WITHDRAWN_STEM = f"This card was {GAP}."

_NOTE_TYPES: dict[type[Item], NoteType] = {Cloze: CLOZE, MultipleChoice: MULTIPLE_CHOICE, Open: OPEN}
_NO_TAG = re.compile(r"[^\w-]+")
"""What no tag is made of here: a space parts two tags, and :: two levels."""
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Note:
    """What Anki stores for one entry."""

    guid: str
    """What Anki knows a note by across imports: made from kind and item id, so a reworded item updates its note."""
    note_type: NoteType
    fields: tuple[str, ...]
    """HTML, in the order of `note_type.fields`."""
    tags: tuple[str, ...]
    changed: int
    """Seconds since 1970; Anki takes a changed note only when this is newer."""


def note(article: Article, entry: Entry) -> Note:
    """The note for an entry.

    Raises UncarriableText, naming the item, when its text cannot make a card.
    """
    item = entry.item
    note_type, kind = _NOTE_TYPES[type(item)], kind_of(item)
    values = (
        _source_fields(article, entry) | _question_fields(article, entry)
        if entry.is_live
        else _withdrawn(article, entry)
    )
    return Note(
        guid=make_id("anki", kind, item.id),
        note_type=note_type,
        fields=tuple(values.get(name, "") for name in note_type.fields),
        tags=_tags(article, entry, kind),
        changed=int(entry.changed.timestamp()),
    )


class Notebook:
    """Makes the notes of one bank, each once: what a live one says does not hang on its time."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Entry, Note]] = {}

    def note(self, article: Article, entry: Entry) -> Note:
        """As `note`."""
        before, made = self._made.get(entry.item.id, (None, None))
        if made is not None and entry.is_live and before == replace(entry, changed=_NO_TIME):
            return replace(made, changed=int(entry.changed.timestamp()))
        return note(article, entry)

    def fingerprint(self, article: Article, entry: Entry) -> str:
        """As `fingerprint`; the note is kept for `note`."""
        bare = replace(entry, changed=_NO_TIME)
        made = note(article, bare)
        self._made[entry.item.id] = bare, made
        return _fingerprint(made, entry)


def fingerprint(article: Article, entry: Entry) -> str:
    """Changes when the entry's note does, its time aside.

    Where in its article the evidence stands is left out: a paragraph put in before it would else rewrite every note behind
    it, and with that what learners wrote on them.
    """
    return _fingerprint(note(article, replace(entry, changed=_NO_TIME)), entry)


def _fingerprint(made: Note, entry: Entry) -> str:
    if not entry.is_live:
        return make_id(made.guid, made.fields[made.note_type.fields.index("Notice")])
    told = zip(made.note_type.fields, made.fields, strict=True)
    return make_id(made.guid, *(value for name, value in told if name not in _UNTOLD), *made.tags)


_UNTOLD = ("Place",)
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def _withdrawn(article: Article, entry: Entry) -> dict[str, str]:
    """Instead of a question that is no longer to be learnt: that it is withdrawn, when and why."""
    day = long_date(entry.changed.date())
    reason = f": {entry.reason.rstrip('.')}" if entry.reason else ""
    stop = "" if reason.endswith(("?", "!")) else "."
    stem = escape("This card was withdrawn.")
    said = escape(f"Withdrawn on {day}{reason}{stop} Delete this card, or suspend it.")
    return {
        "Text": cloze(_WITHDRAWN_STEM, "withdrawn", None),
        "Stem": stem,
        "Key": stem,
        "Notice": said,
        "Headline": escape(article.headline),
        "Publisher": escape(article.publisher or ""),
        "Language": escape_attribute(article.language),
        "Code": entry.code,
    }


def _question_fields(article: Article, entry: Entry) -> dict[str, str]:
    item = entry.item
    if not clean(item.stem):
        raise UncarriableText(f"{_name(article, entry)}: its stem is empty; edit or reject this item.")
    if not clean(item.key):
        raise UncarriableText(f"{_name(article, entry)}: its key is empty; edit or reject this item.")
    claimant = unnamed_claimant(item)
    values = {
        "Context": escape("\n".join(line for line in (item.story, item.context) if line)),
        "Claim": escape(f"Claimed by {claimant}") if claimant and not gives_away(claimant, item.key) else "",
        "Claimant": escape(claimant or ""),
        "Key": escape(item.key),
    }
    match item:
        case Cloze():
            return values | {"Text": _cloze_text(article, entry, item)}
        case MultipleChoice():
            ordered = "yes" if in_order(item.options) else ""
            return (
                values
                | {"Stem": escape_stem(item.stem), "Options": _options(article, entry, item), "Ordered": ordered}
                | {"Feedback": _feedback(item)}
            )
        case Open():
            return values | {"Stem": escape_stem(item.stem)}


def _cloze_text(article: Article, entry: Entry, item: Cloze) -> str:
    if (gaps := clean(item.stem).count(GAP)) != 1:
        raise UncarriableText(
            f"{_name(article, entry)}: its stem has {gaps} gaps and a cloze card needs one; edit or reject this item."
        )
    return cloze(item.stem, item.key, item.hint)


def _options(article: Article, entry: Entry, item: MultipleChoice) -> str:
    texts = [escape(option) for option in item.options]
    if not all(texts):
        raise UncarriableText(f"{_name(article, entry)}: one of its options is empty; edit or reject this item.")
    if len(set(texts)) < len(texts) or texts.count(escape(item.key)) != 1:
        raise UncarriableText(
            f"{_name(article, entry)}: its options must differ and hold the key once; edit or reject this item."
        )
    right = texts.index(escape(item.key))
    return "".join(
        f'<li{" data-key" if number == right else ""}><span dir="auto">{text}</span></li>'
        for number, text in enumerate(texts)
    )


def _feedback(item: MultipleChoice) -> str:
    """What the article says of each wrong option, under the option's own words, since a card shuffles its letters."""
    pairs = zip(item.options, item.feedback, strict=False)
    said = [(option, words) for option, words in pairs if words and option != item.key]
    return "".join(
        f'<li><span class="about" dir="auto">{escape(option)}</span> <span dir="auto">{escape(words)}</span></li>'
        for option, words in said
    )


def _date(option: str) -> datetime | None:
    """The date or month that an option is, in the form in which items print them: "12 January 2022", "January 2022"."""
    for form in ("%d %B %Y", "%B %Y"):
        with contextlib.suppress(ValueError):
            return datetime.strptime(option, form)
    return None


def in_order(options: tuple[str, ...]) -> bool:
    """Whether the options are rising figures or dates, worded alike but for them, and so not to be shuffled."""
    dates = [_date(option) for option in options]
    if all(dates):
        return all(earlier < later for earlier, later in itertools.pairwise(date for date in dates if date))
    if len({_NUMBER.sub("#", option) for option in options}) != 1:
        return False
    numbers = [_NUMBER.findall(option) for option in options]
    if any(len(found) != 1 for found in numbers):
        return False
    values = [float(found[0].replace(",", "")) for found in numbers]
    return all(smaller < larger for smaller, larger in itertools.pairwise(values))


def _source_fields(article: Article, entry: Entry) -> dict[str, str]:
    item = entry.item
    return {
        "Evidence": escape_marked(item.evidence.text, item.proof) if item.proof else escape(item.evidence.text),
        "Headline": escape(article.headline),
        "Author": escape(f"by {article.author}") if article.author else "",
        "Publisher": escape(article.publisher or ""),
        "Date": escape(f"as of {long_date(article.date)}") if article.date else "",
        "Place": escape(place(article, item.evidence)),
        "Link": _link(article.url or ""),
        "Rights": escape(article.rights or ""),
        "Language": escape_attribute(article.language),
        "Code": entry.code,
    }


def _link(url: str) -> str:
    """A link for a web address; anything else, such as a script, stays text."""
    try:
        address = urlsplit(clean(url))
    except ValueError:
        return escape(url)
    if address.scheme not in ("http", "https") or not address.hostname:
        return escape(url)
    return f'<a href="{escape_attribute(url)}">{escape(address.hostname.removeprefix("www."))}</a>'


def _tags(article: Article, entry: Entry, kind: str) -> tuple[str, ...]:
    if not entry.is_live:
        return ("quizgen::withdrawn",)
    month = f"{article.date:%Y-%m}::" if article.date else ""
    parts = [month + _NO_TAG.sub("-", article.slug), _NO_TAG.sub("-", entry.item.template), kind]
    parts.append(f"difficulty::{'hard' if is_hard(entry.item) else 'easy'}")
    # By this tag a learner finds, and a teacher suspends, what nobody has looked at yet.
    parts += ["suggested"] if entry.status == "suggested" else []
    parts += [f"sensitive::{_NO_TAG.sub('-', subject)}" for subject in entry.item.sensitive]
    return tuple(f"quizgen::{part}" for part in parts)


def _name(article: Article, entry: Entry) -> str:
    return f"{article.slug}: item {entry.code} ({entry.item.template})"
