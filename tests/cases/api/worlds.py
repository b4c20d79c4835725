"""Two databases that differ only in what is hidden: one world that readers see, and what is put into it besides."""

from collections.abc import Iterable

from django.utils import timezone

from cases.models import (
    Article,
    Case,
    Category,
    Charge,
    Contact,
    Defendant,
    Event,
    Evidence,
    Facility,
    HealthEvent,
    Name,
    Placement,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Source,
)
from letters.models import Campaign, CampaignPrisoner
from tests import files
from tests.cases import full_file
from tests.letters.cast import pledged, supporter
from tracker.models import Organisation, Submission, SubmittedField, Takedown

# known to who asks, as if somebody had told them
HIDDEN = "hidden234567"
HIDDEN_PLACE, HIDDEN_ARTICLE, HIDDEN_CASE = "place2345678", "artc23456789", "case23456789"
MISSING = "missing23456"


def seen_by_everybody() -> None:
    """Seven people: two with facts of every kind, a case of two, somebody of whom nothing is known but the name."""
    for number, (surname, given) in enumerate((("Кагарлицкий", "Борис"), ("Буянова", "Надежда"))):
        person = files.person(surname, given, birth_date="1958-08-29", identifiers=[f"memorial:{number}"])
        full_file.fill(person, 2 * len(full_file.MAKERS))
        for group in ("case", "custody"):
            files.disclose(person, group, "public")
    Event.objects.create(prisoner=person, kind="search", happened_on="2018", audience="public")
    first = Defendant.objects.order_by("pk").first()
    assert first
    other = files.person("Горинов", "Алексей", citizenships=["UA"])
    Charge.objects.create(
        defendant=Defendant.objects.create(case=first.case, prisoner=other),
        article=Article.objects.order_by("pk").first(),
    )
    files.held(other, files.facility("ИК-9", region_ru="Тверь"))
    for name in ("Кагаров", "Никто", "Ещёодин"):
        files.person(name, "Борис", sex="female")
    files.person("Пивоваров", "Андрей", birth_date="1981")
    write_to(*Prisoner.objects.all()[:3])
    files.publish()


def write_to(*people: Prisoner, audience: str = "public") -> Campaign:
    campaign = Campaign.objects.create(title_en="Write", audience=audience)
    CampaignPrisoner.objects.bulk_create(CampaignPrisoner(campaign=campaign, prisoner=each) for each in people)
    return campaign


def hide(audiences: Iterable[str]) -> None:
    """People of these audiences, facts that nobody outside may see, and what others send and write."""
    seen = list(Prisoner.objects.order_by("pk"))
    for number, audience in enumerate(audiences):
        _hidden_people(audience, number)
    _hidden_facts(seen)
    _others_work(seen)
    files.publish()


def _hidden_people(audience: str, number: int) -> None:
    """In every place where somebody might show: the same cases, facilities, articles, campaigns, events."""
    circle = files.circle("medical") if audience == "circle" else None
    own = {} if number else {"uid": HIDDEN}
    person = files.person(
        "Кагарлицкий", "Тайный", audience=audience, circle=circle, identifiers=[f"memorial:5{number}"], **own
    )
    Name.objects.create(prisoner=person, kind="pseudonym", whole="Boris Kagarlitsky")
    full_file.fill(person, len(full_file.MAKERS))
    for case in Case.objects.order_by("pk")[:2]:
        defendant = Defendant.objects.create(case=case, prisoner=person)
        Charge.objects.create(defendant=defendant, article=Article.objects.order_by("pk").first())
    files.held(person, Facility.objects.order_by("pk").first(), started="2021-01-01")
    # whose words would be told no more, had it any: they may name everybody in it
    person.shared_events.create(event=Event.objects.get(kind="search"))
    if not number:
        place = files.facility("Тайная", region_ru="Тайный край", uid=HIDDEN_PLACE)
        Placement.objects.create(prisoner=person, facility=place, started="2018-01", ended="2018-02")
        article = Article.objects.create(number="999", part="9", uid=HIDDEN_ARTICLE)
        case = Case.objects.create(title_en="Hidden case", audience="public", uid=HIDDEN_CASE)
        Charge.objects.create(defendant=Defendant.objects.create(case=case, prisoner=person), article=article)
    CampaignPrisoner.objects.create(campaign=Campaign.objects.order_by("pk")[0], prisoner=person)
    write_to(person)
    for each in range(3):
        theirs = {"audience": audience, "circle": circle, "citizenships": ["UA"], "birth_date": "1958"}
        files.held(files.person(f"Тайный{number}{each}", **theirs), Facility.objects.order_by("pk").first())


def _hidden_facts(seen: list[Prisoner]) -> None:
    """About people whom everybody sees."""
    source = Source.objects.create(title="Somebody who must not be known", audience="internal")
    secret = Category.objects.create(code="secret", name_en="secret", name_ru="тайна", audience="internal")
    for person in seen:
        files.charged(person, "275", "", audience="internal")
        Event.objects.create(prisoner=person, text_en="zvezdochka", happened_on="2019-01-01", audience="internal")
        Evidence.objects.create(prisoner=person, source=source, group="case", fact="charge", quote="zvezdochka")
        PrisonerCategory.objects.create(prisoner=person, category=secret)
        Contact.objects.create(prisoner=person, kind="relative", name="zvezdochka")
        if not person.disclosures.exists():
            HealthEvent.objects.create(prisoner=person, kind="illness", text_en="zvezdochka")
            PunishmentStint.objects.create(prisoner=person, started="2024-01-01", days_ordered=15)
    write_to(*seen, audience="internal")


def _others_work(seen: list[Prisoner]) -> None:
    """What other partners submitted, what was taken down from them, and who writes to whom."""
    other = Organisation.objects.create(name_en="Another organisation")
    for number, person in enumerate(seen):
        sent = Submission.objects.create(
            organisation=other,
            kind="prisoner",
            external_id=f"case-{number}",
            record=person.uid,
            received_at=timezone.now(),
        )
        SubmittedField.objects.create(submission=sent, name="gender", value="female")
        other.letter_reports.create(
            record=person.uid, prisoner=person, month="2025-01-01", sent=9, answered=3, received_at=timezone.now()
        )
        pledged(supporter(f"reader{number}@example.org"), person, due=timezone.localdate())
    taken = Takedown.objects.create(kind="prisoner", record=HIDDEN, at=timezone.now())
    taken.acknowledgements.create(organisation=other)
