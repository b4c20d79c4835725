"""What each group may do with case files. Nobody but an editor widens an audience or learns who told us."""

from tracker.rights import Rights, to

# what is known of a person or a case: a mistake in it may be removed, history keeps it
FACTS = (
    "name prisonercategory placement restraint punishmentstint healthevent death release designation event"
    " eventperson identifier assessment evidence proof photo defendant charge ruling outcome sentence hearing"
)
# what several files stand on: put right, not removed
SHARED = "prisoner case court source facility postaladdress letterchannel category lead tally"

VOLUNTEER = (
    to("view add change delete", FACTS)
    | to("view add change", SHARED)
    | to("view add", "article archivedcopy")
    | to("add", "contact")  # and reads none: what is written down is sealed
    # two people for what cannot be taken back: cases.actions.announcing
    | to("view add change", "announcement")
    | to("view add", "objection")  # ended by an editor's verbs alone: cases.actions.objecting
    | to("view add delete", "differentpeople")
    | {"view_check"}
)
EDITOR = (
    VOLUNTEER
    | to("view add change", "consent disclosure article")
    | to("delete", f"{SHARED} archivedcopy")
    | to("change delete", "contact")
    | to("view add change", "merge")  # it moves what volunteers do not see: consents, sealed contacts
    | to("view add change", "bigday")  # begun and ended by verbs: cases.actions.big_days
    | to("view", "bigdayperson")
    | to("view add", "export import")  # a list leaves the house, or comes in
    | {"run_import"}
    | {"widen_audience", "view_contacts", "view_load"}
)

RIGHTS: Rights = {
    "volunteer": VOLUNTEER,
    "editor": EDITOR,
    # to choose whom a campaign is for, and to answer what a supporter asks
    # and to put an address right, from which letters come back
    "coordinator": to("view", "prisoner name facility postaladdress letterchannel") | to("add change", "postaladdress"),
    # sees no person, but who took out whom
    "administrator": {"view_export"},
}
