"""The admin site. Imported while apps are being loaded, so it knows no model; nor may `tracker.admin` itself."""

from importlib import import_module

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class TrackerAdminSite(AdminSite):
    site_header = _("Not Forgotten")
    site_title = _("Not Forgotten")
    index_title = _("What needs doing")
    enable_nav_sidebar = False


class TrackerAdminConfig(AdminConfig):
    default_site = "tracker.admin.site.TrackerAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("tracker.admin.registered")
