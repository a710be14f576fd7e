"""How is it all put together, and what is written? Library, pages, docs/, site/."""
