"""A year of letters in memory: who is arrested, moved and let go, who comes to write and who fades."""
