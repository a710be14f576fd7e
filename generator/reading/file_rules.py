"""What each rule about the files themselves asks for, why, and how to mend what breaks it.

This is the rules' page in the manual. A file that breaks one of READING_RULES cannot be read as it
is meant, which is always an error; READING_WARNINGS tell of
what is read and may be meant otherwise.
"""

from __future__ import annotations

READING_RULES = {
    "bad-id": (
        "An id is lower-case words from a to z and 0 to 9, joined by hyphens, of at most 80 "
        "characters. It becomes part of the address of a page and never changes. Write the id that "
        "the hint proposes, or a shorter one."
    ),
    "bad-json": (
        "A file that ends in .json in the folder data/sources/ is a bibliography in CSL JSON, as "
        "Zotero exports it. From the place that is named on it is no JSON, so none of it can be "
        "read as it is meant. Export it once more, or move the file out of the folder."
    ),
    "bad-key": (
        "Before each colon stands the name of one field: a short text, no list and no mapping. "
        "Otherwise nobody can tell which field the value belongs to. As a rule a bracket or a "
        "question mark begins a text that needs quotes: put quotes around it."
    ),
    "bad-value": (
        "A value is what its field asks for: a real date, a number, a web address, an id. A value "
        "that cannot be read could be shown wrong, sorted wrong, or lost. The hint says how such a "
        "value is written."
    ),
    "broken-lock": (
        "data/evidence.lock holds lines that `explainer verify` writes, and nothing else: one for "
        "each text and one for each quote that was found in it. A line that was changed or joined "
        "by hand could call words checked that nobody has checked. Run `explainer verify`: it "
        "writes the file anew from what it can read, and checks again what it has texts of. A line "
        "may be deleted: its quote then counts as unchecked."
    ),
    "empty-value": (
        "A field that is there has a value. A field without one may have been forgotten, or its "
        "value lost. Write a value, or take the line out; a text that begins with `#` needs "
        "quotes, since YAML takes it for a comment."
    ),
    "file-too-large": (
        "A file of facts has at most 1 MiB. Larger ones are slow to edit and to compare. Split it: "
        "data/actors.yml may become any number of files in the folder data/actors/."
    ),
    "formerly-in-use": (
        "An earlier id leads to one record, so it is the earlier id of one record only, and no "
        "record's id today. Otherwise an old address would have to lead to two pages. Keep it "
        "under `formerly` of one record, and give the other another id."
    ),
    "hidden-character": (
        "Facts hold no characters that cannot be seen, such as marks that turn the direction of "
        "the text: they can make a page show something else than the file says. (The joiners that "
        "Persian and emoji need are allowed.) Delete the character at the place that is named; if "
        "it does not show, retype the words around it."
    ),
    "missing-field": (
        "A record has the fields that its kind cannot do without. Without them its page has "
        "nothing to show, or no place in lists. Add the line that the hint gives; "
        "`explainer explain KIND` tells what each field means."
    ),
    "missing-file": (
        "data/site.yml says what the site is about. Without it there is no title, no language and "
        'no side. Make the file, with at least a line "title: …".'
    ),
    "more-problems": (
        "Of one file only the first 500 problems are listed. More of them are seldom read, and "
        "often have one cause. Mend those above first, then check again."
    ),
    "not-a-file": (
        "Files of facts are plain files in the data folder itself. Links are never followed, so "
        "that nothing outside the folder can come to be published. Put the file itself in its "
        "place."
    ),
    "not-utf8": (
        "Files are saved with the encoding UTF-8, which has all scripts of the world. In another "
        "encoding names and quotes come out garbled. Choose UTF-8 where your editor saves the "
        "file, and look at the character that is named."
    ),
    "repeated-id": (
        "An id stands for one record of its kind, whichever file it is in. Of two, nobody could "
        "say which one a reference means. Give one of the two another id, or join them."
    ),
    "taken-id": (
        "Some words cannot be ids: index, search, tags, con, nul and a few more. File systems or "
        "MkDocs use them themselves, so the page could not be written. Write a longer id, such as "
        "the-index."
    ),
    "too-deep": (
        "Lists and mappings lie within each other at most 20 levels deep. No fact needs more, so a "
        "bracket is as a rule not closed. Look for it, or write fewer levels."
    ),
    "too-many-values": (
        "A record has at most 20,000 values. One with more is as a rule a file gone wrong, and its "
        "page could not be read. Split it into several records."
    ),
    "unknown-field": (
        "A record has only fields that its kind knows, spelt as the kind spells them. A misspelt "
        "field would say nothing on any page. Write the name that the hint gives, or move the text "
        "to `note` or `description`."
    ),
    "unknown-file": (
        "In the folders of facts lie only files that end in .yml or .yaml, and in data/sources/ "
        "bibliographies that end in .json. Any other file would "
        "look like facts and not be read. Rename it, or move it out of the data folder."
    ),
    "unknown-kind": (
        "What lies in the data folder is named after a kind of record: data/actors.yml, or the "
        "folder data/actors/. The name is what tells the kind of the records within. Rename the "
        "file or folder as the hint says, or move it out of the data folder."
    ),
    "unreadable-file": (
        "The files of facts can be opened and read. What cannot be read cannot be checked either, "
        "so nothing is published without it. Check the permissions of the file."
    ),
    "wrong-type": (
        "Where a field asks for a list, a list stands; where it asks for fields, fields; where it "
        "asks for one text, one text. Otherwise it is not clear what is meant. The hint says what "
        "to write; a text that begins with a bracket needs quotes."
    ),
    "yaml-indentation": (
        "What belongs to a record is indented with spaces, two a level, never with tabs. Fields "
        "that belong together begin in the same column, since the column is all that tells what "
        "belongs to what. Begin the line where its neighbours begin."
    ),
    "yaml-merge-conflict": (
        "A file holds one version of the facts. Two versions with lines of `<<<<<<<` and `>>>>>>>` "
        "around them are left over from joining the work of two people, and one of them is wrong. "
        "Keep one of them, and take out the lines of `<`, `=` and `>`."
    ),
    "yaml-quotes": (
        "A text needs quotes around it where YAML would take a sign in it for something else: a "
        "colon followed by a space, or one of `@ % & * ! | > [ ] { } , ? #` or a backtick at its "
        "start. Unquoted, it would be cut or read as something else. Put the whole text in quotes, "
        "and double a quotation mark of the same sort within it."
    ),
    "yaml-repeated-key": (
        "A field stands once in its record, and an id once in its file. Of two, one would be lost "
        "without a word. Keep one of them, or join them."
    ),
    "yaml-syntax": (
        "A file is YAML: names, colons, values, lists with dashes, indentation. Where a line fits "
        "none of these, what follows cannot be read. Write the line as the hint says; a line that "
        "goes on with a text is indented further than its field."
    ),
    "yaml-typing": (
        "Colons, quotation marks and spaces are the plain ones. Word processors put in others that "
        "look the same but mean nothing to YAML: curly quotes, wide colons, no-break spaces. "
        "Retype the sign at the place that is named."
    ),
    "yaml-unsupported": (
        "Facts are plain YAML: no anchors (`&`), copies (`*`), merge keys (`<<`), tags (`!`), "
        "directives (`%`) and one document a file. So a line means what it says, wherever it "
        "stands. Write the value out; put quotes around a text that begins with such a sign."
    ),
}

READING_WARNINGS = {
    "curly-quotes": (
        "A text that is nothing but words in curly quotes is shown with them. That is right for a "
        "quotation; a word processor also writes them where straight ones were typed, which YAML "
        "takes away. Put straight quotes around the text, with the curly ones or without."
    ),
}
