from django.urls import path

from letters.pages import answers, data, doors, gone, letter, my, notices, paper, postcard, preferences, stop, whom

app_name = "letters"

urlpatterns = [
    path("write/", whom.start, name="start"),
    path("write/<str:uid>/", whom.write, name="write"),
    path("postcard/", postcard.whom, name="postcard"),
    path("postcard/<str:uid>/", postcard.to, name="postcard_to"),
    path("card/<str:token>/", postcard.card, name="card"),
    path("sign-up/", doors.sign_up, name="sign_up"),
    path("sign-in/", doors.sign_in, name="sign_in"),
    path("mailed/", doors.mailed, name="mailed"),
    path("confirm/<str:token>/", doors.confirm, name="confirm"),
    path("enter/<str:token>/", doors.enter, name="enter"),
    path("sign-out/", doors.sign_out, name="sign_out"),
    path("my/", my.my, name="my"),
    path("my/letters/<str:uid>/", letter.letter, name="letter"),
    path("my/letters/<str:uid>/paper/", paper.paper, name="paper"),
    path("my/letters/<str:uid>/sent/", letter.sent, name="sent"),
    path("my/letters/<str:uid>/answer/", answers.record, name="record_answer"),
    path("my/answers/<str:uid>/", answers.answer, name="answer"),
    path("my/answers/pages/<str:uid>/", answers.page, name="answer_page"),
    path("gone/<str:token>/", gone.gone, name="gone"),
    path("my/preferences/", preferences.preferences, name="preferences"),
    path("my/notes/", notices.notices, name="notices"),
    path("my/data/", data.data, name="data"),
    path("my/data.json", data.export, name="export"),
    path("erased/", data.erased, name="erased"),
    path("stop/<str:token>/", stop.stop, name="stop"),
]
