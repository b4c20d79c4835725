"""Writing what lists say into the working tables: many people in few statements."""
