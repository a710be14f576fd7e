"""Facts kept as data, turned into the pages of an explainer site.

What each folder answers:

- `facts/`     what may a fact be?
- `markdown/`  how is Markdown spelt safely?
- `reading/`   how does YAML become facts, with every place kept?
- `checking/`  what must hold between facts?
- `pages/`     what does a page show?
- `pictures/`  how do facts look as a picture?
- `exports/`   facts in other people's formats
- `reports/`   how are problems told?
- `site/`      how is it all put together, and what is written?
- `commands/`  one file a command
"""

__version__ = "0.1.0"
