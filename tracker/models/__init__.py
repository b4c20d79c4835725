from tracker.models.api_key import ApiKey, Scope
from tracker.models.circle import Circle, Membership
from tracker.models.dirty_mark import DirtyMark
from tracker.models.key_use import KeyUse, Use
from tracker.models.mailbox import Mailbox
from tracker.models.notice import Notice, NoticeState
from tracker.models.organisation import Organisation
from tracker.models.partner_link import PartnerLink
from tracker.models.published import (
    OUTSIDE,
    Audience,
    AudienceHead,
    Epoch,
    PublishedColumns,
    PublishedRecord,
    SetAside,
    State,
)
from tracker.models.submission import Submission, SubmittedField, Verdict
from tracker.models.takedown import Acknowledgement, Takedown
from tracker.models.unwanted import Unwanted
from tracker.models.user import User
from tracker.models.webhook import Attempt, Delivery, DeliveryState, Webhook

__all__ = [
    "OUTSIDE",
    "Acknowledgement",
    "ApiKey",
    "Attempt",
    "Audience",
    "AudienceHead",
    "Circle",
    "Delivery",
    "DeliveryState",
    "DirtyMark",
    "Epoch",
    "KeyUse",
    "Mailbox",
    "Membership",
    "Notice",
    "NoticeState",
    "Organisation",
    "PartnerLink",
    "PublishedColumns",
    "PublishedRecord",
    "Scope",
    "SetAside",
    "State",
    "Submission",
    "SubmittedField",
    "Takedown",
    "Unwanted",
    "Use",
    "User",
    "Verdict",
    "Webhook",
]
