"""What nobody foresaw: a page for people, a problem document for programs."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from tracker.api.errors import problem_answer

API = "/api/"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_answer(400) if request.path.startswith(API) else defaults.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    return problem_answer(500) if request.path.startswith(API) else defaults.server_error(request)
