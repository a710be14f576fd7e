"""How do facts look as a picture? Pure functions from facts to SVG, the same bytes every time."""
