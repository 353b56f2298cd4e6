"""Text made safe for a field of an Anki note: a reader sees it as it was, and nothing in it is taken for markup.

Fields are HTML; on top of that Anki reads cloze deletions, LaTeX, sound and speech tags, and MathJax out of them.
"""

import html
import re
import unicodedata

from quizgen.items import GAP

BLANK = '<span class="gap"><span class="spoken">blank</span></span>'
"""A gap that is seen as a rule and read out as "blank"."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters (0x1F parts the fields of a note: one of them fails the whole import) and lone surrogates."""

_MARKUP = str.maketrans(
    {
        "{": "&#123;",  # would open a cloze deletion
        "}": "&#125;",  # would end one early
        "[": "&#91;",  # [latex], [$], [sound:…], [anki:tts]
        "\u0338": "&#824;",  # Anki composes fields (NFC): with the ">" of a tag before it, this would become "≯"
        "\n": "<br>",
    }
)
_SPECIAL = re.compile(f"[&<>{re.escape(''.join(map(chr, _MARKUP)))}\\\\]")
"""What HTML, Anki or MathJax takes for more than text."""
_MATHJAX_DELIMITER = re.compile(r"\\(?=[()\]]|&#91;|\Z)")
"""At the end as well: Anki puts a bracket behind the hint of a cloze deletion."""


def clean(text: str) -> str:
    """The text without what no field can hold, composed (NFC) as Anki composes it, and without space at its ends."""
    if not text.isprintable():  # as what no field can hold never is
        text = _UNSTORABLE.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return unicodedata.normalize("NFC", text).strip()


def escape(text: str) -> str:
    """The text as HTML for a field, `clean`ed; line breaks become `<br>`."""
    return _as_html(clean(text))


def escape_marked(text: str, part: str) -> str:
    """The text as HTML with a part of it made to stand out, where it holds that."""
    before, found, after = clean(text).partition(clean(part))
    return _as_html(before) + (f'<span class="proof">{_as_html(found)}</span>' if found else "") + _as_html(after)


def escape_attribute(text: str) -> str:
    """The text as the value of an HTML attribute in double quotes."""
    return html.escape(clean(text), quote=True).translate(_MARKUP)


def escape_stem(stem: str) -> str:
    """A stem whose gaps, if it has any, are shown as blanks."""
    return BLANK.join(_as_html(part) for part in clean(stem).split(GAP))


def cloze(stem: str, key: str, hint: str | None) -> str:
    """A stem with a cloze deletion in place of its first gap.

    It is always number 1: Anki keeps a card's schedule by note and number.
    """
    before, _, after = clean(stem).partition(GAP)
    deletion = _within_deletion(key)
    if hint and clean(hint):
        deletion += "::" + _within_deletion(hint)
    return f"{_as_html(before)}{{{{c1::{deletion}}}}}{_as_html(after)}"


def _as_html(cleaned: str) -> str:
    if _SPECIAL.search(cleaned) is None:
        return cleaned
    # MathJax looks for its delimiters across <wbr> and comments; only an element of its own keeps the two signs apart.
    return _MATHJAX_DELIMITER.sub(r"<span>\\</span>", html.escape(cleaned, quote=False).translate(_MARKUP))


def _within_deletion(text: str) -> str:
    """All colons go, not only pairs: one at the end of a key would join those before the hint."""
    return escape(text).replace(":", "&#58;")
