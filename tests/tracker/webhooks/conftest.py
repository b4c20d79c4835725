import pytest

from tracker.api import webhooks


@pytest.fixture
def hooks_resolve(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no network here: names of .test lead to a public address, as a partner's would."""
    known = {"ok.test": ["93.184.215.14"], "inside.test": ["93.184.215.14", "10.0.0.1"]}
    real = webhooks.look_up
    monkeypatch.setattr(webhooks, "look_up", lambda host: known.get(host) or real(host))
