"""What a list is cited for: each fact that it gave, as it gave it, tied to its row."""

from dataclasses import dataclass, field

from django.db.models import Model

from cases.imports.writing.run import Run
from cases.models import KINDS, PROVABLE, About, Evidence, Group, Prisoner, Proof, Source
from cases.proven import FIELDS, OF_CASE

# of facts that the tables gather under another name, as in `cases.proven`
SENTENCE, CHARGE = "sentence", "charge"


@dataclass(slots=True)
class Cited:
    """Facts of one person, by their name: the values that were given, and the rows or fields they stand in."""

    prisoner: Prisoner
    facts: dict[str, tuple[list[str], list[tuple[Model, str]]]] = field(default_factory=dict)

    def cite(self, fact: str, value: str, row: Model, column: str = "") -> None:
        values, rows = self.facts.setdefault(fact, ([], []))
        if value and value not in values:
            values.append(value)
        if (row, column) not in rows:
            rows.append((row, column))

    def cite_field(self, column: str, value: str) -> None:
        """A field of the person's own table, if it is one that sources are cited for."""
        name = column.removesuffix("_ru").removesuffix("_en")
        if name in FIELDS:
            self.cite(FIELDS[name], value, self.prisoner, name)

    def write(self, run: Run) -> None:
        """The evidence, beside that of earlier files of the list: made once for a fact, then kept to what it says."""
        for fact, (values, rows) in self.facts.items():
            value = ", ".join(values)[:300]
            if value:
                evidence = self._evidence(run, run.source, fact, value, rows[0])
                tied = [(KINDS[type(row)], row, column) for row, column in rows]
                run_proofs(run, evidence, tied)

    def _evidence(self, run: Run, source: Source, fact: str, value: str, first: tuple[Model, str]) -> Evidence:
        known = run.evidence.get((source.pk, self.prisoner.pk or 0, fact))
        if known is not None:
            if known.value != value:
                run.batch.change(known, value=value)
            return known
        about = KINDS[type(first[0])]
        group = Group.CASE if first[1] in OF_CASE else PROVABLE[about].group
        row = Evidence(source=source, prisoner=self.prisoner, group=group, fact=fact, value=value)
        return run.batch.make(row)

    def link(self, run: Run, source: Source, name: Model) -> None:
        """A page about the person, cited for who they are."""
        evidence = Evidence(
            source=source, prisoner=self.prisoner, group=Group.IDENTITY, fact="name", value=str(name)[:300]
        )
        run_proofs(run, run.batch.make(evidence), [(About.NAME, name, "")])


def run_proofs(run: Run, evidence: Evidence, tied: list[tuple[About, Model, str]]) -> None:
    """Ties that wait for the keys of what they tie: made once everything else is written."""
    run.tied += [(evidence, about, row, column) for about, row, column in tied]


def write_proofs(run: Run) -> None:
    for evidence, about, row, column in run.tied:
        if (evidence.pk, str(about), row.pk, column) not in run.proofs:
            run.batch.make(Proof(evidence=evidence, about=about, about_id=row.pk, field=column))
    run.tied.clear()
