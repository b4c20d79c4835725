"""The whole product on one machine, for somebody who wants to see it: engines, seeds, every process, its own mail."""


class DemoError(Exception):
    """The demo cannot start or go on; the text says why and what to do."""
