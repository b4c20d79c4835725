from letters.admin import affected, campaigns, desk, limits, mentions, news, reports, touched, writers

__all__ = ["affected", "campaigns", "desk", "limits", "mentions", "news", "reports", "touched", "writers"]
