from collections.abc import Iterable
from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.db.models import Count, F, Func, Q, TextField, Value
from django.db.models.functions import MD5, Cast, Concat, ExtractDay, ExtractMonth, LPad

from cases.models.name_asked import AskedName
from cases.models.published_text import about
from cases.models.spelling import COUNT_SPELLINGS, PublishedSpelling
from tracker.lexemes import Holds, LexemesField
from tracker.models import PublishedColumns, PublishedRecord


class PublishedPrisonerQuerySet(models.QuerySet["PublishedPrisoner"]):
    # whose names may be guessed at where one is misspelt; nobody's, until `seen_by` says
    audience = ""

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]  # stubs leave it out
        clone.audience = self.audience
        return clone

    def seen_by(self, audience: str) -> Self:
        seen = self.filter(audience=audience)
        seen.audience = audience
        return seen

    def born_on(self, days: Iterable[tuple[int, int]]) -> dict[str, tuple[int, int]]:
        """Of those whose day of birth is told, whose is one of these (month and day); by uid."""
        number = ExtractMonth("born_earliest") * 100 + ExtractDay("born_earliest")
        known = self.filter(born_earliest=F("born_latest")).annotate(born=number)
        theirs = known.filter(born__in=[month * 100 + day for month, day in days]).values_list("uid", "born")
        return {uid: divmod(born, 100) for uid, born in theirs}

    def with_record(self) -> Self:
        return self.select_related("record")

    def named(self, text: str) -> Self:
        """Those of whom every word of `text` begins some word of a name, or nearly is one, in any script or spelling.

        `rank` sorts them, the nearest first, then in the order of names.
        """
        asked = AskedName.read(text, PublishedSpelling.objects.seen_by(self.audience))
        if not asked.words:
            return self.annotate(rank=Value("")).none()
        far = LPad(Cast(asked.distance("names"), TextField()), 2, Value("0"))
        return self.filter(Holds("names", asked.query)).annotate(rank=Concat(far, Value(" "), "name_key"))

    def partly_named(self, text: str) -> Self:
        """Those of whom some word of `text` is a name, or nearly; most first. What may have been meant, where nobody is
        called all of it."""
        asked = AskedName.read(text, PublishedSpelling.objects.seen_by(self.audience))
        if not asked.words:
            return self.none()
        return self.filter(Holds("names", asked.query_of_any)).order_by(asked.unanswered("names"), "name_key", "uid")

    def about(self, text: str) -> Self:
        """Those whose record has every word of `text`: a name, a place, a case, an article, a word of the story."""
        return about(self, text)

    def naming(self, column: str) -> set[str]:
        """Every facility, or article, that some record of these names."""
        return set(self.annotate(one=Func(column, function="unnest")).values_list("one", flat=True).distinct())

    def named_in(self, column: str, uids: list[str]) -> set[str]:
        """Which of these facilities, or articles, some record of this audience names.

        Each is looked up by itself and the first record will do: among 100,000 people most are named by thousands.
        """
        table, name = (connection.ops.quote_name(each) for each in (self.model._meta.db_table, column))
        named = f"SELECT FROM {table} WHERE audience = %s AND {name} @> ARRAY[asked]::varchar[]"
        with connection.cursor() as cursor:
            statement = f"SELECT asked FROM unnest(%s::text[]) asked WHERE EXISTS ({named})"  # noqa: S608 - names of ours
            cursor.execute(statement, [uids, self.audience])
            return {uid for (uid,) in cursor.fetchall()}

    def held_at(self, facility: str) -> Self:
        return self.filter(facility=facility)

    def showing(self, photo: str) -> Self:
        """Those whose record shows the photo of this hash."""
        return self.exclude(photo="").filter(photo=photo)

    def counted(self) -> dict[str, int]:
        """How many there are, are not free, can be written to, and died in custody."""
        return self.aggregate(
            people=Count("pk"),
            in_custody=Count("pk", filter=Q(in_custody=True)),
            can_write=Count("pk", filter=Q(can_write=True)),
            died=Count("pk", filter=Q(died_in_custody=True)),
        )

    def tallied(self, column: str) -> dict[str, int]:
        """How many there are of each value of a column, or of each member of a column that is a list."""
        field = self.model._meta.get_field(column)
        value = Func(F(column), function="unnest") if isinstance(field, ArrayField) else F(column)
        rows = self.annotate(one=value).values_list("one").annotate(people=Count("pk", distinct=True))
        return {str(one): people for one, people in rows.order_by("one") if one}

    def by_year(self) -> dict[str, int]:
        """How many were first detained in each year."""
        rows = self.exclude(detained_on=None).values_list("detained_on__year").annotate(people=Count("pk"))
        return {str(year): people for year, people in rows.order_by("detained_on__year")}

    def dead(self) -> Self:
        """Those whose death is counted: in custody, then after release; of each the latest first."""
        return self.exclude(died_where="").order_by(
            "-died_where", F("died_on").desc(nulls_last=True), "name_key", "uid"
        )

    def on_register(self, register: str) -> Self:
        return self.filter(registers__contains=[register])

    def designated(self) -> Self:
        """Those whom the state has put on any of its registers."""
        return self.exclude(registers=[])

    def drawn_for(self, day: date) -> Self:
        """Those who can be written to, in an order drawn by lot for each day: nobody's place in it says anything."""
        drawn = MD5(Concat("uid", Value(day.isoformat())))
        return self.filter(can_write=True).exclude(name_key="").order_by(drawn)


class PublishedPrisoner(PublishedColumns):
    """What a published person can be found and sorted by, taken from the published body alone."""

    record = models.OneToOneField(PublishedRecord, on_delete=models.CASCADE, primary_key=True, related_name="prisoner")
    name_key = models.CharField(max_length=300)
    # every word of every name, folded
    names = LexemesField()
    # what else they are found by (cases.publishing.found_by)
    words = SearchVectorField()
    status = models.CharField(max_length=24)
    gender = models.CharField(max_length=6, blank=True)
    # uid, 205.2 and 205.2/2 of each article charged
    articles = ArrayField(models.CharField(max_length=32), default=list)
    facility = models.CharField(max_length=12, blank=True)
    # every facility that the record names, now or in its history
    facilities = ArrayField(models.CharField(max_length=12), default=list)
    region = models.CharField(max_length=100, blank=True)
    categories = ArrayField(models.CharField(max_length=50), default=list)
    citizenships = ArrayField(models.CharField(max_length=2), default=list)
    identifiers = ArrayField(models.CharField(max_length=80), default=list)
    recognised_by = ArrayField(models.CharField(max_length=200), default=list)
    born_earliest = models.DateField(null=True)
    born_latest = models.DateField(null=True)
    detained_on = models.DateField(null=True)
    release_on = models.DateField(null=True)
    in_custody = models.BooleanField(default=False)
    died_in_custody = models.BooleanField(default=False)
    can_write = models.BooleanField(default=False)
    # the hash of the photo that the record shows
    photo = models.CharField(max_length=64, blank=True)
    # how a death is counted, and the first day on which it may have been
    died_where = models.CharField(max_length=14, blank=True)
    died_on = models.DateField(null=True)
    # registers of the state that the record names
    registers = ArrayField(models.CharField(max_length=28), default=list)

    objects = PublishedPrisonerQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["names"], name="published_names"),
            GinIndex(fields=["words"], name="published_words"),
            GinIndex(fields=["articles"], name="published_articles"),
            GinIndex(fields=["registers"], name="published_registers"),
            GinIndex(fields=["facilities"], name="published_facilities"),
            models.Index(fields=["audience", "name_key", "uid"], name="published_by_name"),
            models.Index(fields=["audience", "updated_at", "uid"], name="published_people_by_update"),
            models.Index(fields=["audience", "status"], name="published_by_status"),
            models.Index(fields=["audience", "facility"], name="published_by_facility"),
            models.Index(fields=["photo"], condition=~Q(photo=""), name="published_photos"),
            models.Index(
                fields=["audience", "died_where", "died_on"],
                condition=~Q(died_where=""),
                name="published_dead",
            ),
        ]
        triggers = COUNT_SPELLINGS

    def __str__(self) -> str:
        return self.name_key
