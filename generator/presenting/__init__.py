"""What pages and search share: kinds, words, addresses, editions."""
