from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LettersConfig(AppConfig):
    name = "letters"
    verbose_name = _("Letters")

    def ready(self) -> None:
        from letters import publishing
        from letters.reminders.kinds import ALL
        from tracker.mail.kinds import kinds

        publishing.register()
        for kind in ALL:
            kinds.add(kind)
