"""What a line looks like: a sentence, a title, or neither; judged from its words and its last character."""

import re

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]\s]*$|[.!?…][\"'”’»]*\s*\(+[^()]{0,40}\)+$")
_SENTENCE_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9]|\s*$)")
# A question is a heading when it opens as questions do; "Just what is it?" is a paragraph of one line.
_QUESTION = re.compile(
    r"(?:who|whose|whom|what|what['’]s|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 14
"""Words; headings in newspapers have 3 to 10, and a line of 15 words without a full stop is a slip in a paragraph."""


def one_line(text: str) -> str:
    """The text with its white space collapsed, for comparing and for titles."""
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """Tokens holding a letter or a digit; dashes and bullets are not words."""
    return [token for token in text.split() if any(map(str.isalnum, token))]


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotation marks and brackets set aside."""
    return _SENTENCE_END.search(one_line(text)[-60:]) is not None


def count_sentences(text: str) -> int:
    """How many sentences the text holds, roughly: an abbreviation before a capital counts as an end."""
    return len(_SENTENCE_BREAK.findall(text))


def is_title_like(text: str) -> bool:
    """Whether the line could be a headline or a heading: short, begun like one, and not ended like a sentence."""
    line = one_line(text)
    opening = line.lstrip("\"'“‘«([#")
    first = opening.split(maxsplit=1)[0] if opening.strip() else ""
    # "iPhone" and "eBay" begin titles too.
    if not any(letter.isupper() or letter.isdigit() for letter in first[:2]) or not any(map(str.isalpha, line)):
        return False
    if len(words(line)) > _LONGEST_TITLE:
        return False
    if line.endswith("?"):
        return _QUESTION.match(opening) is not None
    return not ends_sentence(line) and line[-1] not in ",;:-–—"


def is_prose(text: str) -> bool:
    """Whether the text is a paragraph a reader would read: a sentence, or too long to be a title or a label."""
    count = len(words(text))
    if ends_sentence(text):
        return count > 0
    return count > _LONGEST_TITLE or (text.rstrip().endswith((":", ",", ";")) and count > 4)


def folded(text: str) -> str:
    """A copy for comparing two lines: case, quotation marks and other signs set aside."""
    return " ".join(re.findall(r"\w+", text.casefold()))
