from django.db import models
from django.utils.translation import gettext_lazy as _

from letters.topics import Topic


class TopicChoices(models.TextChoices):
    """The labels of `letters.topics`."""

    BOOKS = Topic.BOOKS.value, _("books and poems")
    MUSIC = Topic.MUSIC.value, _("music")
    ART = Topic.ART.value, _("art and theatre")
    FILM = Topic.FILM.value, _("films")
    SCIENCE = Topic.SCIENCE.value, _("science")
    HISTORY = Topic.HISTORY.value, _("history and ideas")
    LANGUAGES = Topic.LANGUAGES.value, _("languages")
    NATURE = Topic.NATURE.value, _("nature and weather")
    ANIMALS = Topic.ANIMALS.value, _("cats, dogs and other animals")
    COOKING = Topic.COOKING.value, _("cooking")
    SPORT = Topic.SPORT.value, _("sport")
    CHESS = Topic.CHESS.value, _("chess")
    TRAVEL = Topic.TRAVEL.value, _("places and travel")
    FAITH = Topic.FAITH.value, _("faith")
