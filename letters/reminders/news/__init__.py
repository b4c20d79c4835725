"""How we learn that the world has moved: from published records, as a partner would, and from nothing else."""
