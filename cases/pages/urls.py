from django.urls import path

from cases.pages import dead, designations, files, people, search, tell
from tracker.pages import plain_page

app_name = "cases"

urlpatterns = [
    path("", people.home, name="home"),
    path("people/", people.people, name="people"),
    path("search/", search.search, name="search"),
    path("people/<str:uid>/", people.person, name="person"),
    path("cases/<str:uid>/", files.case, name="case"),
    path("facilities/<str:uid>/", files.facility, name="facility"),
    path("dead/", dead.dead, name="dead"),
    path("designations/", designations.designations, name="designations"),
    path("know/", tell.know, name="know"),
    path("correct/", tell.correct, name="correct"),
    path("told/", plain_page("cases/told.html"), name="told"),
    path("partners/", plain_page("cases/partners.html"), name="partners"),
]
