"""Every word that somebody is called by, once: asked first for what is spelt nearly as somebody typed.

Of published names there is a list for each audience, made of the names that it may see and of no others. So what is
found, in which order, how fast and how many, says nothing of a name that is hidden.
"""

from collections.abc import Mapping
from typing import Self

import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import connection, models
from django.db.models import Q

from cases.readings import Typed
from cases.spellings import BESIDE_OTHERS, SHORTEST, slips_in

Near = dict[str, dict[str, int]]


class SpellingQuerySet(models.QuerySet):
    def seen_by(self, audience: str) -> Self:
        return self.filter(audience=audience)

    def near(self, words: Mapping[str, Typed]) -> Near:
        """For each of these folded words the others that may have been meant, with the slips in between. One query.

        No more is asked than the two words, so a page of results and the next agree on who belongs to them.
        """
        shortest = BESIDE_OTHERS if len(words) > 1 else SHORTEST
        asked = {token: word for token, word in words.items() if slips_in(token, shortest)}
        if not asked:
            return {}
        alike = Q()
        for word in asked.values():
            like, exactly = word.looked_for()
            alike |= Q(token__in=exactly)
            for each in like:
                alike |= Q(token__trigram_similar=each)
        known = self.filter(alike).values_list("token", flat=True)
        near: Near = {token: {} for token in asked}
        for other in known:
            for token, word in asked.items():
                slips = word.slips(other, shortest) if other != token else None
                if slips:
                    near[token][other] = slips
        return near


def _mended(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


class PublishedSpelling(models.Model):
    """A word of the names that an audience may see, and in how many of its records."""

    audience = models.CharField()
    token = models.CharField()
    people = models.PositiveIntegerField()

    objects = SpellingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "audience"], name="one_spelling_for_each_audience")]
        indexes = [GinIndex(OpClass("token", name="gin_trgm_ops"), name="published_spellings")]

    @staticmethod
    def mend() -> int:
        """Make the list what the published names say, whatever befell it; how many rows were wrong."""
        return _mended(_MEND_COUNTED)


class WorkingSpelling(models.Model):
    """A word of the names in the working files."""

    token = models.CharField(primary_key=True)

    objects = SpellingQuerySet.as_manager()

    class Meta:
        indexes = [GinIndex(OpClass("token", name="gin_trgm_ops"), name="working_spellings")]

    @staticmethod
    def mend() -> int:
        """Make the list what the keys of names say; how many rows were wrong."""
        return _mended(_MEND_KEPT)


def _trigger(verb: str, operation: pgtrigger.Operation, func: str, **seen: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=f"spell_{verb}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**seen),
        func=f"{func} RETURN NULL;",
    )


_COUNTED = """
    SELECT r.audience, t.token, count(*) AS people FROM {rows} r, unnest(tsvector_to_array(r.names)) t (token)
    GROUP BY r.audience, t.token
"""
_MORE = f"""
    INSERT INTO cases_publishedspelling AS s (audience, token, people) {_COUNTED.format(rows="new_rows")}
    ON CONFLICT (token, audience) DO UPDATE SET people = s.people + excluded.people;
"""
_FEWER = f"""
    WITH gone AS ({_COUNTED.format(rows="old_rows")}), last AS (
        DELETE FROM cases_publishedspelling s USING gone
        WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people <= gone.people
    )
    UPDATE cases_publishedspelling s SET people = s.people - gone.people FROM gone
    WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people > gone.people;
"""
# for the table of published people: counted, for only the projector writes there, one at a time
COUNT_SPELLINGS = [
    _trigger("insert", pgtrigger.Insert, _MORE, new="new_rows"),
    _trigger("update", pgtrigger.Update, _MORE + _FEWER, old="old_rows", new="new_rows"),
    _trigger("delete", pgtrigger.Delete, _FEWER, old="old_rows"),
]

_MEND_COUNTED = f"""
    WITH counted AS ({_COUNTED.format(rows="cases_publishedprisoner")}), gone AS (
        DELETE FROM cases_publishedspelling s
        WHERE NOT EXISTS (SELECT FROM counted c WHERE (c.audience, c.token) = (s.audience, s.token)) RETURNING 1
    ), put AS (
        INSERT INTO cases_publishedspelling AS s (audience, token, people)
        SELECT audience, token, people FROM counted EXCEPT SELECT audience, token, people FROM cases_publishedspelling
        ON CONFLICT (token, audience) DO UPDATE SET people = excluded.people RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put)
"""

_KEEP = """
    INSERT INTO cases_workingspelling (token)
    SELECT DISTINCT t.token FROM new_rows r, unnest(tsvector_to_array(r.words)) t (token) ORDER BY t.token
    ON CONFLICT DO NOTHING;
"""
_DROP = """
    DELETE FROM cases_workingspelling s
    USING (SELECT DISTINCT t.token FROM old_rows r, unnest(tsvector_to_array(r.words)) t (token)) gone
    WHERE s.token = gone.token
    AND NOT EXISTS (SELECT FROM cases_namekey k WHERE k.words @@ quote_literal(gone.token)::tsquery);
"""
# for the table of name keys: not counted, or everybody who changes an Ivan would wait for everybody else who does.
# (A word that one transaction drops as another takes it up may be lost: its bearer is then found, but by no misspelling
# of it, until the next one of that name is written.)
KEEP_SPELLINGS = [
    _trigger("insert", pgtrigger.Insert, _KEEP, new="new_rows"),
    _trigger("update", pgtrigger.Update, _KEEP + _DROP, old="old_rows", new="new_rows"),
    _trigger("delete", pgtrigger.Delete, _DROP, old="old_rows"),
]

_MEND_KEPT = """
    WITH known AS (SELECT DISTINCT t.token FROM cases_namekey k, unnest(tsvector_to_array(k.words)) t (token)),
    gone AS (
        DELETE FROM cases_workingspelling s WHERE NOT EXISTS (SELECT FROM known k WHERE k.token = s.token) RETURNING 1
    ), put AS (
        INSERT INTO cases_workingspelling (token) SELECT token FROM known ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put)
"""
