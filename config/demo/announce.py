"""What the demo says in the terminal."""

import time
from collections.abc import Mapping
from typing import Any

BEGAN = time.monotonic()


def up(name: str) -> None:
    print(f"  {name:<12}{time.monotonic() - BEGAN:6.1f} s", flush=True)


def ready(demo: Mapping[str, Any]) -> None:
    """The addresses and the sign-ins."""
    lines = [
        "",
        f"Ready in {time.monotonic() - BEGAN:.1f} s. Ctrl-C ends it.",
        "",
        f"  Site      {demo['url']}/",
        f"  Admin     {demo['admin_url']}",
        f"  API       {demo['api_url']}",
        f"  Its mail  {demo['mail_url']}",
        "",
        *(f"  {role:<10}{user['login']:<12}{user['password']}" for role, user in demo["users"].items()),
        f"  {'supporter':<10}{demo['supporter']['email']}  (signs in by mailed link)",
        f"  {'partner':<10}{demo['partner']['email']}  (signs in by mailed link at {demo['url']}/en/partners/own/)",
        f"  {'its key':<10}Authorization: Bearer {demo['partner_key']}",
        "",
    ]
    print("\n".join(lines), flush=True)


def stopped() -> None:
    print("Everything has ended.", flush=True)
