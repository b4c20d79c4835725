from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LettersConfig(AppConfig):
    name = "letters"
    verbose_name = _("Letters")

    def ready(self) -> None:
        from letters import following, publishing, reminders, rights
        from tracker.rights import keep

        following.register()
        publishing.register()
        keep(self, rights.RIGHTS)
        reminders.declare()
