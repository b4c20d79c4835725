"""Seed files → case files: what public sources say of real people, planted once and never over a volunteer's word."""

from cases.seeding.planting import Planted
from cases.seeding.reading import SeedRefused
from cases.seeding.sowing import sow
from cases.seeding.tables import TABLES, Link, Ref, Table

__all__ = ["TABLES", "Link", "Planted", "Ref", "SeedRefused", "Table", "sow"]
