"""How does YAML become facts, with every place kept? Reading never raises for bad data."""
