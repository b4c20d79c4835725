"""Every page of the admin."""

from django.urls import URLPattern, URLResolver, get_resolver


def admin_pages() -> dict[str, str]:
    """Every page of the admin by name, with an address of it; objects that are not there will do."""
    found = {}
    for prefix in get_resolver().url_patterns:
        if isinstance(prefix, URLResolver) and prefix.namespace == "admin":
            for pattern, path in _leaves(prefix.url_patterns, "/admin/"):
                found[f"admin:{pattern.name}" if pattern.name else path] = path
    return found


def _leaves(patterns: list[URLPattern | URLResolver], before: str) -> list[tuple[URLPattern, str]]:
    leaves: list[tuple[URLPattern, str]] = []
    for each in patterns:
        path = before + _filled(str(each.pattern))
        if isinstance(each, URLResolver):
            leaves += _leaves(each.url_patterns, path)
        else:
            leaves.append((each, path))
    return leaves


def _filled(route: str) -> str:
    route = route.replace("<str:about>", "case").replace("<str:model>", "name")
    route = route.replace("<str:kind>", "morning").replace("<str:language>", "ru")
    route = route.replace("<uuid:context>", "00000000-0000-0000-0000-000000000000")
    for holder in (
        "<path:object_id>",
        "<int:row>",
        "<int:copy>",
        "<int:merge_id>",
        "<str:kept>",
        "<str:merged>",
        "<int:content_type_id>",
        "<id>",
    ):
        route = route.replace(holder, "1")
    return route.replace("<path:object_id>", "1").replace("(?P<url>.*)$", "nowhere").replace("<path:", "").rstrip("$^")
