"""What those who write are told by mail: the kinds of notices, and how we learn that the world has moved."""


def declare() -> None:
    """When the apps are ready."""
    from letters.actions.fading import put_off_what_cannot_go, rest_the_faded
    from letters.reminders import kinds as own
    from letters.reminders.news.holding import hold_news
    from letters.reminders.news.reading import read_news
    from letters.reminders.to_a_supporter import time_zones
    from tracker.mail.kinds import Who, declared_in, kinds

    for kind in declared_in(own):
        kinds.add(kind)
    kinds.zones[Who.SUPPORTER] = time_zones
    kinds.before += [read_news, hold_news, put_off_what_cannot_go]
    kinds.after.append(rest_the_faded)
