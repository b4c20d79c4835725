from cases.admin import due, law, leads, panels, people, places, sources, tallies

__all__ = ["due", "law", "leads", "panels", "people", "places", "sources", "tallies"]
