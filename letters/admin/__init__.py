from letters.admin import campaigns, mentions, writers

__all__ = ["campaigns", "mentions", "writers"]
