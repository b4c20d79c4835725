from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackerConfig(AppConfig):
    name = "tracker"
    verbose_name = _("People and partners")

    def ready(self) -> None:
        from tracker import checks, rights  # noqa: F401 - importing registers the system checks

        rights.keep(self, rights.RIGHTS)
