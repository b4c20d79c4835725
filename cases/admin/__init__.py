from cases.admin import law, leads, panels, people, places, sources

__all__ = ["law", "leads", "panels", "people", "places", "sources"]
