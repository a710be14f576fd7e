"""What does a page show? One file and one template a page."""
