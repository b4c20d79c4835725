"""Where each row and each promise of the API's contract is proved: the table to look in first when one is doubted.

Addresses stand as the description has them, without /api/v1/; each address of the description has a row.
"""

from importlib import import_module

import pytest

from cases.submitting.fields import FIELDS
from tracker.api.schema import description

RECORDS, SHAPES, FILTERS = "cases.api.test_records", "cases.api.test_shapes", "cases.api.test_contract_filters"
FEED, CHANGES, WORLDS = "tracker.publishing.test_feed", "tracker.api.test_changes", "cases.api.test_two_worlds"
SUBMITTED, HOOKS, CALLS = "tracker.submitting.test_submissions", "tracker.webhooks.test_registering", "tracker.webhooks"
ERRORS, KEYS, TRANSPORT = "tracker.api.test_errors", "tracker.api.test_keys", "tracker.api.test_contract_transport"
# server and projector are killed as well; for ten minutes: `make soak NAME=api`
IN_STEP = "examples.test_sync_client:test_it_agrees_with_the_export_whatever_is_written_and_killed_meanwhile"
EXPORTS, TAKEDOWNS, NEEDS = "cases.api.test_exports", "cases.api.test_takedowns", "letters.api.test_needs"

A_LIST = [f"{RECORDS}:test_a_list_carries_whole_records", f"{SHAPES}:test_every_record_has_its_shape"]
ONE = [
    f"{RECORDS}:test_a_record_goes_out_as_it_was_stored",
    f"{RECORDS}:test_an_unchanged_record_is_not_sent_again",
]
ADDRESSES = {
    "GET ": [f"{RECORDS}:test_the_way_in_names_every_list"],
    **{f"GET {plural}/": A_LIST for plural in ("prisoners", "cases", "facilities", "articles", "campaigns")},
    **{f"GET {plural}/{{uid}}/": ONE for plural in ("prisoners", "cases", "facilities", "articles", "campaigns")},
    "GET tallies/": [f"{SHAPES}:test_every_record_has_its_shape"],
    "GET tallies/{uid}/": [f"{SHAPES}:test_every_record_has_its_shape"],
    "GET statistics/": [
        "cases.api.test_statistics:test_counts_by_state_article_region_and_year_of_those_the_reader_sees"
    ],
    "GET changes/": [f"{CHANGES}:test_a_change_holds_the_record_as_its_own_address_does"],
    "GET exports/prisoners.ndjson": [f"{EXPORTS}:test_the_lines_are_the_records_as_stored"],
    "GET exports/prisoners.csv": [f"{EXPORTS}:test_the_columns_say_what_the_record_says"],
    "GET letter-needs/": [
        f"{NEEDS}:test_three_bands_as_of_monday",
        f"{NEEDS}:test_it_is_in_no_record_and_no_feed",
        f"{NEEDS}:test_nobody_else_is_told",
    ],
    "POST letter-reports/": [
        "letters.api.test_reports:test_a_report_is_taken_and_the_same_again_is_one",
        "letters.api.test_reports:test_who_is_written_to_by_others_is_not_forgotten",
    ],
    "GET me/": [f"{KEYS}:test_whose_key_it_is"],
    "GET submissions/": [f"{SUBMITTED}:test_the_state_of_the_whole"],
    **{
        f"GET submissions/{kind}/{{external_id}}/": [f"{SUBMITTED}:test_somebody_elses_is_as_a_missing_one"]
        for kind in FIELDS
    },
    **{
        f"PUT submissions/{kind}/{{external_id}}/": [
            f"{SUBMITTED}:test_what_is_sent_waits_and_changes_no_file",
            f"{SUBMITTED}:test_the_same_again_changes_nothing",
            f"{SUBMITTED}:test_a_newer_body_replaces_what_was_not_decided_and_asks_anew_for_what_changed",
            "cases.submitting.test_fields:test_every_published_record_can_be_sent_back_as_it_is",
        ]
        for kind in FIELDS
    },
    "POST submissions/batch/": [
        f"{SUBMITTED}:test_a_batch_is_answered_line_by_line",
        f"{SUBMITTED}:test_thousands_in_a_batch_and_no_more",
    ],
    "GET webhooks/": [f"{HOOKS}:test_the_secret_is_shown_once_and_kept_sealed"],
    "POST webhooks/": [
        f"{HOOKS}:test_the_secret_is_shown_once_and_kept_sealed",
        f"{HOOKS}:test_a_name_that_leads_nowhere_yet_is_accepted_unverified",
        f"{HOOKS}:test_an_address_that_is_not_everybodys_is_refused_by_name",
    ],
    "GET webhooks/{uid}/": [f"{HOOKS}:test_somebody_elses_is_as_a_missing_one"],
    "DELETE webhooks/{uid}/": [f"{HOOKS}:test_a_removed_one_stays_to_be_read_and_is_off"],
    "POST webhooks/{uid}/rotate/": [f"{CALLS}.test_delivering:test_both_secrets_sign_for_a_day_after_a_change"],
    "GET webhooks/{uid}/deliveries/": [
        f"{CALLS}.test_delivering:test_a_failure_is_tried_again_with_the_same_id_and_growing_pauses"
    ],
    "POST webhooks/{uid}/deliveries/{delivery}/redeliver/": [
        f"{CALLS}.test_delivering:test_after_three_days_without_one_success_the_address_is_switched_off"
    ],
    "GET takedowns/": [f"{TAKEDOWNS}:test_only_who_could_read_it_is_asked"],
    "POST takedowns/{uid}/acknowledge/": [f"{TAKEDOWNS}:test_it_is_listed_and_acknowledged_once"],
}
PROMISES = {
    "a key is hashed, and its secret shown once": ["tracker.admin.test_keys:test_the_key_is_kept_nowhere"],
    "a key that was revoked or expired is refused on its next request": [
        f"{KEYS}:test_a_key_works_until_it_is_revoked",
        f"{KEYS}:test_a_key_works_until_it_expires",
    ],
    "merged: 301 to the one that survives": [f"{RECORDS}:test_a_merged_record_leads_to_the_one_that_stands"],
    "withdrawn: 410": [
        f"{RECORDS}:test_a_withdrawn_record_is_gone",
        f"{RECORDS}:test_a_record_merged_into_one_that_is_hidden_is_gone",
    ],
    "pages by cursor neither skip nor repeat": [
        f"{RECORDS}:test_pages_follow_one_another",
        f"{RECORDS}:test_a_list_changes_while_it_is_read",
    ],
    "every filter, alone and combined": [
        f"{FILTERS}:test_each_filter_finds_whom_the_records_say",
        f"{FILTERS}:test_filters_combined_find_whom_all_of_them_find",
        "cases.test_filters:test_who_is_found",
    ],
    "every ordering": [f"{FILTERS}:test_each_order_is_that_of_its_column_and_pages_are_the_whole_cut"],
    "an unknown filter, a bad value, a limit over 200, a bad cursor: 400 by name": [
        f"{ERRORS}:test_parameters_that_cannot_be_used_are_named",
        "tracker.test_keyset:test_any_other_text_is_no_cursor",
    ],
    "what a record holds": [
        "cases.api.test_contract:test_every_person_has_every_fixed_key",
        "cases.api.test_contract:test_every_number_says_its_unit",
    ],
    "the feed misses nothing, whatever is being written meanwhile": [
        f"{FEED}:test_clients_end_with_the_export_whatever_is_written_meanwhile",
        "tracker.publishing.test_concurrent_writers:test_an_older_mark_that_commits_later_is_not_missed",
        IN_STEP,
    ],
    "a record changed many times comes once": [
        f"{FEED}:test_a_record_changed_many_times_comes_once_in_its_latest_form"
    ],
    "what leaves comes without content, and is not told to who never had it": [
        f"{FEED}:test_what_leaves_is_told_to_who_had_it_and_to_nobody_else"
    ],
    "an empty cursor is the beginning": [f"{CHANGES}:test_who_begins_may_leave_the_cursor_empty"],
    "a malformed cursor is a 400, an empty page keeps the cursor": [
        f"{CHANGES}:test_a_malformed_cursor_is_refused_by_name",
        f"{FEED}:test_an_empty_page_leads_back_to_its_own_cursor",
    ],
    "after a restore: reset": [
        f"{FEED}:test_another_life_of_the_database_begins_anew",
        f"{FEED}:test_positions_of_a_database_restored_to_before_are_not_believed",
        "tracker.publishing.test_epochs:test_after_a_restore_a_cursor_that_was_overtaken_misses_nothing",
    ],
    "X-Sync-Cursor joins export and feed": [
        f"{FEED}:test_clients_end_with_the_export_whatever_is_written_meanwhile",
        f"{EXPORTS}:test_a_head_request_answers_with_the_cursor_alone",
        IN_STEP,
    ],
    "an urgent takedown is said to be one": [
        f"{TAKEDOWNS}:test_the_feed_says_that_it_is_urgent_and_what_to_acknowledge"
    ],
    "calls are signed, retried for three days, and switched off": [
        f"{CALLS}.test_delivering:test_a_call_over_real_tls_that_the_public_library_verifies",
        f"{CALLS}.test_delivering:test_after_three_days_without_one_success_the_address_is_switched_off",
    ],
    "no private address is called": [
        f"{CALLS}.test_calling:test_a_name_that_is_public_when_registered_and_private_when_called_is_not_called"
    ],
    "401 with WWW-Authenticate, 403 without the scope": [
        f"{KEYS}:test_a_bad_key_is_refused_everywhere",
        f"{KEYS}:test_me_without_a_key",
        f"{KEYS}:test_a_key_without_the_scope_read_is_refused_rather_than_shown_less",
    ],
    "problem documents, for 400 with errors": [
        f"{ERRORS}:test_a_problem_says_what_a_value_should_have_been",
        f"{ERRORS}:test_every_400_has_a_list_of_errors",
    ],
    "429 with Retry-After": ["tracker.api.test_throttling:test_a_refusal_says_how_long_to_wait"],
    "no answer tells whether a hidden record exists": [f"{WORLDS}:test_what_is_hidden_changes_no_answer"],
    "packed for who asks; read by pages of others only without a key": [
        f"{TRANSPORT}:test_an_answer_goes_out_packed_to_who_asks",
        f"{TRANSPORT}:test_any_page_may_read_what_is_everybodys_and_no_page_may_send_a_key",
    ],
    "OpenAPI 3.1, and every answer is as it says": [
        f"{SHAPES}:test_the_description_is_openapi",
        "tracker.api.test_fuzzed:test_every_answer_is_one_that_is_described",
    ],
    "a manual that loads nothing from elsewhere": [
        "tracker.api.test_manual:test_the_manual_loads_nothing_from_elsewhere"
    ],
}


@pytest.mark.parametrize(
    "proof", sorted({each for proofs in (*ADDRESSES.values(), *PROMISES.values()) for each in proofs})
)
def test_what_is_said_to_prove_it_is_there(proof: str) -> None:
    module, _, name = proof.partition(":")
    assert name.startswith("test_")
    assert callable(getattr(import_module(f"tests.{module}"), name))


def test_every_address_has_a_row() -> None:
    described = {
        f"{verb.upper()} {path.removeprefix('/api/v1/')}"
        for path, operations in description()["paths"].items()
        for verb in operations
    }
    assert described - set(ADDRESSES) <= set()
    assert set(ADDRESSES) <= described
