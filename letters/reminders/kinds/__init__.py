"""The kinds of notices to those who write, each in a file of its own."""

from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.kinds.confirm_address import ConfirmAddress
from letters.reminders.kinds.first_letter import FirstLetter
from letters.reminders.kinds.letter_unmarked import LetterUnmarked
from letters.reminders.kinds.pledge_due import PledgeDue
from letters.reminders.kinds.sign_in_link import SignInLink

ALL = (ConfirmAddress(), SignInLink(), FirstLetter(), PledgeDue(), LetterUnmarked())
PLANNED = tuple(kind for kind in ALL if isinstance(kind, AboutALetter))
