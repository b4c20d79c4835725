"""Roles by their names in the volunteer's language. In the database and in code a role is its English word."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import pgettext_lazy

NAMES = {
    "volunteer": pgettext_lazy("role", "volunteer"),
    "editor": pgettext_lazy("role", "editor"),
    "coordinator": pgettext_lazy("role", "coordinator"),
    "translator": pgettext_lazy("role", "translator"),
    "administrator": pgettext_lazy("role", "administrator"),
}


def role_name(code: str) -> str:
    return str(NAMES.get(code, code))


class RolesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Group) -> str:
        return role_name(obj.name)


class RoleFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field: Any, request: HttpRequest, model_admin: admin.ModelAdmin) -> Any:
        return [(key, role_name(str(name))) for key, name in super().field_choices(field, request, model_admin)]
