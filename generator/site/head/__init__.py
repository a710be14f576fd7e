"""What the head of each page tells machines."""
