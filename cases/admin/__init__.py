from cases.admin import due, evidence, law, leads, panels, people, places, sources, tallies

__all__ = ["due", "evidence", "law", "leads", "panels", "people", "places", "sources", "tallies"]
