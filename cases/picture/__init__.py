"""A life on file as a picture: lanes over the years, laid out from the body of a record. Pure; it makes no words.

What the picture shows are the moments of `cases.timeline`, so that the list beside it says the same.
"""
