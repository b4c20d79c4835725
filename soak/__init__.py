"""Promises under long abuse, with real processes: `make soak NAME=reminders`. One module for each."""
