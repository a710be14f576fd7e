"""The plugin of MkDocs, and the one file that imports MkDocs: makes the pages before it reads them,
so that `mkdocs build` and `mkdocs serve` by themselves never show stale ones."""

from __future__ import annotations

import html
import os
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.exports.sitemap import robots, sitemap
from generator.layout import Layout
from generator.problems import InvalidValue, tally
from generator.site.head.handed_on import NamedPage, SiteFacts, handed_on
from generator.site.head.page_head import Sharing
from generator.site.publish.mkdocs import facts_handed_over, refuse_bad_epoch
from generator.site.publish.picture_links import picture_links_followed
from generator.site.style.sheet import CONTENT_POLICY
from generator.site.style.theme import OWN_THEME, STYLE_PARTS

log = get_plugin_logger("explainer")

PERMANENT_LINK = "Permanent link"  # what Python-Markdown calls the sign behind a heading


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin takes no options: what a site sets stands in data/site.yml."""


class ExplainerPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """What one build finds out stays here for its later steps; `on_config` begins anew."""

    def __init__(self) -> None:
        self._previewing = False
        self._built_by_us = False  # MkDocs is at work for `explainer build`
        self._facts: SiteFacts | None = None
        self._pages: tuple[NamedPage, ...] = ()
        self._addresses: dict[str, str] = {}  # whole ones, by the path of the source
        self._sharing: Sharing | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remembers whether this is `mkdocs serve`."""
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes the pages, unless `explainer build` has just done so, before MkDocs empties the
        folder that it builds into. What data/site.yml says of the site wins over mkdocs.yml.

        Raises:
            PluginError: the facts have errors, or the environment sets a moment that is none.
        """
        layout = _layout(config)
        handed = facts_handed_over(layout, os.environ)
        self._built_by_us = handed is not None
        self._facts = facts = handed or _prepared(layout)
        # Templates print the name of the site as HTML.
        config.site_name = html.escape(facts.title)
        config.site_url = facts.url or config.site_url
        config.theme["language"] = _theme_language(config, facts.language)
        config.extra["locale"] = facts.locale
        config.extra["messages"] = facts.messages
        config.extra["licence"] = facts.licence
        permanent = facts.messages.get(PERMANENT_LINK, PERMANENT_LINK)
        config.mdx_configs.setdefault("toc", {})["permalink_title"] = permanent
        # We write it ourselves: MkDocs' own lists pages that only send readers on.
        config.theme.static_templates.discard("sitemap.xml")
        # The live preview of MkDocs writes a script into each page, which the policy would refuse.
        config.extra["content_policy"] = "" if self._previewing else CONTENT_POLICY
        # For pages written by hand; made pages lead to their line of the data.
        config.repo_url = facts.repository or None
        config.edit_uri = f"edit/{facts.branch}/docs/" if facts.repository else None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """None of Material's files, nor the parts of our style sheet, which is made with the
        pages; a site's own `custom_dir` stays."""
        ours, kept = str(OWN_THEME), {str(OWN_THEME), config.theme.custom_dir}
        if ours not in config.theme.dirs:
            return files  # another theme, which needs what it brings
        for file in list(files):
            part = file.src_dir == ours and file.src_uri.startswith(STYLE_PARTS)
            if part or (file.src_dir in config.theme.dirs and file.src_dir not in kept):
                files.remove(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Its entries are called by their words in the site's language."""
        messages = self._facts.messages if self._facts else {}
        for item in _entries(nav.items):
            item.title = messages.get(item.title or "", item.title)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """All pages have their titles by now."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        self._pages = tuple(_named(page, config) for page in pages)
        self._addresses = {page.file.src_uri: page.canonical_url or "" for page in pages}
        self._sharing = Sharing(self._facts, self._pages) if self._facts else None

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Links of pictures lead to pages, as those of the text do by now."""
        return picture_links_followed(html, page.file.src_uri)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the frame says of the page to those who find it or share its address."""
        named = _named(page, config)
        if self._sharing is not None and not named.redirect:
            context["shared"] = self._sharing.of(named)  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes what tells search engines which pages there are, and hands on how the pages are
        called."""
        site, folder = config.site_url or "", Path(config.site_dir)
        if not (Path(config.docs_dir) / "robots.txt").exists():
            (folder / "robots.txt").write_text(robots(site), encoding="utf-8")
        if site and self._sharing:
            mapped = sitemap(self._mapped(self._sharing))
            (folder / "sitemap.xml").write_text(mapped, encoding="utf-8")
        if self._built_by_us:
            _layout(config).named_pages.write_bytes(handed_on(self._pages))

    def _mapped(self, sharing: Sharing) -> Iterator[tuple[str, str]]:
        for page in self._pages:
            if not page.redirect:
                yield self._addresses[page.source], sharing.facts_of(page).mapped

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watches the facts as well, so that an edit shows in the browser."""
        server.watch(str(_layout(config).data))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Tells on what MkDocs was at work; what it says itself stands below that."""
        if not isinstance(error, BuildError):
            for line in _at_work(error):
                log.error(line)


def _entries(items: Iterable[StructureItem]) -> Iterator[StructureItem]:
    for item in items:
        yield item
        yield from _entries(getattr(item, "children", None) or ())


def _prepared(layout: Layout) -> SiteFacts:
    # Only here: what reads facts takes longer to load than the rest of this.
    from generator.commands.prepare import prepare

    try:
        refuse_bad_epoch(os.environ)
    except InvalidValue as invalid:
        raise PluginError(f"{invalid.sentence} {invalid.hint}") from None
    prepared = prepare(layout)
    for problem in prepared.problems:
        log.info(str(problem))
    if prepared.facts is None:
        raise PluginError(f"Nothing is built: {tally(prepared.problems)}.")
    return prepared.facts


def _theme_language(config: MkDocsConfig, language: str) -> str:
    """The nearest language that the theme has words for: en where it has none."""
    for code in (language, language.partition("-")[0]):
        words = f"partials/languages/{code}.html"
        if any((Path(folder) / words).is_file() for folder in config.theme.dirs):
            return code
    return "en"


def _named(page: Page, config: MkDocsConfig) -> NamedPage:
    return NamedPage(
        source=page.file.src_uri,
        built=page.file.dest_uri,
        title=_plain(page.meta.get("title") or page.title or config.site_name),
        description=_plain(page.meta.get("description") or config.site_description),
        redirect=bool(page.meta.get("redirect")),
    )


def _plain(words: object) -> str:
    """Words of front matter, which may come entity-escaped, as plain text."""
    return Markup(words or "").striptags()


def _at_work(error: Exception) -> Iterator[str]:
    """The page in hand when a fault showed, and what of ours was."""
    from generator.site.work_in_hand import work_in_hand  # only here: it knows facts

    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    pages = [held for frame in frames for held in frame.f_locals.values() if isinstance(held, Page)]
    for page in pages[-1:]:
        made_from = f", made from {page.meta['made_from']}" if page.meta.get("made_from") else ""
        yield f"At work on docs/{page.file.src_uri}{made_from}."
    yield from work_in_hand(error)


def _layout(config: MkDocsConfig) -> Layout:
    return Layout(Path(config.config_file_path).resolve().parent)
