"""PDF out of the printed pages, by WeasyPrint: tagged for screen readers, and the same bytes tomorrow."""

from quizgen.errors import MissingExtra

_VARIANT = "pdf/ua-1"
"""PDF/UA (ISO 14289-1): every element tagged, with title and language."""


def pdf_of(page: str) -> bytes:
    """The page as it is printed; nothing is fetched for it. Raises MissingExtra as `require_pdf` does."""
    require_pdf()
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    document = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols={"data"}))
    written = document.write_pdf(pdf_variant=_VARIANT)
    assert isinstance(written, bytes)
    return written


def can_print_pdf() -> bool:
    """Whether PDF can be made here."""
    try:
        require_pdf()
    except MissingExtra:
        return False
    return True


def require_pdf() -> None:
    """Raises MissingExtra, saying what to install, when no PDF can be made."""
    try:
        import weasyprint  # noqa: F401
    except ImportError as error:
        raise MissingExtra("--pdf needs WeasyPrint: pip install 'quizgen[pdf]'.") from error
    except OSError as error:
        raise MissingExtra(
            "--pdf needs the library Pango, which is not installed: apt install libpango-1.0-0 libpangoft2-1.0-0 "
            "libharfbuzz-subset0 (Debian, Ubuntu), brew install pango (macOS); see WeasyPrint's first steps for Windows."
        ) from error
