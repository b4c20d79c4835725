"""A list of 4,000 people from a workbook, dry run and run, against django-import-export doing the same into the same
tables; and what 100,000 rows take of memory and of questions to the database, against 10,000."""

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
from django.db import connection, transaction

from bench.figure import Figure

# fewer show the same ratio sooner; the promise is of these
PEOPLE = int(os.environ.get("BENCH_IMPORT_PEOPLE", 4_000))
MANY = int(os.environ.get("BENCH_IMPORT_ROWS", 100_000))
FEW = MANY // 10
HEADINGS = (
    "№",
    "ФИО",
    "Пол",
    "Дата рождения",
    "Статья",
    "Дата задержания",
    "Дата приговора",
    "Срок",
    "Место содержания",
)
SYLLABLES = [first + vowel for first in "бвгджзклмнпрстфхцчш" for vowel in "аеиоу"]
GIVEN = ["Борис", "Пётр", "Иван", "Семён", "Глеб", "Егор", "Лев", "Марк", "Олег", "Юрий", "Тимофей", "Захар"]
FATHERS = ["Борисович", "Петрович", "Иванович", "Семёнович", "Глебович", "Егорович", "Маркович", "Олегович"]
ARTICLES = ["205.2 ч. 2", "207.3 ч. 2", "280.3 ч. 1", "205.2 ч. 2; 280.3 ч. 1"]
GOAL_TIME, GOAL_MEMORY, GOAL_QUERIES = 0.1, 1.25, 1.1


def people(count: int) -> Iterator[tuple[str, ...]]:
    """Made-up people, each born on another day, in the words of a Russian list."""
    dice = random.Random(5)
    for number in range(1, count + 1):
        surname = "".join(dice.choices(SYLLABLES, k=3)).capitalize() + "ов"
        born = date(1950, 1, 1) + timedelta(days=number % 20_000)
        held = date(2022, 2, 24) + timedelta(days=dice.randrange(900))
        yield (
            *(str(number), f"{surname} {dice.choice(GIVEN)} {dice.choice(FATHERS)}", "м", f"{born:%d.%m.%Y}"),
            *(dice.choice(ARTICLES), f"{held:%d.%m.%Y}", f"{held + timedelta(days=200):%d.%m.%Y}"),
            *(f"{dice.randrange(2, 20)} лет", f"СИЗО-{dice.randrange(1, 40)} Нигде"),
        )


def workbook(count: int) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(HEADINGS)
    for row in people(count):
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def figures() -> Iterator[Figure]:
    """The large list first: what it shows needs no baseline."""
    yield from _large()
    from bench.import_export_list import bring_in

    content = workbook(PEOPLE)
    times = []
    for way in (bring_in, take_over):
        with transaction.atomic():
            began = time.perf_counter()
            way(BytesIO(content))
            times.append(time.perf_counter() - began)
            transaction.set_rollback(True)
    baseline, ours = times
    ratio = ours / baseline
    yield Figure(
        "import",
        round(ratio, 3),
        GOAL_TIME,
        ratio <= GOAL_TIME,
        f"{PEOPLE} people from XLSX, dry run and run: {ours:.1f} s against {baseline:.1f} s of django-import-export",
    )


def _large() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        (few, few_queries, few_seconds), (many, many_queries, many_seconds) = (
            _in_a_process(Path(folder) / f"{count}.csv", count) for count in (FEW, MANY)
        )
    ratio = many / few
    yield Figure(
        "import_memory",
        round(ratio, 2),
        GOAL_MEMORY,
        ratio <= GOAL_MEMORY,
        f"peak of the process: {many >> 10} MB for {MANY} rows in {many_seconds:.0f} s, {few >> 10} MB for {FEW}"
        f" in {few_seconds:.0f} s",
    )
    for_each = many_queries / (MANY / 1000) / (few_queries / (FEW / 1000))
    yield Figure(
        "import_queries",
        round(for_each, 2),
        GOAL_QUERIES,
        for_each <= GOAL_QUERIES,
        f"{many_queries * 1000 / MANY:.0f} queries for each thousand of {MANY} rows, {few_queries * 1000 / FEW:.0f}"
        f" of {FEW}",
    )


def _in_a_process(path: Path, count: int) -> tuple[int, int, float]:
    """The peak of memory in KB, the number of queries and the seconds of a process that takes a list over."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows(people(count))
    began = time.perf_counter()
    code = "import django; django.setup(); from bench.imports import measured; import sys; measured(sys.argv[1])"
    told = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True, env=os.environ
    )
    peak, queries = map(int, told.stdout.split())
    return peak, queries, time.perf_counter() - began


def measured(path: str) -> None:
    """For the process of its own: takes the file over, and prints what that took. Nothing of it is kept."""
    import resource

    count = 0

    def counting(execute: Callable[..., Any], *args: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*args)

    with transaction.atomic(), connection.execute_wrapper(counting):
        with Path(path).open("rb") as file:
            take_over(file, Path(path).name)
        transaction.set_rollback(True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, count)


def take_over(file: BinaryIO, name: str = "list.xlsx") -> None:
    """As the command does: read, dry run, run."""
    from cases.imports import receiving, working
    from cases.models import ImportState

    import_ = receiving.receive(file, name=name)
    working.work_on(import_)
    for step in (ImportState.PLANNING, ImportState.RUNNING):
        working.ask(import_, step)
        working.work_on(import_)
    if import_.state != ImportState.DONE or import_.counts["new"] < import_.counts["rows"] * 0.9:
        raise AssertionError(f"not taken over: {import_.state} {import_.reason} {import_.facts} {import_.counts}")
