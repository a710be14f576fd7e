"""Pages about events and statements, in the order of time."""
