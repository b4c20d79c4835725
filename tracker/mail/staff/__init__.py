"""The kinds of notices to volunteers that know no case file, each in a file of its own."""
