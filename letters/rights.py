"""What each group may do with letters. Nobody sees an address, and nobody changes what a supporter wrote down."""

from tracker.rights import Rights, to

CAMPAIGNS = to("view add change delete", "campaign campaignprisoner") | {"publish_campaign"}

RIGHTS: Rights = {
    "volunteer": to("view", "campaign campaignprisoner"),
    "editor": CAMPAIGNS,
    "coordinator": CAMPAIGNS | to("view", "pledge letter supporter"),
}
