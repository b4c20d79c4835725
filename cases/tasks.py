"""What cases have a worker do. Each task is a word to start; what there is to do stands in the database."""

from django.utils import timezone

from cases.actions.announcing import let_out
from cases.imports import keeping, working
from cases.pairing import compare_next
from tracker.queue import app


@app.task(name=working.TASK, time_limit=2 * 3600)
def work_on_imports() -> None:
    working.work_on_all()


@app.task(name="cases.clear_files")
def clear_files() -> int:
    """Of the lists that came in, the files themselves, once their time is over."""
    return keeping.clear()


@app.task(name="cases.compare_people")
def compare_people() -> int:
    """Which files may be of one person: the next slice."""
    return compare_next()


@app.task(name="cases.let_out")
def announce() -> int:
    """Deaths and releases whose two hours are over."""
    return let_out(timezone.now())
