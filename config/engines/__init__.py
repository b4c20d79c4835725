"""PostgreSQL and Redis as child processes, from their Python packages: for the demo and the tests.

Nothing here needs Django. Where `DATABASE_URL` and `REDIS_URL` are set, those are used and nothing is started.
"""


class EngineError(Exception):
    """An engine cannot run here; the text says why and what to do."""
