from cases.admin import due, evidence, exports, imports, law, leads, panels, people, places, sources, tallies

__all__ = ["due", "evidence", "exports", "imports", "law", "leads", "panels", "people", "places", "sources", "tallies"]
