"""What can become of a letter, and what to do then. Pure: states are their codes.

planned, writing, ready → sent → with the censor → handed over → answered
"""

OPEN = frozenset({"planned", "writing", "in_translation", "ready"})
_LATER: dict[str, tuple[str, ...]] = {
    "sent": (
        *("answered", "handed_over", "with_censor", "partly_blacked_out"),
        *("returned", "not_passed", "no_word"),
    ),
    "with_censor": ("answered", "handed_over", "partly_blacked_out", "returned", "not_passed", "no_word"),
    "no_word": ("answered", "handed_over", "with_censor", "partly_blacked_out", "returned", "not_passed"),
    "handed_over": ("answered", "partly_blacked_out"),
    "partly_blacked_out": ("answered",),
    # a second answer may come
    "answered": ("answered",),
    # what the censor kept, or the post brought back, may still turn out to have been something else
    "not_passed": ("answered",),
    "returned": (),
    "not_sent": (),
}
# the column of the day on which it became so; silence has none
DAY_OF = {
    "sent": "sent_on",
    "with_censor": "with_censor_on",
    "handed_over": "handed_over_on",
    "partly_blacked_out": "handed_over_on",
    "answered": "answered_on",
    "returned": "returned_on",
    "not_passed": "not_passed_on",
}
# a day that holds only while the letter is in that state
ONLY_THEN = frozenset({"answered_on", "returned_on", "not_passed_on"})


def next_states(state: str) -> tuple[str, ...]:
    """What a letter in this state may become, the likeliest and most hoped for first."""
    return ("sent", "not_sent") if state in OPEN else _LATER[state]
