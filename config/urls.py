from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

from config.health import healthz
from tracker.mail.pages import confirm_mailbox, notes
from tracker.pages import choose_language

handler400 = "config.errors.bad_request"
handler500 = "config.errors.server_error"

urlpatterns = [
    path("", choose_language, name="root"),
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("language/", set_language, name="set_language"),
    path("api/v1/", include("config.api_urls")),
    path("", include("cases.pages.root_urls")),
    *i18n_patterns(
        path("", include("cases.pages.urls")),
        path("", include("letters.pages.urls")),
        path("partners/own/", include("tracker.partners.urls")),
        path("notes/<str:token>/", notes, name="notes"),
        path("notes/confirm/<str:token>/", confirm_mailbox, name="confirm_mailbox"),
        prefix_default_language=True,
    ),
]

if settings.DEMO:
    urlpatterns.append(path("demo/mail/", include("config.demo.urls")))
