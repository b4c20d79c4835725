"""The work queue, as those who have work for it see it.

Nothing that matters lives in it: what must happen is a row in the database, and a sweep finds what is due. A word to
the queue only makes it prompt, so a lost word costs seconds.
"""

from functools import partial

from celery import Celery
from django.conf import settings
from django.db import transaction
from kombu import Exchange, Queue

ROUTINE, MAIL, HOOKS, IMPORT = "routine", "mail", "hooks", "import"
CONNECT_SECONDS = 2

app = Celery("not_forgotten")
app.conf.update(
    broker_url=settings.CELERY_REDIS_URL,
    broker_connection_retry_on_startup=True,
    broker_transport_options={"socket_connect_timeout": CONNECT_SECONDS, "socket_timeout": 30},
    task_queues=[Queue(name, Exchange(name), routing_key=name) for name in (ROUTINE, MAIL, HOOKS, IMPORT)],
    task_default_queue=ROUTINE,
    task_default_exchange=ROUTINE,
    task_default_routing_key=ROUTINE,
    task_routes={
        "tracker.deliver_notices": {"queue": MAIL},
        "tracker.call_webhook": {"queue": HOOKS},
        "cases.work_on_imports": {"queue": IMPORT},
    },
    task_ignore_result=True,
    task_acks_late=True,
    task_time_limit=15 * 60,
    worker_prefetch_multiplier=1,
    enable_utc=True,
)


def wake(task: str, *, expires: float) -> None:
    """After this transaction has been committed: tell a worker that there is work for a task, for so many seconds.

    Where Redis is away, that is logged and the sweep does it later.
    """
    transaction.on_commit(partial(app.send_task, task, expires=expires, retry=False), robust=True)
