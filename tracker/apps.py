from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackerConfig(AppConfig):
    name = "tracker"
    verbose_name = _("People and partners")

    def ready(self) -> None:
        from tracker import checks, rights  # noqa: F401 - importing registers the system checks
        from tracker.mail import partners, staff
        from tracker.mail.kinds import Who, declared_in, kinds
        from tracker.mail.to_a_partner import time_zones

        rights.keep(self, rights.RIGHTS)
        for kind in [*declared_in(partners), *declared_in(staff)]:
            kinds.add(kind)
        kinds.zones[Who.PARTNER] = time_zones
