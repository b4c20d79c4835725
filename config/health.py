"""Whether all of it works, for whoever watches: a load balancer, the demo's supervisor, a person."""

from collections.abc import Callable
from datetime import timedelta

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.models import Min
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from redis import RedisError

from tracker.models import DirtyMark, Notice, SetAside, Webhook
from tracker.publishing.following import HEARTBEAT
from tracker.tasks import WORKER_HEARTBEAT

LONGEST_LAG = timedelta(seconds=30)


def database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "PostgreSQL does not answer"
    return ""


def redis() -> str:
    try:
        cache.get(HEARTBEAT)
    except RedisError:
        return "Redis does not answer"
    return ""


def worker() -> str:
    return "" if cache.get(WORKER_HEARTBEAT) else "no Celery worker has been heard of for 20 seconds"


def projector() -> str:
    return "" if cache.get(HEARTBEAT) else "the projector has not been heard of for 10 seconds"


def publishing() -> str:
    oldest = DirtyMark.objects.filter(derived=False).aggregate(oldest=Min("at"))["oldest"]
    if oldest and timezone.now() - oldest > LONGEST_LAG:
        return f"changes wait to be published since {oldest:%H:%M:%S} UTC"
    return ""


def set_aside() -> str:
    count = SetAside.objects.count()
    return f"{count} records could not be built and are shown to nobody" if count else ""


def mail() -> str:
    now = timezone.now()
    overdue = Notice.objects.overdue(now).count()
    failed = Notice.objects.failed_since(now - timedelta(days=1)).count()
    late = f"{overdue} notices are late, or tried in vain" if overdue else ""
    lost = f"{failed} notices of the last day have failed" if failed else ""
    return "; ".join(filter(None, (late, lost)))


def calls() -> str:
    late = Webhook.objects.late(timezone.now()).count()
    return f"calls to {late} webhooks are late" if late else ""


Checks = dict[str, Callable[[], str]]
ENGINES: Checks = {"database": database, "redis": redis}
PARTS: Checks = {"worker": worker, "projector": projector, "publishing": publishing}
# one poisoned record, one slow mailbox or a worker that makes no calls must not take the whole site out of service
WARNINGS: Checks = {"set_aside": set_aside, "mail": mail, "calls": calls}


def healthz(request: HttpRequest) -> JsonResponse:
    """200 when every part works, else 503; the body says which do not, and why."""
    problems = _failing(ENGINES) or _failing(PARTS)
    warnings = {} if problems else _failing(WARNINGS)
    body = {"ok": not problems, "problems": problems, "warnings": warnings}
    return JsonResponse(body, status=503 if problems else 200)


def _failing(checks: Checks) -> dict[str, str]:
    return {name: reason for name, check in checks.items() if (reason := check())}
