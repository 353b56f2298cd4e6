"""Navigation in a text copied from a page: menus, breadcrumbs, share buttons, names of icons."""

import re

from quizgen.readers.prose import ends_sentence, one_line

_WORD = re.compile(r"[^\W\d_]+")
_SEPARATOR = re.compile(r" [|›»>/·•] | ?[|›»•] ?")
_FUNCTION_LIST = """
    the of a an and to that is was are were be been for with on at by has have had it its he she they his her
    their from as which who not but or this said will would
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_LIST.split())
"""English prose is hardly ever written without these; a menu hardly ever has one."""
_FUNCTION_SHARE = 0.06
_LONG_RUN = 25
"""Words. No headline is that long, so such a run without sentence or function word is a menu."""
_INTERFACE_LIST = """
    home homepage news world sport sports business politics opinion opinions comment comments culture lifestyle
    life arts travel weather video videos audio podcast podcasts live tv radio menu search sign log in out up
    login logout register subscribe subscription subscriptions newsletter newsletters share tweet facebook
    twitter whatsapp linkedin reddit pinterest instagram youtube telegram email e mail print save copy link skip
    to main content navigation nav close open more topics sections follow us account my profile about contact
    advertise careers privacy terms cookies cookie policy accept settings help faq edition editions
    international uk science technology tech health entertainment environment education money economy markets
    shop store jobs games photos gallery latest trending breaking top stories icon icons bookmark bookmarks
    toggle dropdown rss feed app apps download back next previous site map language
"""
_INTERFACE_WORDS = frozenset(_INTERFACE_LIST.split())
_INTERFACE_SHARE = 0.75
_BUTTON_LIST = """
    share, tweet, email, e mail, print, save, copy link, share this, facebook, twitter, whatsapp, linkedin,
    reddit, pinterest, telegram, menu, search, close, sign in, sign up, log in, login, register, subscribe,
    newsletter, newsletters, comments, comment, next, previous, back, home, homepage, skip to content,
    advertisement, loading, play, pause, mute, unmute, top, back to top, show more, load more
"""
_BUTTONS = frozenset(label.strip() for label in _BUTTON_LIST.split(","))
"""What is never a heading inside an article."""


def is_navigation(text: str, *, in_head: bool = False) -> bool:
    """Whether the line belongs to the page and not to the article.

    `in_head` is for lines above the headline, where the name of a newspaper's section ("World", "Science") is one too.
    """
    line = one_line(text)
    found = _WORD.findall(line.lower())
    if not found or ends_sentence(line):
        return False
    if " ".join(found) in _BUTTONS or _is_trail(line):
        return True
    interface = sum(word in _INTERFACE_WORDS for word in found)
    if interface >= _INTERFACE_SHARE * len(found) and (len(found) >= 3 or (in_head and interface == len(found))):
        return True
    function = sum(word in _FUNCTION_WORDS for word in found)
    return len(found) >= _LONG_RUN and function < _FUNCTION_SHARE * len(found)


def _is_trail(line: str) -> bool:
    """Three or more short names with signs between them: "Home | News | Sport", "Home › World › Europe"."""
    names = [name for name in _SEPARATOR.split(line) if name.strip()]
    return len(names) >= 3 and all(len(name.split()) <= 3 for name in names)
