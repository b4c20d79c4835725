"""Which life of the database this is. A restore begins another: positions given out since the backup are no more.

A cursor that is ahead of all there is shows it by itself; one that new changes have overtaken does not, and its client
would miss them. So the epoch notes where it was begun, and one that finds itself elsewhere is ended.
"""

import uuid

from django.db import connection, transaction

from tracker.models import Epoch

# a dump restored has another table, in another database mostly; the files of a backup, or a standby that took over,
# write another timeline
PLACE = """
    SELECT concat_ws('.',
        (SELECT system_identifier FROM pg_control_system()),
        substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8),
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        'tracker_publishedrecord'::regclass::oid
    )
"""


@transaction.atomic
def notice_restore() -> bool:
    """Begin a new epoch where the database is not the one that the last was begun in; whether it was not."""
    epoch, place = Epoch.objects.select_for_update().get(), where()
    if epoch.place == place:
        return False
    restored = bool(epoch.place)
    if restored:
        epoch.epoch = uuid.uuid4()
    epoch.place = place
    epoch.save(update_fields=["epoch", "place"])
    return restored


def where() -> str:
    with connection.cursor() as cursor:
        cursor.execute(PLACE)
        (place,) = cursor.fetchone() or ("",)
    return str(place)
