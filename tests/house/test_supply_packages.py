"""`make sbom` lists what is locked to build the site, as CycloneDX, the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.conftest import ROOT
from tests.house.test_supply_locks import PROJECT, locked


def listed(folder: Path, **environment: str) -> str:
    """What `make sbom` writes, run with the tools of this environment."""
    tools, written = sysconfig.get_path("scripts"), folder / "sbom.cdx.json"
    done = subprocess.run(
        ["make", "-o", ".venv-tools/.made", "sbom", f"TOOLS={tools}", f"SBOM={written}"],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return written.read_text(encoding="utf-8")


def hashes_of(component: dict[str, Any]) -> set[str]:
    return {
        f"{found['alg'].replace('-', '').lower()}:{found['content']}"
        for reference in component["externalReferences"]
        for found in reference["hashes"]
    }


def test_the_list_is_valid_and_whole_and_the_same_every_time(tmp_path):
    text = listed(tmp_path, PYTHONHASHSEED="1", TZ="UTC")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    held = json.loads(text)
    about = held["metadata"]["component"]
    project = PROJECT["project"]
    assert (about["name"], about["version"]) == (project["name"], project["version"])
    found = {(part["name"], part["version"]): hashes_of(part) for part in held["components"]}
    wanted = {
        (line.name, line.get_pinned_version): set(line.hash_options)
        for line in locked("requirements")
    }
    assert found == wanted
    assert listed(tmp_path, PYTHONHASHSEED="77", TZ="Pacific/Kiritimati") == text
