from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models, transaction

from cases.models.name import Name
from cases.models.spelling import KEEP_SPELLINGS
from cases.names import words_of
from cases.nearness import keys
from tracker.lexemes import LexemesField

AT_ONCE = 1000


class NameKeyQuerySet(models.QuerySet["NameKey"]):
    def complete(self) -> int:
        """Make the keys of names that have none: new ones, and changed ones, by whatever tool; how many."""
        made = 0
        while names := self._fold_some():
            made += names
        return made

    @transaction.atomic
    def _fold_some(self) -> int:
        # locked, or a change of the name in the meantime would find no key to forget
        names = Name.objects.filter(key=None).select_for_update(of=("self",), skip_locked=True)[:AT_ONCE]
        made = [
            NameKey(name=name, words=words_of([str(name)]), nearby=sorted(keys(str(name)).stored)) for name in names
        ]
        NameKey.objects.bulk_create(made, ignore_conflicts=True)
        return len(made)


class NameKey(models.Model):
    """The folded words of a name, by which volunteers find people in any script. Made when first needed.

    A database trigger forgets it when its name changes, so it is never stale.
    """

    name = models.OneToOneField(
        Name, on_delete=models.DO_NOTHING, db_constraint=False, primary_key=True, related_name="key"
    )
    words = LexemesField()
    # what spellings of the same name have in common with it, as cases.nearness makes it
    nearby = ArrayField(models.TextField(), default=list)

    objects = NameKeyQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="words_of_names"),
            GinIndex("nearby", name="names_nearby"),
        ]
        triggers = KEEP_SPELLINGS

    def __str__(self) -> str:
        return str(self.name)
