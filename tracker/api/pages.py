"""The way into the API, and its manual for a browser, which loads nothing from elsewhere."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from tracker.api.views import ApiView


class Index(ApiView):
    """Where everything is."""

    names: tuple[str, ...] = ()
    answer = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}

    def get(self, request: Request) -> Response:
        return Response({name: reverse(f"api:{name}", request=request) for name in self.names})


# the manual's own pictures are data: addresses in its stylesheet
@method_decorator(csp_update({"img-src": [SELF, "data:"]}), name="dispatch")
class Manual(ApiView):
    """The API to read and to try, drawn in the browser from the schema."""

    schema = None
    renderer_classes = [TemplateHTMLRenderer]

    def get(self, request: Request) -> Response:
        return Response({"schema": reverse("api:schema")}, template_name="api/manual.html")
