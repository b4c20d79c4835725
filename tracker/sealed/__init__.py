"""Everything that is sealed under FIELD_KEYS, found by itself, and sealed anew when there is a newer key."""
