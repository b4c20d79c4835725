"""What letters have a worker do. Each task is a word to start; what there is to do stands in the database."""

from django.utils import timezone

from letters.actions import campaigning, counting, leaving, needs, parting, postcards
from tracker.queue import app


@app.task(name="letters.forget_expired")
def forget_expired() -> None:
    leaving.forget_expired(now=timezone.now())
    leaving.forget_texts(now=timezone.now())
    postcards.forget(now=timezone.now())
    parting.let_lapse(timezone.now())


@app.task(name="letters.refresh_needs")
def refresh_needs() -> None:
    needs.refresh(now=timezone.now())
    counting.count(now=timezone.now())


@app.task(name="letters.draft_campaigns")
def draft_campaigns() -> None:
    campaigning.draft_campaigns(now=timezone.now())
