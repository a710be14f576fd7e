"""What readers can search: the names, the pieces and the index of the pages."""
