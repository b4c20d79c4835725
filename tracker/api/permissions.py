"""What a key may do."""

from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from tracker.api.authentication import key_of
from tracker.models.api_key import Scope


class MayRead(BasePermission):
    """Everybody without a key; a key needs the scope `read`.

    A key without it is refused rather than shown the public's records, which it could take for all there are.
    """

    def has_permission(self, request: Request, view: APIView) -> bool:
        key = key_of(request)
        return key is None or Scope.READ in key.scopes


class Scoped(BasePermission):
    """A key with one scope. To stand behind HasKey, which asks for a key first."""

    scope: Scope

    def has_permission(self, request: Request, view: APIView) -> bool:
        key = key_of(request)
        return key is not None and self.scope in key.scopes


class MayHaveWebhooks(Scoped):
    scope = Scope.WEBHOOKS


class MaySubmit(Scoped):
    scope = Scope.SUBMIT


class HasKey(BasePermission):
    def has_permission(self, request: Request, view: APIView) -> bool:
        return key_of(request) is not None
