"""The review page: a local web page on which a teacher adds articles, judges their items and takes the deck.

`app` puts it together, `guard` keeps others out, `serving` runs it; `library`, `ledger`, `desk` and `jobs` are what it works
with, the `…_pages` what it shows. It knows no rules and no formats of its own.
"""
