"""The reading door: whatever is inside can select published records and nothing else, by the database's own rights."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse


@contextmanager
def reading() -> Iterator[None]:
    """A transaction under the reading role. A bug in here cannot leak what was never published."""
    role = connection.ops.quote_name(settings.READING_ROLE)
    within = connection.in_atomic_block
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {role}")
        yield
        # an outer transaction goes on with its own rights; after an error it is rolled back
        if within:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL ROLE NONE")


def reads_published(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that runs, template and all, under the reading role."""

    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        with reading():
            response = view(request, *args, **kwargs)
            if hasattr(response, "render") and callable(response.render):
                response.render()
            return response

    return door
