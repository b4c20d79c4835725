"""A small world that moves: two people in prison, two who write, and what should be known of them outside.

Beside each event on the real database stands what we believe: written down here, without a look at the code.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from cases.actions.announcing import confirm, let_out, recall
from cases.actions.publication import hide, widen
from cases.models import Death, Evidence, Placement, Prisoner, Proof, Release, Source
from letters.actions import following, pledging, writing
from letters.models import Letter, Pledge
from letters.models.letter import LetterQuerySet
from letters.reminders.about_news import AboutNews
from tests import files
from tests.letters import cast
from tests.staff import staff
from tracker.history import because
from tracker.mail.kinds import kinds
from tracker.mail.planning import plan
from tracker.models import Notice, User

A_DAY = timedelta(days=1)
NEWS = [kind.name for kind in kinds.declared.values() if isinstance(kind, AboutNews)]


@dataclass
class Belief:
    """What is so of one person, and `outside` what everybody was last told: None where nothing."""

    place: int | None = 0
    ended: str = ""
    is_out: bool = False
    confirmed_at: datetime | None = None
    wants_none: bool = False
    is_hidden: bool = False
    outside: tuple[str, int | None] | None = None

    @property
    def told(self) -> tuple[str, int | None] | None:
        if self.is_hidden:
            return None
        return (self.ended, None) if self.ended and self.is_out else ("", self.place)

    @property
    def may_be_written_to(self) -> bool:
        """By what is so, and by what everybody is told: to another address than the one told nobody is sent."""
        free = not (self.ended or self.wants_none or self.is_hidden)
        return free and self.place is not None and self.outside == ("", self.place)


def turn(before: tuple[str, int | None] | None, after: tuple[str, int | None] | None) -> str:
    """The notice that writers get when everybody is told something else than before."""
    if before is None or after is None or before == after:
        return ""
    if after[0]:
        return after[0] if before[0] != after[0] else ""
    return "transfer" if after[1] is None else "address_changed"


@dataclass
class World:
    now: datetime
    people: list[Prisoner] = field(default_factory=list)
    believed: list[Belief] = field(default_factory=list)
    expected: list[tuple[str, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.vera, self.edith = staff("vera"), staff("edith")
        self.places = [files.facility(f"ИК-{n}", address=f"г. Город-{n}, 1") for n in (1, 2)]
        self.writers = [cast.supporter(f"writer{n}@example.org") for n in (1, 2)]
        self.day = date(2024, 6, 1)
        for name in ("Волков", "Зайцев"):
            person = files.person(name)
            files.held(person, self.places[0], started="2024-06-01")
            self.people.append(person)
            self.believed.append(Belief())
        self.publish(0)

    # what happens in the world, as volunteers write it down

    def transfer(self, who: int) -> None:
        self._move(who, None)

    def arrive(self, who: int) -> None:
        self._move(who, 1 if self.believed[who].place == 0 else 0)

    def _move(self, who: int, place: int | None) -> None:
        belief = self.believed[who]
        if belief.ended or belief.place == place:
            return
        self._leave(who)
        facility = None if place is None else self.places[place]
        Placement.objects.create(
            prisoner=self.people[who], facility=facility, in_transit=place is None, started=self.day.isoformat()
        )
        belief.place = place

    def _leave(self, who: int) -> None:
        Placement.objects.filter(prisoner=self.people[who], ended=None).update(ended=self.day.isoformat())
        self.day += A_DAY

    def die(self, who: int) -> None:
        """The stay is left open, as by somebody in grief: the death alone must close the gate."""
        if not self.believed[who].ended:
            self._end(who, "death", Death(prisoner=self.people[who], died_on=self.day.isoformat(), where="in_custody"))

    def exchange(self, who: int) -> None:
        if not self.believed[who].ended:
            freed = Release(prisoner=self.people[who], kind="exchange", released_on=self.day.isoformat())
            self._end(who, "exchange", freed)

    def _end(self, who: int, ended: str, fact: Death | Release) -> None:
        with because("form", actor=self.vera.pk):
            fact.save()
            if isinstance(fact, Release):
                self._leave(who)
        paper = Source.objects.create(title="A paper")
        said = Evidence.objects.create(source=paper, prisoner=self.people[who], fact="death", value="so")
        about = "death" if isinstance(fact, Death) else "release"
        Proof.objects.create(evidence=said, about=about, about_id=fact.pk)
        self.believed[who].ended = ended

    # what two people say of it

    def confirm(self, who: int) -> None:
        belief = self.believed[who]
        if belief.ended and not belief.confirmed_at:
            confirm(self._fact(who), family_knows=True, actor=self.edith, now=self.now)
            belief.confirmed_at = self.now

    def recall(self, who: int) -> None:
        belief = self.believed[who]
        if belief.confirmed_at and not belief.is_out:
            recall(self._fact(who), reason="A mistake.", actor=self.edith, now=self.now)
            belief.confirmed_at = None

    def _fact(self, who: int) -> Death | Release:
        dead = Death.objects.filter(prisoner=self.people[who]).first()
        return dead or Release.objects.get(prisoner=self.people[who])

    # what is taken back, and what the person wishes

    def take_down(self, who: int) -> None:
        hide(self.people[who], actor=self.vera)
        self.believed[who].is_hidden = True

    def show_again(self, who: int) -> None:
        if self.believed[who].is_hidden:
            person = Prisoner.objects.get(pk=self.people[who].pk)
            widen(person, to="public", consent=person.consents.get(), actor=User.objects.get(pk=self.edith.pk))
            self.believed[who].is_hidden = False

    def want_none(self, who: int) -> None:
        Prisoner.objects.filter(pk=self.people[who].pk).update(letters="none_wanted")
        self.believed[who].wants_none = True

    # what writers do

    def pledge(self, who: int) -> None:
        for writer in self.writers:
            try:
                pledging.pledge(writer, self.people[who].uid, now=self.now)
                pledged = True
            except pledging.CannotBeWrittenTo:
                pledged = False
            assert pledged == self.believed[who].may_be_written_to

    def send(self, who: int) -> None:
        for letter in self._letters(who).filter(sent_on=None).open():
            if self.believed[who].may_be_written_to:
                writing.mark_sent(letter, now=self.now)

    def come_back(self, who: int) -> None:
        for letter in self._letters(who).filter(state="sent"):
            following.mark_returned(letter, now=self.now)

    def _letters(self, who: int) -> LetterQuerySet:
        return Letter.objects.filter(pledge__prisoner=self.people[who]).select_related("pledge__supporter")

    # time, and everybody

    def hours_pass(self, _who: int) -> None:
        self.now += timedelta(hours=2, minutes=1)
        let_out(self.now)
        for belief in self.believed:
            belief.is_out = belief.is_out or bool(belief.confirmed_at)

    def publish(self, _who: int) -> None:
        """Everybody is told, and those who write then are owed a word: each of them one."""
        files.publish()
        for who, belief in enumerate(self.believed):
            told = belief.told
            if kind := turn(belief.outside, told):
                standing = Pledge.objects.standing().filter(prisoner=self.people[who])
                self.expected += [(kind, pledge.pk, pledge.supporter_id) for pledge in standing]
            belief.outside = told
        self.now += timedelta(minutes=1)
        for _twice in range(2):
            plan(self.now)

    def owed(self) -> list[tuple[str, int, str]]:
        rows = Notice.objects.filter(kind__in=NEWS).values_list("kind", "subject_id", "recipient")
        return sorted(rows)  # type: ignore[arg-type] # each is about a pledge


EVENTS = (
    *("transfer", "arrive", "die", "exchange", "confirm", "recall", "take_down", "show_again", "want_none"),
    *("pledge", "send", "come_back", "hours_pass", "publish"),
)
