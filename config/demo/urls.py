from django.urls import path

from config.demo import mailbox

urlpatterns = [
    path("", mailbox.mails, name="demo_mails"),
    path("<int:number>/", mailbox.mail, name="demo_mail"),
]
