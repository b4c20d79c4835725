"""A made-up but believable data set for development, screenshots and benchmarks, marked as made up everywhere."""

from cases.faking.making import NotHere, make
from cases.faking.words import MARK_EN, MARK_RU

__all__ = ["MARK_EN", "MARK_RU", "NotHere", "make"]
