"""The pages of tracker's own models. Not in `tracker.admin` itself: that is imported before models are ready."""
