"""Pages about rounds and what was agreed in them."""
