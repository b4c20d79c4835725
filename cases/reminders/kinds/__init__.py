"""The kinds of notices to volunteers: to add one is to add a file."""
