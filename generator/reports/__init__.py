"""How are problems told? One file a form: for people, for GitHub, as JSON, as SARIF."""
