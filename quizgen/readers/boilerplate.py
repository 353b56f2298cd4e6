"""Paragraphs that stand in an article and are not its story: captions, credits, embedded posts, calls to read on.

Each pattern is anchored at the words with which such a line begins, or at a sign that prose never has. When in doubt a
paragraph is prose: the finders say nothing about what they do not understand.
"""

import re
from collections.abc import Sequence

from quizgen.readers.bylines import read_byline
from quizgen.readers.prose import ends_sentence, is_title_like, one_line, words

_PICTURE = (
    r"(?:photo(?:graph)?|image|picture|video|graphic|infographic|chart|map|illustration|animation|gallery|slideshow)s?"
)
_STORY = r"(?:article|story|post|report|piece|column|interview)"
_SITES = r"(?:twitter|facebook|instagram|youtube|telegram|linkedin|tiktok|threads|mastodon|bluesky|x)"

_CAPTIONS = (
    # The label comes first, or the agency comes last, in brackets or after a stroke.
    rf"^[(\[]?(?:file |stock |screen )?(?:{_PICTURE}|caption|credits?)(?: credits?| courtesy)?\s*[:|—–]",
    rf"^[(\[]?(?:file |stock )?{_PICTURE} (?:by|courtesy|via|credit)\b",
    rf"^[(\[]?(?:file|stock) {_PICTURE}\b",
    rf"[(\[](?:file )?{_PICTURE}(?: credits?| courtesy)?\s*(?::|\bby\b|\bcourtesy\b|\bvia\b)[^()]{{0,600}}[)\]]\.?$",
    rf"^(?:file\s*[-–—:]+\s*)?in this [^.]{{0,60}}\b(?:{_PICTURE}|frame)"
    r"(?:,| (?:by|from|made|posted|provided|released|shows?|taken)\b)",
    r"^file\s+[-–—]\s",
    r"\b(?:getty images|shutterstock|istock|alamy|ap photo|epa-efe|pool via|handout via)\b[^.]{0,60}$",
)
_RIGHTS = (
    r"^(?:©|\(c\)|copyright\b)",
    r"\ball rights reserved\b",
    r"\bmay not be (?:published|reproduced|republished|broadcast)\b",
)
_CREDITS = (
    # Wire services and newspapers name those who helped, where a story stood first, and what was mended since.
    rf"^(?:this {_STORY}\b.{{0,30}} )?(?:was )?(?:originally|first) (?:published|appeared)\b",
    rf"^this {_STORY} (?:was|is|has been) (?:\w+ )?"
    r"(?:republished|updated|corrected|amended|edited|modified|produced|provided|published|translated)\b",
    r"^[(\[]?(?:additional |extra )?"
    r"(?:reporting|writing|editing|research|production|compiled|translated|translation|graphics?) by\b",
    r"^(?:additional|extra) reporting\b",
    r"\bcontributed (?:to this|reporting)\b",
    r"^with (?:[\w.]+ ){0,4}(?:wires?|agencies|inputs?|files)\b",
    r"^(?:source|sources|via|contact|editor|editors|reporter|tel|phone|e-?mail|tags?|topics?|keywords|filed under)\s*:",
    r"^(?:editor['’]?s?['’]? note|correction|clarification)\s*[:(—–]",
)
_POSTS = (
    # Links that the network shortens, bare addresses, and the line "— Name (@handle) date" under a post.
    r"\bpic\.twitter\.com/",
    r"\bt\.co/",
    r"^@\w+",
    r"^[\w.+-]+@[\w-]+\.[\w.]+$",
    r"^[—–-]{1,2}\s?.{1,60}\(@\w+\)",
)
_CALLS = (
    # What the page asks of its reader: read on, subscribe, follow, share, comment, pay.
    r"^[»>→•\s]*(?:read (?:more|next|also|the full)\b|read\s*:|also read\b|see also\b)",
    r"^[»>→•\s]*(?:watch|listen|see)(?: (?:now|more|live|below))?\s*:",
    r"^(?:related|recommended|trending|don['’]t miss|must[- ]reads?|most (?:read|popular|viewed)|in pictures|up next)\b"
    r"(?: (?:articles?|stor(?:y|ies)|coverage|content|topics|links?|news|posts?|videos?))?\s*(?::|$)",
    r"^(?:more (?:on|from|about) this|you (?:may|might) (?:also )?(?:like|be interested)|continue reading)\b",
    r"^\d+ (?:min(?:ute)?s?|hours?|days?)(?: read| ago)$|^[\d.,]+k? (?:comments?|shares?|views?|likes?)$",
    r"^get short url\b|^(?:story continues|scroll (?:down|to)|skip (?:to|ad)|(?:click|tap) (?:here|on|to))\b",
    r"^(?:advertisement|advertising|sponsored|promoted)\b",
    r"^(?:please )?(?:subscribe|sign up (?:for|to|here|now|with)|register (?:for|now|here))\b",
    r"^get (?:our|the latest|all the|unlimited)\b|^download (?:our|the) |^already a subscriber",
    r"^support (?:our|independent|quality) |^donate\b|^become a (?:member|subscriber)",
    r"^(?:you can )?(?:follow|like|join|find) (?:us|me|her|him|them|our|@\w+)\b",
    rf"^follow [\w .'’-]{{1,60}} on {_SITES}\b",
    rf"\b(?:follow|like|find|reach) (?:us|me|her|him|them) (?:on|at) (?:{_SITES}\b|@)",
    r"^(?:you can )?share this\b|^leave a (?:comment|reply)\b|^comments? (?:are|\(\d)",
    r"^(?:do you )?have a (?:news )?(?:tip|story)\b|^got a tip\b|^email (?:us|the author)\b",
    r"^what do you think\?|^let us know\b|^join the (?:conversation|discussion)\b",
    r"^(?:we|this (?:site|website)) uses? cookies\b|^by (?:continuing|clicking|signing up|subscribing)\b",
)
_ALL = (*_CAPTIONS, *_RIGHTS, *_CREDITS, *_POSTS, *_CALLS)
# What begins with "^" does so in each of its alternatives, and is asked of the beginning alone.
_BEGINNINGS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ALL if pattern.startswith("^"))
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ALL if not pattern.startswith("^"))
_LONGEST = 80
"""Words; a longer paragraph has a story to tell, whatever it begins with."""
_LINK_LABEL = re.compile(
    r"^[»>→•\s]*(?:read (?:more|next|also)|also read|see also|recommended|don['’]t miss|up next"
    r"|related(?: (?:articles?|stor(?:y|ies)|links?|news))?|more (?:on|from|about) this(?: story| topic)?)\s*[:»>]?$",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"^[—–-]{1,2}\s?.{1,60}\(@\w+\)")
_POST_SIGNS = re.compile(r"(?:^|\s)[#@]\w|https?://|\bt\.co/|pic\.twitter\.com")


def is_boilerplate(paragraph: str) -> bool:
    """Whether a paragraph, looked at alone, is a caption, credit, byline, embedded post, call or address."""
    line = one_line(paragraph)
    said = words(line)
    if len(said) > _LONGEST:
        return False
    if not said or all(re.match(r"(?:https?://|www\.)\S+$", token) for token in line.split()):
        return True
    byline = read_byline(line)
    if byline is not None and not ends_sentence(line):
        return True
    return any(pattern.match(line) for pattern in _BEGINNINGS) or any(pattern.search(line) for pattern in _PATTERNS)


def find_boilerplate(paragraphs: Sequence[str]) -> frozenset[int]:
    """Indices of the paragraphs that are boilerplate, alone or by what stands beside them."""
    lines = [one_line(paragraph) for paragraph in paragraphs]
    found = {number for number, line in enumerate(lines) if is_boilerplate(line)}
    for number, line in enumerate(lines):
        if _LINK_LABEL.match(line) and number + 1 < len(lines) and is_title_like(lines[number + 1]):
            found.add(number + 1)  # the headline of another article
        if _ATTRIBUTION.match(line):
            found.update(_post_above(lines, number))
    return frozenset(found)


def _post_above(lines: Sequence[str], attribution: int) -> range:
    """The paragraphs of the post that an attribution closes: the one above it, and further up what is no news prose."""
    first = attribution
    while first > 0 and (first == attribution or _could_be_post(lines[first - 1])):
        first -= 1
        if _ATTRIBUTION.match(lines[first]):
            return range(first + 1, attribution)
    return range(first, attribution)


def _could_be_post(line: str) -> bool:
    return bool(_POST_SIGNS.search(line)) or line[:1].islower() or not ends_sentence(line)
