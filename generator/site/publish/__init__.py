"""From docs/ to a finished site, put in place in one step."""
