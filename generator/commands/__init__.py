"""One file a command: asks the floors below, returns an outcome, prints nothing."""
