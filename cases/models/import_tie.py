from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.import_mapping import Mapping
from cases.models.person import Prisoner
from tracker.history import kept


@kept
class ListedPerson(models.Model):
    """That a list's row is about a person, and what the list last said of them: so it is known without guessing what
    somebody changed since. Kept with its history, so that it goes and comes back with the import that wrote it."""

    mapping = models.ForeignKey(Mapping, on_delete=models.CASCADE, related_name="people", verbose_name=_("list"))
    key = models.CharField(_("how the list names them"), max_length=200)
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="listed", verbose_name=_("person"))
    # by slot, as cases.imports.slots writes values: what was taken over, or agreed with the file
    written = models.JSONField(default=dict)
    # by slot: what the list says and somebody decided against
    refused = models.JSONField(default=dict)
    # which defence is meant by which case of the list: {"1": id}
    defences = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("person in a list")
        verbose_name_plural = _("people in lists")
        constraints = [models.UniqueConstraint(fields=["mapping", "key"], name="one_person_for_each_key")]

    def __str__(self) -> str:
        return self.key
