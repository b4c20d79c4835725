"""What the seed files say of real people: that it is so, that it has a source, and that it endangers nobody."""

import json
import re
from typing import Any

import pytest

from cases.models import Case, Consent, Disclosure, Evidence, Facility, Name, Prisoner, Source
from letters.models import Campaign
from tests.cases.seeded import planted  # noqa: F401 - a fixture
from tracker.models import Organisation, PublishedRecord

pytestmark = [pytest.mark.usefixtures("planted"), pytest.mark.django_db]


def record(seed_key: str) -> dict[str, Any]:
    uid = Prisoner.objects.get(seed_key=seed_key).uid
    return json.loads(PublishedRecord.objects.get(kind="prisoner", uid=uid, audience="public").body)


def everything_published() -> str:
    """To the public and to partners, of every kind."""
    return "\n".join(PublishedRecord.objects.values_list("body", flat=True))


def test_kagarlitsky_in_full() -> None:
    shown = record("boris-kagarlitsky")
    first, second = shown["cases"][0]["rulings"][:2]
    assert shown["names"]["ru"] == "Кагарлицкий Борис Юльевич"
    assert shown["names"]["latin"] == "Boris Kagarlitsky"
    assert shown["status"] == "imprisoned"
    assert shown["birth_date"] == "1958-08"
    assert shown["restraints"] == [
        {"kind": "remand", "from": "2023-07-25", "to": "2023-12-12", "case": shown["cases"][0]["uid"]}
    ]
    assert (first["date"], first["sentences"][0]["fine_rub"]) == ("2023-12-12", 609_000)
    assert (second["date"], second["outcome"]) == ("2024-02-13", "hardened")
    assert [(each["kind"], each["term_months"]) for each in second["sentences"]] == [("imprisonment", 60), ("ban", 24)]
    assert {each["kind"] for each in shown["events"]} == {"publication", "collection", "fine_paid"}
    assert "10,000 roubles a month" in shown["events"][-1]["text"]["en"]
    assert [each["register"] for each in shown["designations"]] == ["foreign_agent", "terrorists_and_extremists"]
    assert shown["releases"][0] == {"kind": "from_custody", "on": "1983-04-28"}
    assert shown["release"]["expected_on"] == "2028-09-22"


def test_kagarlitsky_from_lefortovo_to_torzhok() -> None:
    history = record("boris-kagarlitsky")["custody"]["history"]
    places = [(each["facility"] or {"name": each["place"]})["name"]["en"] for each in history]
    assert places == [
        "Lefortovo Prison, Moscow",
        "Remand Prison No. 1, Syktyvkar",
        "remand prisons, moved twice",
        "Remand Prison No. 12, Zelenograd",
        "Penal Colony No. 4, Torzhok",
        "prison hospital, not named in the sources",
        "Penal Colony No. 4, Torzhok",
    ]


def test_kagarlitskys_cell_and_hospital_are_shown_because_a_relative_told_them_for_publication() -> None:
    shown = record("boris-kagarlitsky")
    assert shown["punishment_cells"]["runs"] == [{"from": "2025-11-08", "to": "2025-11-10", "days": 3, "stints": 1}]
    assert [each["kind"] for each in shown["health"]] == ["hospitalised"]
    opened = Disclosure.objects.filter(prisoner__seed_key="boris-kagarlitsky", group__in=["cells", "health"])
    assert {each.consent.kind for each in opened.select_related("consent") if each.consent} == {"relative"}


def test_the_transcripts_words_stand_beside_what_corrects_them() -> None:
    quotes = {
        each["quote"]: each["note"]["en"]
        for source in record("pavel-kushnir")["sources"]
        if source["author"] == "The Real News Network"
        for each in source["quotes"]
    }
    assert quotes["We had this talented piano musician bible, so we just didn’t know that name before his death."] == (
        "Misheard: Pavel (Pavel Kushnir)."
    )
    disputed = Evidence.objects.filter(stance="contradicts").exclude(dispute_en="").exclude(dispute_ru="")
    assert disputed.count() >= 10


def test_guarded_facts_of_the_others_stay_closed() -> None:
    opened = Disclosure.objects.exclude(audience="internal").filter(group__in=["cells", "health", "family"])
    assert set(opened.values_list("prisoner__seed_key", flat=True)) == {"boris-kagarlitsky"}
    for somebody in ("alexei-gorinov", "aleksandr-skobov", "alexei-navalny", "vladimir-kara-murza"):
        shown = record(somebody)
        assert (shown["punishment_cells"]["stints"], shown["health"]) == ([], [])


def test_whoever_is_shown_has_a_consent_and_a_public_source() -> None:
    shown = Prisoner.objects.exclude(audience="internal")
    assert set(shown.values_list("seed_key", flat=True)) == set(
        Consent.objects.values_list("prisoner__seed_key", flat=True)
    ) - {"nameless-dental"}
    assert set(shown.values_list("pk", flat=True)) <= set(
        Evidence.objects.filter(source__audience="public").values_list("prisoner", flat=True)
    )


def test_the_man_without_a_name_is_known_to_nobody_outside() -> None:
    man = Prisoner.objects.get(seed_key="nameless-dental")
    assert (man.audience, man.names.count()) == ("internal", 0)
    published = everything_published()
    assert man.uid not in published
    assert "for his teeth" not in published


def test_no_relative_is_named_or_spoken_of() -> None:
    said = everything_published()
    men = Name.objects.filter(prisoner__sex="male", kind="latin")
    shared = [re.sub(r"(?<=sk)y$", "ay", name.surname) + "a" for name in men]  # Kagarlitsky: Kagarlitskaya
    shared += [name.surname.removesuffix("ий") + "ая" for name in Name.objects.filter(surname__endswith="ий")]
    assert [surname for surname in shared if surname in said] == []
    kin = r"\b(father|daughter|wife|mother|sister|дочь|дочери|отец|отца|жена|жены|мать|матери|сын|сына)\b"
    assert re.findall(kin, said, re.IGNORECASE) == []
    assert not Source.objects.filter(audience="public", kind__in=["relative", "letter", "lawyer"]).exists()


def test_what_endangers_people_inside_is_in_no_record() -> None:
    published = everything_published().lower()
    assert "lgbt" not in published
    assert "лгбт" not in published
    kotov = Prisoner.objects.get(seed_key="andrei-kotov")
    assert [row.code for row in kotov.categories.all()] == ["lgbt"]


def test_the_searches_at_rabkor_name_nobody() -> None:
    search = Case.objects.get(seed_key="kagarlitsky-2023").events.get(kind="search")
    assert search.prisoner is None
    assert search.happened_on is None
    assert "Five people" in search.text_en


def test_kara_murza_was_exchanged_and_is_wanted() -> None:
    shown = record("vladimir-kara-murza")
    assert shown["status"] == "wanted"
    assert [(each["kind"], each["on"]) for each in shown["releases"]] == [("exchange", "2024-08-01")]
    assert {each["register"]: each["from"] for each in shown["designations"]} == {
        "wanted": "2025-10",
        "foreign_agent": None,
    }
    assert shown["release"] is None


def test_what_others_count_is_theirs_with_its_date() -> None:
    bodies = PublishedRecord.objects.filter(kind="tally", audience="public").values_list("body", flat=True)
    counts = list(map(json.loads, bodies))
    assert {
        ("Memorial, Support for Political Prisoners", 49, "2025-10-29"),
        ("Freedom Zone", 15, "2025-12~"),
        ("Freedom Zone", 4000, "2025-12~"),
        ("UN Special Rapporteur on human rights in Russia", 8, "2025-02-17"),
    } <= {(each["who"]["en"], each["number"], each["as_of"]) for each in counts}
    assert {(each["from"], each["to"]) for each in counts if each["number"] == 49} == {("2009", None), ("2018", "2025")}


def test_trepova_is_kept_and_said_to_be_contested() -> None:
    shown = record("daria-trepova")
    assert "contested" in [each["status"] for each in shown["recognitions"]]


@pytest.mark.parametrize(
    ("somebody", "months", "in_prison"),
    [
        ("pavel-matisov", 264, 96),
        ("dmitry-chuvilin", 240, None),
        ("aleksey-dmitriev", 240, None),
        ("yury-efimov", 216, 84),
        ("rinat-burkeev", 192, None),
    ],
)
def test_the_five_of_ufa(somebody: str, months: int, in_prison: int | None) -> None:
    (case,) = record(somebody)["cases"]
    (ruling,) = case["rulings"]
    (sentence,) = [each for each in ruling["sentences"] if each["kind"] == "imprisonment"]
    assert (ruling["date"], sentence["term_months"], sentence["prison_months"]) == ("2025-12-16", months, in_prison)


def test_the_dead_are_said_to_be_dead() -> None:
    dead = Prisoner.objects.exclude(death=None).exclude(audience="internal")
    assert dead.count() == 17
    for somebody in dead:
        shown = record(somebody.seed_key)
        assert shown["status"] in ("died_in_custody", "died")
        assert shown["letters"]["can_write"] is False


def test_a_campaign_for_each_who_can_be_written_to() -> None:
    bodies = PublishedRecord.objects.filter(kind="prisoner", audience="public").values_list("body", flat=True)
    writable = {shown["uid"] for shown in map(json.loads, bodies) if shown["letters"]["can_write"]}
    assert writable == set(Campaign.objects.filter(purpose="steady").values_list("prisoners__uid", flat=True))
    assert len(writable) == 5


def test_addresses_have_a_source_and_places_a_time_zone() -> None:
    for place in Facility.objects.prefetch_related("addresses"):
        assert place.time_zone.startswith(("Europe/", "Asia/"))
        assert all(address.source_url for address in place.addresses.all())
    assert Facility.objects.get(seed_key="ik-10-rubtsovsk").time_zone == "Asia/Barnaul"


def test_freedom_zone_speaks_for_itself() -> None:
    zone = Organisation.objects.get(seed_key="freedom-zone")
    assert zone.statement_en
    assert zone.statement_ru
