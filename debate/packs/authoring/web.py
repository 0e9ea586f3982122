"""The network itself: the one place of the program that opens a connection, and only for ``debate links``."""

from __future__ import annotations

import ssl
from email.message import Message
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from debate import __version__
from debate.packs.authoring.links import BAD_CERTIFICATE, LEADS_AWAY, NOT_PUBLIC, Answer, is_public

AGENT = f"debate/{__version__} (checks the links of a teaching pack; one request a second)"  # untranslated
ACCEPT = "text/html,application/json;q=0.9,*/*;q=0.5"
SECONDS = 20.0
LARGEST = 2**20


class Web:
    """Asks public http and https addresses; follows redirects to such addresses only."""

    def __init__(self) -> None:
        self._opener = OpenerDirector()
        for handler in (
            ProxyHandler(),
            HTTPHandler(),
            HTTPSHandler(),
            HTTPDefaultErrorHandler(),
            _Redirects(),
            HTTPErrorProcessor(),
        ):
            self._opener.add_handler(handler)

    def ask(self, address: str, *, whole: bool) -> Answer:
        """The answer of an address: its head first, and its page where a server gives no head."""
        if not is_public(address):
            return Answer(why=NOT_PUBLIC)
        answer = self._ask(address, "GET" if whole else "HEAD")
        if not whole and answer.status in {400, 403, 404, 405, 406, 410, 500, 501}:
            answer = self._ask(address, "GET")
        return answer

    def _ask(self, address: str, method: str) -> Answer:
        headers = {"User-Agent": AGENT, "Accept": ACCEPT}  # untranslated
        request = Request(address, method=method, headers=headers)  # noqa: S310 - is_public has looked
        try:
            with self._opener.open(request, timeout=SECONDS) as reply:
                body = reply.read(LARGEST) if method == "GET" else b""
                return Answer(status=reply.status, address=reply.url, body=body)
        except HTTPError as error:
            with error:
                why = str(error.reason) if error.code < 400 else ""
                return Answer(status=error.code, address=address, wait=_wait(error.headers), why=why)
        except URLError as error:
            if isinstance(error.reason, ssl.SSLCertVerificationError):
                return Answer(status=495, why=BAD_CERTIFICATE)
            return Answer(why=str(error.reason))
        except (OSError, HTTPException, ValueError) as error:
            return Answer(why=str(error) or type(error).__name__)


class _Redirects(HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request; an error where the way leads off the public web."""
        if not is_public(newurl):
            raise HTTPError(req.full_url, code, LEADS_AWAY, headers, fp)
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        if made is not None:
            made.method = req.get_method()
        return made


def _wait(headers: Message) -> float | None:
    try:
        return float(headers.get("Retry-After") or "")
    except ValueError:
        return None
