"""Volunteers' accounts: made here, since nobody signs up."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from tracker.admin.base import Plain
from tracker.admin.guarded import Guarded
from tracker.admin.mailboxes import MailboxInline
from tracker.admin.roles import RoleFilter, RolesField, role_name
from tracker.models import User

ROLES = _(
    "Volunteers keep the case files. Editors also decide who may see them. Coordinators run letter campaigns, "
    "translators translate, administrators make accounts and keys. Give no more than the work needs."
)


@admin.register(User)
class AccountAdmin(Guarded, Plain, UserAdmin):
    """Deactivated, not deleted: what a volunteer did keeps its author."""

    list_display = ("username", "roles", "second_factors", "is_active", "last_login")
    list_filter = (("groups", RoleFilter), "is_active")
    search_fields = ("username",)
    ordering = ("username",)
    readonly_fields = ("last_login", "date_joined", "second_factors")
    actions = ("take_second_factors",)
    inlines = (MailboxInline,)
    fieldsets = (
        (None, {"fields": ("username", "password", "language")}),
        (pgettext_lazy("rights", "May"), {"fields": ("is_active", "is_staff", "groups"), "description": ROLES}),
        (_("Signing in"), {"fields": ("second_factors", "last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "fields": ("username", "password1", "password2", "language", "is_staff", "groups"),
                "description": _("A pseudonym is enough. Tell the password by another way than the name."),
            },
        ),
    )

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Of an account that is there; one that is being made has a password to think of first."""
        return self.inlines if obj else ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        factors = Count("authenticator", ~Q(authenticator__type=Authenticator.Type.RECOVERY_CODES), distinct=True)
        return super().get_queryset(request).prefetch_related("groups").annotate(factors=factors)

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        return ", ".join(role_name(group.name) for group in user.groups.all())

    @admin.display(description=_("second factors"))
    def second_factors(self, user: Any) -> int:
        return user.factors

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            return db_field.formfield(form_class=RolesField, label=_("roles"), help_text="")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """An account with every right is changed only by another, or its password would be a way to all rights."""
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_change_permission(request, obj)

    @admin.action(description=_("Take away second factors (lost or stolen)"), permissions=["change"])
    def take_second_factors(self, request: HttpRequest, users: QuerySet[User]) -> None:
        """Ends the sessions that were proved with them; at the next sign-in the owner sets up new ones."""
        chosen = [user for user in users if self.has_change_permission(request, user)]
        taken, _each = Authenticator.objects.filter(user__in=chosen).delete()
        self.message_user(
            request,
            ngettext("%(count)d second factor was taken away.", "%(count)d second factors were taken away.", taken)
            % {"count": taken},
            messages.SUCCESS,
        )
