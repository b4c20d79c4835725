"""Somebody's word against being published: the person's own above everything, a relative's until it is reviewed."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.consent import Group
from cases.models.person import Prisoner
from tracker.history import kept
from tracker.publishing.marks import owned


class Objector(models.TextChoices):
    PERSON = "person", _("the person")
    RELATIVE = "relative", _("a relative")


class Review(models.TextChoices):
    """What an editor found of a relative's objection."""

    UPHELD = "upheld", _("it stands")
    LIFTED = "lifted", _("it was lifted")


class ObjectionQuerySet(models.QuerySet["Objection"]):
    def standing(self, today: date) -> Self:
        """Those that hide something: not taken back, nor lifted."""
        return self.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=today)).exclude(review=Review.LIFTED)

    def to_review(self, today: date) -> Self:
        return self.standing(today).filter(whose=Objector.RELATIVE, review="")


@kept
class Objection(models.Model):
    """Who objects, to what, and how we know. Whatever else is set, it hides from everybody outside, at once."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="objections", verbose_name=_("person")
    )
    whose = models.CharField(
        _("who objects"),
        max_length=8,
        choices=Objector,
        help_text=_("The person's own word stands until they take it back; a relative's is looked at by an editor."),
    )
    group = models.CharField(
        _("to what"), max_length=14, choices=[("", _("everything")), *Group.choices], blank=True, default=""
    )
    how = models.CharField(
        _("how it reached us"), max_length=300, help_text=_("For instance: in a letter to a volunteer.")
    )
    reached_on = models.DateField(_("on which day"))
    recorded_by = models.ForeignKey(
        "tracker.User", null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_on = models.DateField(_("taken back on"), null=True, blank=True, editable=False)
    review = models.CharField(_("after review"), max_length=6, choices=Review, blank=True, editable=False)
    review_reason = models.TextField(_("why"), blank=True, editable=False)
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, editable=False)
    reviewed_by = models.ForeignKey(
        "tracker.User", null=True, editable=False, on_delete=models.SET_NULL, related_name="+", verbose_name=_("by")
    )

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("objection to publication")
        verbose_name_plural = _("objections to publication")
        constraints = [
            models.CheckConstraint(
                condition=Q(whose=Objector.RELATIVE) | Q(review=""),
                name="own_word_is_not_reviewed",
                violation_error_message=_("The person's own word is not reviewed: it stands until they take it back."),
            ),
            models.CheckConstraint(
                condition=Q(review="", reviewed_at=None, review_reason="")
                | (~Q(review="") & ~Q(reviewed_at=None) & ~Q(review_reason="")),
                name="review_says_when_and_why",
                violation_error_message=_("Say why it stands or is lifted."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("reached_on")),
                name="objection_is_taken_back_later",
                violation_error_message=_("It cannot be taken back before it reached us."),
            ),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.get_whose_display()}: {self.get_group_display()}"

    def stands_on(self, day: date) -> bool:
        taken_back = self.withdrawn_on is not None and self.withdrawn_on <= day
        return not taken_back and self.review != Review.LIFTED

    @property
    def waits(self) -> bool:
        """For an editor to look at it."""
        return self.whose == Objector.RELATIVE and not self.review and self.withdrawn_on is None
