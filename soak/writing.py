"""Writers who change case files at random, in transactions of their own: slow ones, and ones that come to nothing."""

import random
import time
from collections import Counter
from collections.abc import Callable
from threading import Event


class RolledBack(Exception):
    """What was written in this transaction is taken back."""


def write(number: int, seed: int, pause: float, stopped: Event) -> Counter[str]:
    """Until `stopped`; how often each was done."""
    from django.db import IntegrityError, OperationalError, connection, transaction

    dice, done = random.Random(seed + number), Counter[str]()
    turn = 0
    while not stopped.is_set():
        turn += 1
        act = dice.choice(list(ACTS))
        try:
            with transaction.atomic():
                ACTS[act](f"{number}-{turn}", dice)
                # what began earlier commits later
                if dice.random() < 0.1:
                    time.sleep(dice.uniform(0, 20 * pause))
                if dice.random() < 0.1:
                    raise RolledBack
            done[act] += 1
        except RolledBack:
            done["rolled back"] += 1
        except (OperationalError, IntegrityError):
            # two held what the other wants, and one is sent away; or somebody was deleted under a writer's hands
            done["gave way"] += 1
        time.sleep(dice.uniform(0, 2 * pause))
    connection.close()
    return done


def _add(name: str, dice: random.Random) -> None:
    from tests import files

    person = files.person(f"Новый{name}", audience=dice.choice(["public", "public", "partners", "internal"]))
    if dice.random() < 0.5:
        files.charged(person, str(dice.randint(100, 120)))
    if dice.random() < 0.3:
        files.held(person, files.facility(f"ИК-{name}"))


def _change(name: str, dice: random.Random) -> None:
    _some(dice).update(occupation_en=f"turn {name}")


def _change_many(name: str, dice: random.Random) -> None:
    from cases.models import Prisoner

    Prisoner.objects.filter(pk__in=[*_some(dice, 10).values_list("pk", flat=True)]).update(occupation_ru=name)


def _change_what_many_share(name: str, dice: random.Random) -> None:
    from cases.models import Article

    Article.objects.filter(number=str(dice.randint(100, 120))).update(title_en=name)


def _widen_or_narrow(name: str, dice: random.Random) -> None:
    _some(dice).update(audience=dice.choice(["public", "partners", "internal"]))


def _hide(name: str, dice: random.Random) -> None:
    from django.utils import timezone

    _some(dice).update(hidden_at=timezone.now())


def _show_again(name: str, dice: random.Random) -> None:
    from cases.models import Prisoner

    hidden = Prisoner.objects.exclude(hidden_at=None).values_list("pk", flat=True)[:3]
    Prisoner.objects.filter(pk__in=[*hidden]).update(hidden_at=None)


def _merge(name: str, dice: random.Random) -> None:
    from cases.models import Prisoner

    one, other = _some(dice).first(), _some(dice).filter(merged_here=None).first()
    if one and other and one.pk != other.pk:
        Prisoner.objects.filter(pk=other.pk, merged_here=None).update(merged_into=one)


def _delete(name: str, dice: random.Random) -> None:
    if gone := _some(dice).filter(merged_here=None, defences=None).first():
        gone.delete()


def _some(dice: random.Random, many: int = 1):  # type: ignore[no-untyped-def]  # models can be loaded only now
    from cases.models import Prisoner

    standing = Prisoner.objects.filter(merged_into=None)
    drawn = dice.sample(pks := list(standing.values_list("pk", flat=True)), min(many, len(pks)))
    return standing.filter(pk__in=drawn)


ACTS: dict[str, Callable[[str, random.Random], None]] = {
    "added": _add,
    "added too": _add,
    "changed": _change,
    "changed too": _change,
    "changed many": _change_many,
    "changed what many share": _change_what_many_share,
    "widened or narrowed": _widen_or_narrow,
    "hid": _hide,
    "showed again": _show_again,
    "merged": _merge,
    "deleted": _delete,
}
