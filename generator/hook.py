"""The one file that imports MkDocs: makes the pages before MkDocs reads them, so that
`mkdocs build` and `mkdocs serve` by themselves never show stale ones."""

from __future__ import annotations

import html
import os
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.commands.generate import generate
from generator.exports.sitemap import robots, sitemap
from generator.facts.library import Library
from generator.layout import Layout
from generator.pages.frame.provenance import branch_of, repository_of
from generator.problems import InvalidValue, Problems, tally
from generator.reading.disk import stops_told
from generator.reading.library import read_library
from generator.site.git.last_changed import read_history
from generator.site.head.licence_line import licence_line
from generator.site.head.page_head import PageFile, Sharing, territory
from generator.site.outputs import edition_of
from generator.site.publish.mkdocs import PAGES_READY, SITE_URL, refuse_bad_epoch
from generator.site.style.sheet import CONTENT_POLICY, STYLE_PARTS

log = get_plugin_logger("explainer")
_previewing = False


@dataclass
class _Build:
    """What one build has found out, for its later steps."""

    library: Library | None = None
    sharing: Sharing | None = None
    mapped: list[tuple[str, str]] = field(default_factory=list)  # addresses, days of last change


_build = _Build()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether this is `mkdocs serve`."""
    global _previewing
    _previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """What data/site.yml says about the site wins over mkdocs.yml."""
    global _build
    library = _library(_layout(config))
    _build = _Build(library)
    if library is None:
        return config
    about = library.about
    language = about.language
    # Templates print the name of the site as HTML.
    config.site_name = html.escape(about.title.in_language(language))
    config.site_url = os.environ.get(SITE_URL) or about.url or config.site_url
    if config.site_url and not config.site_url.endswith("/"):
        config.site_url += "/"
    config.theme["language"] = _theme_language(config, language)
    config.extra["locale"] = territory(language)
    # We write it ourselves: MkDocs' own lists pages that only send readers on.
    config.theme.static_templates.discard("sitemap.xml")
    # The live preview of MkDocs writes a script into each page, which the policy would refuse.
    config.extra["content_policy"] = "" if _previewing else CONTENT_POLICY
    # For pages written by hand; made pages lead to their line of the data.
    config.repo_url = repository_of(about) or None
    config.edit_uri = f"edit/{branch_of(about)}/docs/" if config.repo_url else None
    return config


def _library(layout: Layout) -> Library | None:
    """The facts, before MkDocs empties the folder that it builds into.

    Raises:
        PluginError: the disk refuses, or the environment sets a moment that is none.
    """
    stops, library = Problems(), None
    with stops_told(layout, stops):
        library, _ = read_library(layout)
    for problem in stops:
        raise PluginError(str(problem))
    try:
        refuse_bad_epoch(os.environ)
    except InvalidValue as invalid:
        raise PluginError(f"{invalid.sentence} {invalid.hint}") from None
    return library


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
        raise PluginError(f"Nothing is built: {tally(made.problems)}.")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """None of Material's files, nor the parts of ours: the style sheet is made with the pages."""
    own, *others = config.theme.dirs
    for file in list(files):
        part = file.src_dir == own and file.src_uri.startswith(STYLE_PARTS)
        if part or file.src_dir in others:
            files.remove(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Asks for the history of the facts, once all pages are known."""
    library, layout = _build.library, _layout(config)
    if library is None:
        return
    edition = edition_of(layout, library)
    config.extra["licence"] = licence_line(edition)
    pages = [file.page for file in files.documentation_pages() if file.page]
    sources = [page.file.src_uri for page in pages]
    _build.sharing = sharing = Sharing(
        edition,
        read_history(layout, library, [f"docs/{source}" for source in sources]),
        config.site_url or "",
        layout.relative(layout.site_file),
        {page.file.src_uri: _plain(page.meta.get("title") or page.title) for page in pages},
    )
    _build.mapped = [
        (page.canonical_url or "", sharing.last_change(page.file.src_uri))
        for page in pages
        if not page.meta.get("redirect")
    ]


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, object]:
    """What the frame says of the page to those who find it or share its address.

    Cards are drawn by `explainer build` when MkDocs is done; without it no page names one.
    """
    if _build.sharing is None or page.meta.get("redirect"):
        return {**context}
    words = (page.meta.get("title") or page.title, page.meta.get("description"))
    file = PageFile(page.file.src_uri, page.file.dest_uri, *map(_plain, words))
    drawn = bool(os.environ.get(PAGES_READY))
    return {**context, "shared": _build.sharing.of(file, with_card=drawn)}


def _plain(words: object) -> str:
    """Words of front matter, which may come entity-escaped, as plain text."""
    return Markup(words or "").striptags()


def on_post_build(config: MkDocsConfig) -> None:
    """Writes what tells search engines which pages there are."""
    site, folder = config.site_url or "", Path(config.site_dir)
    if not (Path(config.docs_dir) / "robots.txt").exists():
        (folder / "robots.txt").write_text(robots(site), encoding="utf-8")
    if site and _build.mapped:
        (folder / "sitemap.xml").write_text(sitemap(_build.mapped), encoding="utf-8")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Watches the facts as well, so that an edit shows in the browser."""
    server.watch(str(_layout(config).data))


def _layout(config: MkDocsConfig) -> Layout:
    return Layout(Path(config.config_file_path).resolve().parent)
