"""Which shape have the countries of the world? Natural Earth's, as README.md tells."""
