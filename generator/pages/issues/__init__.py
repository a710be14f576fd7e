"""Pages about issues and disputes."""
