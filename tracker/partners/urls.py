from django.urls import path

from tracker.partners import views

app_name = "partners"

urlpatterns = [
    path("", views.own, name="own"),
    path("of/<str:uid>/", views.own, name="own_of"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("mailed/", views.mailed, name="mailed"),
    path("enter/<str:token>/", views.enter, name="enter"),
    path("sign-out/", views.sign_out, name="sign_out"),
]
