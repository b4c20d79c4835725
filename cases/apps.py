from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Case files")

    def ready(self) -> None:
        from cases.publishing import kinds
        from cases.rights import RIGHTS
        from tracker.rights import keep

        kinds.register()
        keep(self, RIGHTS)
