from letters.admin import campaigns, writers

__all__ = ["campaigns", "writers"]
