"""What each rule about the files themselves asks for: its page in the manual.

These rules are always errors: a file that breaks one cannot be read as it is meant.
"""

from __future__ import annotations

READING_RULES = {
    "bad-id": (
        "An id is lower-case words from a to z and 0 to 9, joined by hyphens, of at most 80 "
        "characters. It becomes part of the address of a page and never changes."
    ),
    "bad-key": (
        "Before each colon stands the name of one field: a short text, no list and no mapping."
    ),
    "bad-value": "A value is what its field asks for: a real date, a number, a web address, an id.",
    "empty-value": (
        "A field that is there has a value. Write one, or take the line out; a text that begins "
        'with "#" needs quotes, since YAML takes it for a comment.'
    ),
    "file-too-large": (
        "A file of facts has at most 1 MiB. Split a larger one: data/actors.yml may become any "
        "number of files in the folder data/actors/."
    ),
    "formerly-in-use": (
        "An earlier id leads to one record, so it is the earlier id of one record only, and no "
        "record's id today."
    ),
    "hidden-character": (
        "Facts hold no characters that cannot be seen, such as marks that turn the direction of "
        "the text: they can make a page show something else than the file says. (The joiners that "
        "Persian and emoji need are allowed.)"
    ),
    "missing-field": "A record has the fields that its kind cannot do without.",
    "missing-file": "data/site.yml says what the site is about; it needs at least a title.",
    "more-problems": "Of one file only the first 500 problems are listed. Mend those first.",
    "not-a-file": (
        "Files of facts are plain files in the data folder itself. Links are never followed, so "
        "that nothing outside the folder can come to be published."
    ),
    "not-utf8": "Files are saved with the encoding UTF-8, which has all scripts of the world.",
    "repeated-id": "An id stands for one record of its kind, whichever file it is in.",
    "taken-id": (
        "Some words cannot be ids, because file systems or MkDocs use them themselves: index, "
        "search, tags, con, nul and a few more."
    ),
    "too-deep": "Lists and mappings lie within each other at most 20 levels deep.",
    "too-many-values": "A record has at most 20,000 values; split one that has more.",
    "unknown-field": "A record has only fields that its kind knows, spelt as the kind spells them.",
    "unknown-file": "In the folders of facts lie only files that end in .yml or .yaml.",
    "unknown-kind": (
        "What lies in the data folder is named after a kind of record: data/actors.yml, or the "
        "folder data/actors/."
    ),
    "unreadable-file": "The files of facts can be opened and read.",
    "wrong-type": (
        "Where a field asks for a list, a list stands; where it asks for fields, fields; where it "
        "asks for one text, one text. A text that begins with a bracket needs quotes."
    ),
    "yaml-indentation": (
        "What belongs to a record is indented with spaces, two a level, never with tabs. Fields "
        "that belong together begin in the same column."
    ),
    "yaml-merge-conflict": (
        "A file holds one version of the facts. Two versions with lines of <<<<<<< and >>>>>>> "
        "around them are left over from joining the work of two people: keep one of them."
    ),
    "yaml-quotes": (
        "A text needs quotes around it where YAML would take a sign in it for something else: a "
        "colon followed by a space, or one of @ ` % & * ! | > [ ] { } , ? # at its start."
    ),
    "yaml-repeated-key": (
        "A field stands once in its record, and an id once in its file. Of two, one would be lost."
    ),
    "yaml-syntax": "A file is YAML: names, colons, values, lists with dashes, indentation.",
    "yaml-typing": (
        "Colons, quotation marks and spaces are the plain ones. Word processors put in others that "
        "look the same: curly quotes, wide colons, no-break spaces."
    ),
    "yaml-unsupported": (
        "Facts are plain YAML: no anchors (&), copies (*), merge keys (<<), tags (!), directives "
        "(%) and one document a file. So a line means what it says, wherever it stands."
    ),
}
