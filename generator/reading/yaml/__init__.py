"""From the bytes of a file to a tree of nodes; slips of typing are told on the way."""
