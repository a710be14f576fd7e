"""The kinds of record, a file each: what fields one has, and what must hold within it."""
