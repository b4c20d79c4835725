from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LettersConfig(AppConfig):
    name = "letters"
    verbose_name = _("Letters")

    def ready(self) -> None:
        from letters import following, publishing, reminders, rights
        from letters.models import LetterNeed
        from tracker.rights import keep
        from tracker.taking_back import worked_out

        following.register()
        publishing.register()
        worked_out(LetterNeed)
        keep(self, rights.RIGHTS)
        reminders.declare()
