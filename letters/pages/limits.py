"""How often one visitor may have us send a mail. How often one address gets any is counted where mails are sent."""

from django.http import HttpRequest, HttpResponse

from tracker import visitors

SIGN_UP, SIGN_IN = "sign_up", "sign_in"
# a shared line, a letter-writing evening in one room
AN_HOUR = 30
# of which nobody mails anything, but each takes a place for a week
POSTCARD, POSTCARDS_AN_HOUR = "postcard", 12


def refused(request: HttpRequest) -> HttpResponse:
    return visitors.refused(request, "letters/too_often.html")
