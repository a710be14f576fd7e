"""A hook that lets the n-th call of MkDocs to the file system of its site end badly.

It stands in the mkdocs.yml of a test's world; the file strike.json beside it says which call, and
how. Without that file it only counts, into counted.txt.
"""

from __future__ import annotations

import atexit
import json
from pathlib import Path

from tests.faults.calls import Calls


def on_config(config):
    root = Path(config.config_file_path).parent
    plan = root / "strike.json"
    told = json.loads(plan.read_text(encoding="utf-8")) if plan.exists() else {"at": 0, "number": 5}
    calls = Calls(root, told["at"], told["number"], told.get("only_writing", True))
    calls.start()
    counted = root / "counted.txt"
    atexit.register(lambda: counted.write_text(f"{calls.count} {calls.struck}", encoding="utf-8"))
    return config
