"""What each group may do with letters. Nobody sees an address, and nobody changes what a supporter wrote down."""

from tracker.rights import Rights, to

CAMPAIGNS = to("view add change delete", "campaign campaignprisoner") | {"publish_campaign"}
# on a day of many reports: whether those who write are told
NEWS = to("view change", "news")

LIMITS = to("view add change delete", "ownlimit")

# what supporters agreed to show of an answer, and nothing else of it
MENTIONS = to("view change", "mention")

# who gets how many letters is known to those who see pledges, and to nobody else
REPORTS = to("view change", "letterreport")

RIGHTS: Rights = {
    "volunteer": to("view", "campaign campaignprisoner") | MENTIONS | LIMITS,
    "editor": CAMPAIGNS | MENTIONS | LIMITS | NEWS,
    "coordinator": CAMPAIGNS | MENTIONS | LIMITS | NEWS | to("view", "pledge letter supporter") | REPORTS,
}
