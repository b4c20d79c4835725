from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tracker.admin.base import Plain
from tracker.admin.mailboxes import MailboxInline
from tracker.models import Organisation


@admin.register(Organisation)
class OrganisationAdmin(Plain):
    list_display = ("__str__", "name_ru", "website", "designated")
    list_filter = ("designated",)
    search_fields = ("name_en", "name_ru")
    ordering = ("name_en", "name_ru")
    inlines = (MailboxInline,)
    fieldsets = (
        (None, {"fields": ("name_en", "name_ru", "website")}),
        (_("In its own words"), {"fields": ("statement_en", "statement_ru")}),
        (
            _("Danger"),
            {
                "fields": ("designated",),
                "description": _(
                    "Taking part in an “undesirable” organisation is a crime in Russia. "
                    "Its name is kept out of letters and of mail to people there."
                ),
            },
        ),
    )
