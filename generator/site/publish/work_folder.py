"""The folder .explainer/: ours alone, known by a marker that also keeps it out of git."""

from __future__ import annotations

from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError
from generator.text import quoted

OWN_FOLDER = b"# The work folder of explainer, which removes what lies here without asking.\n*\n"
# What may lie in a folder whose marker is lost; earlier versions put schemas into one without.
_HARMLESS = frozenset([".gitignore", "cards", "lock", "schemas"])


def claim_work_folder(layout: Layout) -> None:
    """Makes the work folder and marks it as ours; nothing is done where it is so already.

    Raises:
        ProblemError: a link, a file or a folder of others stands there.
        OSError: the file system refuses.
    """
    folder, marker = layout.work, layout.work / ".gitignore"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise not_ours(layout, "is not a folder of its own")
    folder.mkdir(exist_ok=True)
    if marker.is_symlink() or marker.is_dir():
        raise not_ours(layout, "was not made by this program")
    held = marker.read_bytes() if marker.exists() else b""
    if held == OWN_FOLDER:
        return
    # A run that was killed here leaves the beginning of the marker, and nothing beside it.
    strange = {entry.name for entry in folder.iterdir()} - _HARMLESS
    if strange or not OWN_FOLDER.startswith(held):
        raise not_ours(layout, "holds files that were not made by this program")
    marker.write_bytes(OWN_FOLDER)


def not_ours(layout: Layout, why: str, name: str = "") -> ProblemError:
    """The refusal of what stands where something of ours belongs: the work folder, or `name`."""
    path = name or layout.relative(layout.work)
    hint = "Move or delete it, then run the command again."
    return ProblemError(Problem(Place(path), "not-ours", f"{quoted(path)} {why}.", hint))
