"""The codes of a person's state. Their words stand in `cases.status_labels`."""

from enum import StrEnum


class Status(StrEnum):
    WANTED = "wanted"
    DETAINED = "detained"
    SUSPECT = "suspect"
    ACCUSED = "accused"
    ON_TRIAL = "on_trial"
    ADMINISTRATIVE_ARREST = "administrative_arrest"
    TRAVEL_BAN = "travel_ban"
    BAN_ON_ACTIONS = "ban_on_actions"
    HOUSE_ARREST = "house_arrest"
    REMAND = "remand"
    IN_TRANSIT = "in_transit"
    IMPRISONED = "imprisoned"
    PRISON_HOSPITAL = "prison_hospital"
    COMPULSORY_TREATMENT = "compulsory_treatment"
    FORCED_LABOUR = "forced_labour"
    CORRECTIVE_LABOUR = "corrective_labour"
    COMMUNITY_SERVICE = "community_service"
    RESTRICTED_FREEDOM = "restricted_freedom"
    SUSPENDED_SENTENCE = "suspended_sentence"
    FINED = "fined"
    RELEASED_SERVED = "released_served"
    RELEASED_PAROLE = "released_parole"
    PARDONED = "pardoned"
    RELEASED_HEALTH = "released_health"
    CASE_CLOSED = "case_closed"
    ACQUITTED = "acquitted"
    EXCHANGED = "exchanged"
    DIED_IN_CUSTODY = "died_in_custody"
    DIED = "died"
    NO_CONTACT = "no_contact"
    NO_DATA = "no_data"


# behind a lock; people vanish inside, so a loss of contact counts as held
IN_CUSTODY = frozenset(
    {
        Status.DETAINED,
        Status.ADMINISTRATIVE_ARREST,
        Status.REMAND,
        Status.IN_TRANSIT,
        Status.IMPRISONED,
        Status.PRISON_HOSPITAL,
        Status.COMPULSORY_TREATMENT,
        Status.NO_CONTACT,
    }
)
DEAD = frozenset({Status.DIED, Status.DIED_IN_CUSTODY})
