"""Who may use the page: whoever has this run's token, on this machine, and from a page of its own.

A page on the web can make a browser send requests to 127.0.0.1, and a name of its own can point there. So foreign host names
are refused (DNS rebinding), the token of the run is asked for once and kept in a cookie, every change carries a word that no
other page knows (CSRF), and what is shown loads and runs nothing but what comes from here (CSP).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re

from flask import Flask, Response, abort, redirect, request
from werkzeug.exceptions import SecurityError
from werkzeug.wrappers import Response as AnyResponse

MOST_TEXT = 2_000_000
"""Bytes of what is pasted or typed."""
HOSTS = ["127.0.0.1", "localhost"]
_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
_INLINE = re.compile(r"<(style|script)(?: [^>]*)?>(.*?)</\1>", re.DOTALL)


def protect(app: Flask, token: str, port: int) -> None:
    """Let nobody in without the token of this run, and nothing through that a page of ours did not send."""
    app.config["TRUSTED_HOSTS"] = HOSTS
    cookie = f"quizgen-{port}"  # cookies do not know ports, and two runs may stand side by side

    @app.before_request
    def check() -> AnyResponse | None:
        if isinstance(request.routing_exception, SecurityError):
            # Flask would say so after this; and a page of ours cannot be made, since it knows no address.
            return Response("This page answers to 127.0.0.1 alone.", 400, mimetype="text/plain")
        given = request.args.get("token")
        if request.method == "GET" and given is not None and _same(given, token):
            response = redirect("/")
            response.set_cookie(cookie, token, httponly=True, samesite="Strict")
            return response
        if not _same(request.cookies.get(cookie, ""), token):
            abort(403)
        if request.method not in ("GET", "HEAD"):
            if request.mimetype != "multipart/form-data":
                request.max_content_length = MOST_TEXT  # Werkzeug limits the texts of a form with files alone
            origin = request.headers.get("Origin")
            if origin is not None and origin != request.host_url.rstrip("/"):
                abort(403)
            if not _same(request.form.get("csrf", ""), csrf_word(token)):
                abort(403)
        return None

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Cache-Control"] = "no-store"
        return response


def csrf_word(token: str) -> str:
    """What every form of ours carries; it does not tell the token."""
    return hmac.new(token.encode(), b"csrf", hashlib.sha256).hexdigest()


def policy_of(page: str) -> str:
    """For a printed page, which holds its style and script: these, known by their hashes, and no others."""
    found: dict[str, list[str]] = {"style": [], "script": []}
    for kind, content in _INLINE.findall(page):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        found[kind].append(f"'sha256-{digest}'")
    own = "".join(f"; {kind}-src {' '.join(hashes)}" for kind, hashes in found.items() if hashes)
    return _POLICY + own


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())
