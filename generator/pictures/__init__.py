"""How do facts look as a picture? Pure functions, the same bytes every time."""
