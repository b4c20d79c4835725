from letters.admin import campaigns, limits, mentions, reports, writers

__all__ = ["campaigns", "limits", "mentions", "reports", "writers"]
