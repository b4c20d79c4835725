"""Pages without a place in the list of everything."""

from django.http import HttpRequest

from tracker.admin.base import RecordAdmin


class Reached(RecordAdmin):
    """Pages that are reached from the file they belong to, and are not listed by themselves."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False
