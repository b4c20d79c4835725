"""The kinds of notices to partner organisations, each in a file of its own: to add one is to add a file."""
