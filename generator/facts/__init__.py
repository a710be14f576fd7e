"""What may a fact be? One file a kind; values such as dates and sourced values each their own."""
