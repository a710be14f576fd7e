"""Facts to pictures."""
