from letters.admin import campaigns, limits, mentions, writers

__all__ = ["campaigns", "limits", "mentions", "writers"]
