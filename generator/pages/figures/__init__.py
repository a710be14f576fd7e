"""Pages about figures."""
