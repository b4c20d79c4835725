"""What volunteers are told by mail: the kinds of notices, each in a file of its own."""


def declare() -> None:
    """When the apps are ready."""
    from cases.reminders import kinds as own
    from tracker.mail.kinds import Who, declared_in, kinds
    from tracker.models import Mailbox

    for kind in declared_in(own):
        kinds.add(kind)
    kinds.zones[Who.VOLUNTEER] = lambda: (
        Mailbox.objects.exclude(user=None).values_list("time_zone", flat=True).distinct()
    )
