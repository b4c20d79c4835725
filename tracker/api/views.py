"""What all addresses of the API have in common: who may ask, how often, with which parameters, and what is kept."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.gzip import gzip_page
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tracker.api.authentication import key_of
from tracker.api.errors import BadParameters
from tracker.api.throttling import spend_address, spend_key
from tracker.api.usage import count_use
from tracker.filters import strange
from tracker.models import ApiKey

KEPT = {200, 301, 304, 410}  # the answers that a cache may keep for a minute


class ApiView(APIView):
    """A view that refuses parameters it does not know, counts requests, and says what may be kept by whom."""

    http_method_names = ["get", "head", "options"]
    # the key that the request was made with, once it is known
    used: ApiKey | None = None
    # Whether an answer goes out packed, to who asks for it. Its length would tell a listener of a secret that stands
    # beside what he made a browser send (BREACH); none does: no cookie opens anything here, no browser sends a key by
    # itself, and of what was sent nothing comes back but names of parameters and the query of a list. Django pads it.
    packed = True
    # parameters that say something by being empty
    may_be_empty: Collection[str] = ()

    @classmethod
    def as_view(cls, **options: Any) -> Any:
        view = super().as_view(**options)
        return gzip_page(view) if cls.packed else view

    def parameters(self) -> Collection[str]:
        """The names of those that this address knows."""
        return ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        spend_address(request)
        super().initial(request, *args, **kwargs)
        if self.used:
            spend_key(self.used)
        self.check_parameters(request)

    def perform_authentication(self, request: Request) -> None:
        super().perform_authentication(request)
        self.used = key_of(request)

    def check_parameters(self, request: Request) -> None:
        query = request.query_params
        blank = {name: "blank" for name in query if not query[name].strip() and name not in self.may_be_empty}
        if faults := blank | strange(query, self.parameters()):
            raise BadParameters(faults)

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """What may be done here, for browsers that ask before they read."""
        allowed = {
            "Access-Control-Allow-Methods": ", ".join(self.allowed_methods),
            "Access-Control-Allow-Headers": "Accept, If-None-Match",
            "Access-Control-Max-Age": "86400",
        }
        return Response(status=204, headers=allowed)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        patch_vary_headers(response, ["Authorization"])
        if self.used:
            count_use(self.used, request._request.resolver_match, response.status_code, timezone.now())
        if "Authorization" in request.headers:
            response.headers["Cache-Control"] = "private, no-store"
            return response
        if response.status_code in KEPT:
            response.headers["Cache-Control"] = "public, max-age=60"
        # any page in a browser may read what is public; never with a key, which has no place in a browser
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag, Location, Retry-After, X-Sync-Cursor"
        return response


class NotHere(ApiView):
    """Every address that is none answers as a record does that is none."""

    schema = None

    def check_parameters(self, request: Request) -> None:
        raise NotFound
