"""Roles are shown by their names in the language of the account."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.staff import desk
from tracker.models import User

pytestmark = pytest.mark.django_db

RUSSIAN = ["волонтёр", "редактор", "координатор", "переводчик", "администратор"]
CHOICE = re.compile(r'<input type="checkbox" name="groups" value="\d+"[^>]*>\s*([^<]+)</label>')


@pytest.fixture
def russian_ada(demo: None) -> Client:
    client = desk("ada")
    User.objects.update(language="ru")
    return client


def test_roles_are_chosen_by_their_names(russian_ada: Client) -> None:
    page = russian_ada.get("/admin/tracker/user/add/").content.decode()
    assert sorted(name.strip() for name in CHOICE.findall(page)) == sorted(RUSSIAN)


def test_the_list_and_its_filter_name_roles(russian_ada: Client) -> None:
    page = russian_ada.get("/admin/tracker/user/").content.decode()
    assert '<td class="field-roles">администратор</td>' in page
    volunteers = Group.objects.get(name="volunteer")
    assert re.search(rf'<a href="\?groups__id__exact={volunteers.pk}"[^>]*>\s*волонтёр', page)


def test_roles_have_their_english_names_in_english(demo: None) -> None:
    page = desk("ada").get("/admin/tracker/user/add/").content.decode()
    names = sorted(name.strip() for name in CHOICE.findall(page))
    assert names == ["administrator", "coordinator", "editor", "translator", "volunteer"]
