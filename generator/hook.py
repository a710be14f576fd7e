"""The one file that imports MkDocs: makes the pages before MkDocs reads them, so that
`mkdocs build` and `mkdocs serve` by themselves never show stale ones."""

from __future__ import annotations

import html
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.commands.generate import generate
from generator.layout import Layout
from generator.problems import tally
from generator.reading.library import read_library
from generator.site.render import PAGES_READY

log = get_plugin_logger("explainer")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """What data/site.yml says about the site wins over mkdocs.yml; SITE_URL wins over both."""
    library, _ = read_library(_layout(config))
    if library is None:
        return config
    about = library.about
    language = about.language
    # Material's templates print the name of the site as HTML.
    config.site_name = html.escape(about.title.in_language(language))
    config.site_url = os.environ.get("SITE_URL") or about.url or config.site_url
    if config.site_url and not config.site_url.endswith("/"):
        config.site_url += "/"
    config.theme["language"] = _theme_language(config, language)
    return config


def _theme_language(config: MkDocsConfig, language: str) -> str:
    """The nearest language that the theme has words for: en where it has none."""
    for code in (language, language.partition("-")[0]):
        words = f"partials/languages/{code}.html"
        if any((Path(folder) / words).is_file() for folder in config.theme.dirs):
            return code
    return "en"


def on_pre_build(config: MkDocsConfig) -> None:
    """Brings docs/ up to the facts, unless `explainer build` has just done so."""
    if os.environ.get(PAGES_READY):
        return
    made = generate(_layout(config))
    for problem in made.problems:
        log.info(str(problem))
    if made.written is None:
        raise PluginError(f"The facts have problems: {tally(made.problems)}. Nothing is built.")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Watches the facts as well, so that an edit shows in the browser."""
    server.watch(str(_layout(config).data))


def _layout(config: MkDocsConfig) -> Layout:
    return Layout(Path(config.config_file_path).resolve().parent)
