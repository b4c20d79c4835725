"""What happens by itself, and every how many seconds. Each is safe to run twice, late, or in two places at once."""

EVERY = {
    "tracker.heartbeat": 5.0,
    "tracker.deliver_notices": 5.0,
    "tracker.plan_notices": 60.0,
    "tracker.forget_notices": 86_400.0,
    "tracker.keep_key_uses": 60.0,
    "tracker.forget_key_uses": 86_400.0,
    "tracker.forget_partner_links": 3600.0,
    "tracker.plan_webhooks": 5.0,
    "tracker.forget_webhooks": 86_400.0,
    "cases.work_on_imports": 10.0,
    "cases.clear_files": 3600.0,
    "cases.compare_people": 60.0,
    "cases.let_out": 30.0,
    "letters.forget_expired": 3600.0,
    "letters.refresh_needs": 3600.0,
    "letters.draft_campaigns": 3600.0,
}
