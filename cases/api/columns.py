"""A published record in columns, as a spreadsheet takes it. What has no column is in the NDJSON."""

from typing import Any

from cases.imports.escaping import escaped

Record = dict[str, Any]

HEADINGS = [
    *("uid", "url", "name_ru", "name_latin", "other_names", "birth_date", "gender", "citizenships"),
    *("occupation_en", "occupation_ru", "status", "summary_en", "summary_ru", "categories", "articles"),
    *("term_months", "regime", "fine_rub", "facility_en", "facility_ru", "region_ru", "there_since"),
    *("release_expected_on", "release_earliest_on", "release_latest_on", "can_write", "postcode", "address_ru"),
    *("died_on", "died_where", "identifiers", "recognised_by", "updated_at", "licence", "credit"),
]


def line(record: Record) -> list[str]:
    """The record under `HEADINGS`. Several values in one cell stand apart by a semicolon."""
    here = record["custody"]["current"] or {}
    facility = here.get("facility") or {}
    death, letters = record["death"] or {}, record["letters"]
    address = letters["address"] or {}
    cells = {
        **{name: record[name] for name in ("uid", "url", "birth_date", "gender", "status", "updated_at")},
        **{name: record[name] for name in ("citizenships", "categories", "identifiers", "licence", "credit")},
        "name_ru": record["names"]["ru"],
        "name_latin": record["names"]["latin"],
        "other_names": record["names"]["variants"],
        **_both("occupation", record["occupation"]),
        **_both("summary", record["summary"]),
        "articles": _articles(record),
        **_sentence(record),
        **_both("facility", facility.get("name") or here.get("place") or {}),
        "region_ru": facility.get("region", {}).get("ru"),
        "there_since": here.get("from"),
        **{
            f"release_{name}": (record["release"] or {}).get(name)
            for name in ("expected_on", "earliest_on", "latest_on")
        },
        "can_write": "yes" if letters["can_write"] else "no",
        "postcode": address.get("postcode"),
        "address_ru": address.get("text", {}).get("ru"),
        "died_on": death.get("date"),
        "died_where": death.get("in_custody"),
        "recognised_by": [each["organisation"] for each in record["recognitions"] if each["status"] == "recognised"],
    }
    return [cell(cells.get(name)) for name in HEADINGS]


def cell(value: Any) -> str:
    """A value as text, which no spreadsheet takes for a formula."""
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return escaped(text)


def _both(name: str, words: dict[str, str]) -> dict[str, str]:
    return {f"{name}_en": words.get("en", ""), f"{name}_ru": words.get("ru", "")}


def _articles(record: Record) -> list[str]:
    charged = [charge["article"] for case in record["cases"] for charge in case["charges"]]
    labels = [f"{each['number']}/{each['part']}" if each["part"] else each["number"] for each in charged]
    return list(dict.fromkeys(labels))


def _sentence(record: Record) -> dict[str, Any]:
    """Of the sentences that stand: the term, and the fine."""
    standing = [each for case in record["cases"] for each in case["sentences"]]
    term: Record = next((each for each in standing if each["kind"] == "imprisonment"), {})
    fine: Record = next((each for each in standing if each["fine_rub"]), {})
    return {
        "term_months": "life" if term.get("life") else term.get("term_months"),
        "regime": term.get("regime"),
        "fine_rub": fine.get("fine_rub"),
    }
