"""The kinds of notices to those who write, each in a file of its own: to add one is to add a file."""
