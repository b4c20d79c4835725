"""The page that a partner organisation has for itself: it shows, and changes nothing."""
