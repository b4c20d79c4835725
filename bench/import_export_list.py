"""The baseline of `bench.imports`: the same list by django-import-export, into the same tables."""

from typing import Any, BinaryIO

import tablib
from import_export import fields, resources

from cases.citations import citations
from cases.imports.values.terms import read_term
from cases.models import (
    KINDS,
    Article,
    Case,
    Charge,
    Defendant,
    Evidence,
    Name,
    Outcome,
    Placement,
    Prisoner,
    Proof,
    Restraint,
    Ruling,
    Sentence,
    Source,
)
from cases.name_parts import parts
from cases.proven import Proven
from tracker.dates import PartialDate


class PersonResource(resources.ModelResource):
    seed_key = fields.Field("seed_key", "№")
    birth_date = fields.Field("birth_date", "Дата рождения")

    class Meta:
        model = Prisoner
        fields = ("seed_key", "birth_date")
        import_id_fields = ("seed_key",)
        skip_unchanged = True
        use_transactions = True

    def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
        row["Дата рождения"] = PartialDate.read(row["Дата рождения"])

    def after_save_instance(self, instance: Prisoner, row: dict[str, Any], **kwargs: Any) -> None:
        source, _made = Source.objects.get_or_create(title="A list")
        told = parts(row["ФИО"])
        name = Name.objects.create(
            prisoner=instance, surname=told.surname, given=told.given, patronymic=told.patronymic
        )
        arrest = Restraint.objects.create(
            prisoner=instance, kind="detention", started=PartialDate.read(row["Дата задержания"])
        )
        stay = Placement.objects.create(prisoner=instance, place_ru=row["Место содержания"])
        case = Case.objects.create(title_ru=row["ФИО"])
        defendant = Defendant.objects.create(case=case, prisoner=instance)
        charges = []
        for cited in citations(row["Статья"]):
            article, _made = Article.objects.get_or_create(number=cited.number, part=cited.part)
            charges.append(Charge.objects.create(defendant=defendant, article=article, status="convicted"))
        ruling = Ruling.objects.create(case=case, given_on=PartialDate.read(row["Дата приговора"]))
        outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
        term = read_term(row["Срок"]).value
        sentence = Sentence.objects.create(outcome=outcome, kind="imprisonment", years=term.years if term else 1)
        for proven, value in [
            ([Proven(name)], row["ФИО"]),
            ([Proven(instance, "birth_date")], str(instance.birth_date)),
            ([Proven(arrest)], row["Дата задержания"]),
            ([Proven(stay)], row["Место содержания"]),
            ([Proven(each) for each in charges], row["Статья"]),
            ([Proven(sentence)], row["Срок"]),
        ]:
            evidence = Evidence.objects.create(
                source=source, prisoner=instance, group=proven[0].group, fact=proven[0].fact, value=value
            )
            for each in proven:
                Proof.objects.create(
                    evidence=evidence, about=KINDS[type(each.row)], about_id=each.row.pk, field=each.field
                )


def bring_in(file: BinaryIO) -> None:
    """Dry run, then run."""
    content = file.read()
    for dry_run in (True, False):
        result = PersonResource().import_data(tablib.Dataset().load(content, "xlsx"), dry_run=dry_run)
        if result.has_errors() or result.has_validation_errors():
            raise AssertionError(result.row_errors()[:1] or result.invalid_rows[:1])
