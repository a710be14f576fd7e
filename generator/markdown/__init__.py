"""How is Markdown spelt safely? Pure functions that know no facts."""
