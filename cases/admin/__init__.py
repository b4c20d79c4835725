from cases.admin import due, evidence, exports, law, leads, panels, people, places, sources, tallies

__all__ = ["due", "evidence", "exports", "law", "leads", "panels", "people", "places", "sources", "tallies"]
