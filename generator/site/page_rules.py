"""What each rule about made pages and the built site asks for: its page in the manual.

These rules are always errors: a site that breaks one is not published.
"""

from __future__ import annotations

BUILDING_RULES = {
    "broken-anchor": (
        "A link to a heading leads to a heading that is there. Otherwise a reader lands at the top "
        "of a long page and looks in vain. Correct what stands behind the # of the link; each "
        "heading shows its name as `{ #name }`."
    ),
    "broken-link": (
        "A link within the site leads to a page or file of the site. A dead link costs a reader's "
        "trust. Correct the link in the page that is named, or write the page that it leads to."
    ),
    "build-refused": (
        "MkDocs builds the pages without a complaint. What it complains about, such as a link that "
        "leads nowhere in a page written by hand, is told above this problem. Mend that, and build "
        "again."
    ),
    "busy": (
        "One run at a time writes in a site's folder. Two at once would mix their pages. Wait "
        "until the other one is done, then run the command again; a run that was killed is never "
        "in the way."
    ),
    "disk": (
        "The disk does what is asked of it: files can be read and written, and there is room. "
        "Where it refuses, the work ends, and the site in site/ is still the one that was there "
        "before, whole. The hint says what to do; then run the command again."
    ),
    "forbidden-markup": (
        "A page holds text, links, pictures and the forms of the site: nothing that runs, or that "
        "covers or replaces the page. Facts never become such markup; a page written by hand or a "
        "template can. Take the element or attribute out that is named, or move a script into a "
        "file below docs/assets/ that mkdocs.yml names under extra_javascript."
    ),
    "foreign-request": (
        "A page asks no other site for scripts, styles or pictures. Such a request would tell "
        "another site who reads this one. Put the file into docs/assets/ and name it from there, "
        "or link to it."
    ),
    "catalogue": (
        "A catalogue of messages in data/locale/ is a file of gettext's, and each translation asks "
        "only for the values that its message has, such as `{count}`. Otherwise pages would miss "
        "words, or could not be made. Correct the line that is named."
    ),
    "leads-outside": (
        "Files below docs/ and data/templates/ are plain files in the folder itself. If a link "
        "were followed, what lies elsewhere on the machine would be published. Put the file itself "
        "in its place."
    ),
    "no-index": (
        "The index for search is made from the built pages by Pagefind, a program that comes with "
        "the packages of requirements.txt. Without it the window for search would find nothing, so "
        "the site is not published. Install the packages anew, then build again."
    ),
    "not-ours": (
        "Where a made page, the built site or the work folder .explainer/ belongs, no file of "
        "others stands. Files that were not made here are never overwritten, since work could be "
        "lost. Move or delete the file, then run the command again."
    ),
    "not-shown": (
        "Every record with an address of its own stands at it on the built site; a place has none, "
        "and is told of with the events there. An address is a promise, and a record that is not "
        "shown breaks it. As a rule a page template in data/templates/ leaves it out: correct the "
        "template, or remove it."
    ),
    "template-refused": (
        "A template of the site's own in data/templates/ is in Jinja2's language and asks only for "
        "what its page has. Otherwise the page cannot be made. Correct the line that is named, or "
        "delete the file: then the built-in template is used. Templates reach nothing but what "
        "they are given."
    ),
}
