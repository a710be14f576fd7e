"""What must hold between facts? One file a family of rules; `all.py` runs them."""
