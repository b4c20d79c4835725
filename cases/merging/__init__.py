"""Two files of the same person become one, and two again."""
