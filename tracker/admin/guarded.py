"""Pages that give power over others: accounts and keys."""

from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from tracker.staff_sessions import has_fresh_factor, verified_factors


def is_guarded_well(request: HttpRequest) -> bool:
    """Whether the session was opened with a passkey, which cannot be phished as a code can."""
    return not settings.SECOND_FACTOR or "webauthn" in verified_factors(request)


def require_fresh_factor(request: HttpRequest) -> None:
    """Raises ReauthenticationRequired, which leads to the page that asks for the second factor, and back."""
    if settings.SECOND_FACTOR and is_guarded_well(request) and not has_fresh_factor(request):
        raise ReauthenticationRequired


class Guarded(admin.ModelAdmin):
    """Open only to sessions proved with a passkey, and only for a quarter of an hour after that.

    By permission and not by page, so that lists, pop-ups, autocompletion and history are closed alike.
    """

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_guarded_well(request) and super().has_module_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_guarded_well(request) and super().has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return is_guarded_well(request) and super().has_add_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_guarded_well(request) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_guarded_well(request) and super().has_delete_permission(request, obj)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        require_fresh_factor(request)
        return super().changelist_view(request, extra_context)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        require_fresh_factor(request)
        return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        require_fresh_factor(request)
        return super().delete_view(request, object_id, extra_context)
