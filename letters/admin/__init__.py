from letters.admin import campaigns, limits, mentions, news, reports, touched, writers

__all__ = ["campaigns", "limits", "mentions", "news", "reports", "touched", "writers"]
