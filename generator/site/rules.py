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
    "foreign-request": (
        "A page asks no other site for scripts, styles or pictures. Such a request would tell "
        "another site who reads this one. Put the file into docs/assets/ and name it from there, "
        "or link to it."
    ),
    "no-search": (
        "The site has a search index. Without it readers cannot search. Keep search among the "
        "plugins in mkdocs.yml."
    ),
    "not-ours": (
        "Where a made page or the built site belongs, no file of others stands. Files that were "
        "not made here are never overwritten, since work could be lost. Move or delete the file, "
        "then run the command again."
    ),
    "not-shown": (
        "Every record has its place on the built site. An address is a promise, and a record that "
        "is not shown breaks it. As a rule a page template in data/templates/ leaves it out: "
        "correct the template, or remove it."
    ),
}
