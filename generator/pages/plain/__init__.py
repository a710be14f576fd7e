"""Pages made from the fields of a record alone, for kinds that have none made for them."""
