"""The one rule for text that a spreadsheet would take for a formula, on every way out; and its inverse on the way in.

Text whose first sign, after any apostrophes and spaces, is = + - @ (full-width too), a tab, a line end or NUL, gets an
apostrophe before it. Text that such an apostrophe stands before loses one. So every text comes back as it was.
"""

import re

DANGEROUS = re.compile(r"'*[ \u00a0\u3000]*[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n\0]")


def escaped(text: str) -> str:
    """The text as it is written into a cell."""
    return f"'{text}" if DANGEROUS.match(text) else text


def unescaped(text: str) -> str:
    """The text that a cell meant."""
    return text[1:] if text.startswith("'") and DANGEROUS.match(text) else text
