"""What a stock Django REST framework would send of the same files: nested ModelSerializers over the working tables."""

from typing import Any

from django.db.models import Model
from rest_framework.renderers import JSONRenderer
from rest_framework.serializers import ModelSerializer

from cases.models import Prisoner
from cases.publishing.prisoner import with_file

Tree = dict[str, Any]
# the relations that a record is told from; prefetched as the projector does
FILE: Tree = {
    "names": {},
    "identifiers": {},
    "categories": {},
    "consents": {},
    "disclosures": {},
    "defences": {
        "case": {"hearings": {"court": {}}},
        "charges": {"article": {}},
        "outcomes": {"ruling": {"court": {}}, "sentences": {}},
    },
    "placements": {"facility": {"addresses": {}, "channels": {}}},
    "restraints": {},
    "stints": {},
    "health": {},
    "releases": {},
    "designations": {},
    "assessments": {"organisation": {}},
    "events": {"case": {}},
    "evidence": {"source": {}, "proofs": {}},
}


def serializer(model: type[Model], tree: Tree) -> type[ModelSerializer]:
    """Every column of a model, and the rows that a tree of relations leads to, whole."""
    related = {name: model._meta.get_field(name) for name in tree}
    nested = {
        name: serializer(field.related_model, tree[name])(many=field.one_to_many or field.many_to_many)
        for name, field in related.items()
    }
    fields = [*(field.name for field in model._meta.concrete_fields), *tree]
    meta = type("Meta", (), {"model": model, "fields": list(dict.fromkeys(fields))})
    return type(f"Stock{model.__name__}", (ModelSerializer,), {"Meta": meta, **nested})


def stock_list(people: int) -> bytes:
    """The first so many people whom everybody may see."""
    rows = with_file(Prisoner.objects.filter(audience="public").order_by("uid")[:people])
    written: bytes = JSONRenderer().render(serializer(Prisoner, FILE)(rows, many=True).data)
    return written
