from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Case files")

    def ready(self) -> None:
        from cases import hanging_together, reminders
        from cases.publishing import kinds
        from cases.rights import RIGHTS
        from cases.submitting.fields import FIELDS
        from tracker.rights import keep
        from tracker.submitting.forms import shape
        from tracker.submitting.kinds import submittable

        hanging_together.register()
        kinds.register()
        submittable.update({kind: shape(fields) for kind, fields in FIELDS.items()})
        keep(self, RIGHTS)
        reminders.declare()
