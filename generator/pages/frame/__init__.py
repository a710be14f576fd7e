"""What stands around and runs through every page: notes, links, tables, lists."""
