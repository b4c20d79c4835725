from letters.admin import campaigns, limits, mentions, reports, touched, writers

__all__ = ["campaigns", "limits", "mentions", "reports", "touched", "writers"]
