"""The forms of a build: which of its items are printed, for each article and over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from quizgen.article import Article
from quizgen.builds import Built, Wishes
from quizgen.errors import NameClash, QuizgenError, RightsReserved
from quizgen.forms.base import Form
from quizgen.forms.making import RESERVE, make_form, title_of
from quizgen.items import Item, Quiz
from quizgen.mixing import mix


def make_forms(
    built: Sequence[Built], deck: str, wishes: Wishes
) -> tuple[tuple[Form, ...], Form | None, tuple[QuizgenError, ...]]:
    """A form for each article that has an item for paper, the mixed quiz if it is wanted, and what cannot be printed."""
    printed = [one for one in built if wishes.papers is None or one.path.resolve() in wishes.papers]
    wanted = [partial(_of_article, one, deck, wishes) for one in printed]
    if wishes.mixed is not None:
        wanted.append(partial(_of_all, built, deck, wishes))
    forms: list[Form] = []
    failed: list[QuizgenError] = []
    for make in wanted:
        try:
            form = make()
        except (RightsReserved, NameClash) as error:
            failed.append(error)
        else:
            forms += [form] if form else []
    single = tuple(form for form in forms if form.title is None)
    mixed = next((form for form in forms if form.title is not None), None)
    return single, mixed, tuple(failed)


def refuse_overwriting(path: Path, article: Article, output: Path) -> None:
    """Raises NameClash where the article's sheet would be written over the article."""
    sheet = output / f"{article.slug}.html"
    if sheet.exists() and path.exists() and sheet.samefile(path):
        raise NameClash(f"{path}: its sheet would be written over it; choose another folder with -o.")


def _of_article(one: Built, deck: str, wishes: Wishes) -> Form | None:
    paper, reserve = _on_paper(one.study.quiz, wishes), _on_paper(one.study.with_reserve, wishes)
    if not paper.entries:
        return None
    left = reserve.sourced[len(paper.entries) :]
    spare = _spare([one], paper.items)
    return make_form(paper.article.slug, None, deck, paper.sourced, wishes.printing, reserve=left, spare=spare)


def _of_all(built: Sequence[Built], deck: str, wishes: Wishes) -> Form | None:
    number = wishes.mixed or 0
    chosen = mix([_on_paper(one.study.quiz, wishes) for one in built], number)
    if not chosen:
        return None
    name = f"{deck}-mixed"
    if any(one.study.article.slug == name.casefold() for one in built):
        raise NameClash(f"{name}.html: is an article's sheet, so no mixed quiz was written; choose another --deck.")
    more = mix([_on_paper(one.study.with_reserve, wishes) for one in built], len(chosen) + RESERVE, chosen)
    spare = _spare(built, [one.item for one in chosen])
    return make_form(
        name, title_of(deck, "mixed quiz"), deck, chosen, wishes.printing, reserve=more[len(chosen) :], spare=spare
    )


def _on_paper(quiz: Quiz, wishes: Wishes) -> Quiz:
    return quiz if wishes.sensitive else quiz.without_sensitive


def _spare(built: Sequence[Built], printed: Sequence[Item]) -> list[Item]:
    """What is not printed, and may lend words to a word bank."""
    known = {item.id for item in printed}
    return [item for one in built for item in one.study.accepted if item.id not in known and not item.sensitive]
