"""A constraint that looks at other rows, which a check of the database cannot."""

import re
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, connections
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import BaseConstraint, Field, Model

_FIELD = re.compile(r"{(\w+)}")


class Never(BaseConstraint):
    """Refuses a row of which `where` is true: SQL in which `{field}` stands for the row's own value of a field.

    Kept by a constraint trigger, so that any tool is refused, as with a check; a transaction that has to pass through
    a wrong state may defer it. Forms ask the same question before they save; not those of rows that are changed
    together with what they are compared to (`asked_by_forms=False`): there the page as a whole is rehearsed.
    """

    def __init__(self, *, where: str, name: str, asked_by_forms: bool = True, **words: Any) -> None:
        super().__init__(name=name, **words)
        self.where = where
        self.asked_by_forms = asked_by_forms

    def constraint_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        """Nothing inside of CREATE TABLE: the trigger follows it."""
        if schema_editor is not None:
            schema_editor.deferred_sql.append(self.create_sql(model, schema_editor))

    def create_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None
        column = {field.name: str(field.column) for field in self._fields(model)}
        columns = ", ".join(column.values())
        condition = _FIELD.sub(lambda found: f"NEW.{column[found[1]]}", self.where)
        return f"""
            CREATE OR REPLACE FUNCTION never_{self.name}() RETURNS trigger LANGUAGE plpgsql AS $never$
            BEGIN
                IF {condition} THEN
                    RAISE EXCEPTION 'refused by {self.name}' USING
                        ERRCODE = 'check_violation', CONSTRAINT = '{self.name}', TABLE = TG_TABLE_NAME;
                END IF;
                RETURN NULL;
            END $never$;
            CREATE CONSTRAINT TRIGGER {self.name} AFTER INSERT OR UPDATE OF {columns} ON {model._meta.db_table}
                DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION never_{self.name}();
        """

    def remove_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None
        return f"DROP TRIGGER {self.name} ON {model._meta.db_table}; DROP FUNCTION never_{self.name}();"

    def validate(self, model: type[Model], instance: Model, exclude: Any = None, using: str = "default") -> None:
        if not self.asked_by_forms:
            return
        connection = connections[using]
        fields = {field.name: field for field in self._fields(model)}
        named = [fields[found] for found in _FIELD.findall(self.where)]
        condition = _FIELD.sub(lambda found: f"%s::{fields[found[1]].rel_db_type(connection)}", self.where)
        values = [field.get_db_prep_save(getattr(instance, field.attname), connection) for field in named]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {condition}", values)
            if cursor.fetchone()[0]:
                raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)

    def broken_by(self, model: type[Model], keys: Sequence[Any]) -> list[Any]:
        """The keys of those of these rows that it refuses: asked while it is put off."""
        column = {field.name: str(field.column) for field in self._fields(model)}
        condition = _FIELD.sub(lambda found: f"broken.{column[found[1]]}", self.where)
        sql = f"SELECT broken.id FROM {model._meta.db_table} broken WHERE broken.id = ANY(%s) AND ({condition})"
        with connection.cursor() as cursor:
            cursor.execute(sql, [list(keys)])
            return [key for (key,) in cursor.fetchall()]

    def deconstruct(self) -> tuple[str, Any, dict[str, Any]]:
        path, args, kwargs = super().deconstruct()
        kwargs["where"] = self.where
        if not self.asked_by_forms:
            kwargs["asked_by_forms"] = False
        return path, args, kwargs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Never) and self.deconstruct() == other.deconstruct()

    __hash__ = None  # type: ignore[assignment]

    def _fields(self, model: type[Model]) -> list[Field]:
        named = set(_FIELD.findall(self.where))
        return [field for field in model._meta.concrete_fields if field.name in named]
