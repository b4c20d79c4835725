from django.urls import path, re_path

from tracker.api.changes import ChangesView
from tracker.api.me import Me
from tracker.api.pages import Manual
from tracker.api.schema import Schema
from tracker.api.submissions import EXTERNAL_ID, Batch, OneSubmission, Submissions
from tracker.api.takedowns import Acknowledge, Takedowns
from tracker.api.webhooks import Deliveries, OneWebhook, Redelivery, Rotation, Webhooks
from tracker.submitting.kinds import submittable
from tracker.uids import PATTERN

EXTERNAL = f"(?P<external_id>{EXTERNAL_ID})/"
ONE = f"webhooks/(?P<uid>{PATTERN})/"

urlpatterns = [
    path("changes/", ChangesView.as_view(), name="changes"),
    path("me/", Me.as_view(), name="me"),
    path("submissions/", Submissions.as_view(), name="submissions"),
    path("submissions/batch/", Batch.as_view(), name="batch"),
    *(
        re_path(rf"^submissions/{kind}/{EXTERNAL}$", OneSubmission.as_view(kind=kind), name="submission")
        for kind in submittable
    ),
    path("webhooks/", Webhooks.as_view(), name="webhooks"),
    re_path(rf"^{ONE}$", OneWebhook.as_view(), name="webhook"),
    re_path(rf"^{ONE}rotate/$", Rotation.as_view(), name="rotation"),
    re_path(rf"^{ONE}deliveries/$", Deliveries.as_view(), name="deliveries"),
    re_path(rf"^{ONE}deliveries/(?P<delivery>{PATTERN})/redeliver/$", Redelivery.as_view(), name="redelivery"),
    path("takedowns/", Takedowns.as_view(), name="takedowns"),
    re_path(rf"^takedowns/(?P<uid>{PATTERN})/acknowledge/$", Acknowledge.as_view(), name="acknowledge"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Manual.as_view(), name="docs"),
]
