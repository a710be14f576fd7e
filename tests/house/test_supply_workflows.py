"""What runs on GitHub asks for little, is pinned, and runs what people run on their machines."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
# What a job may do beside reading, each with its reason.
MAY_WRITE = {
    ("publish.yml", "deploy"): {"pages", "id-token"},  # it publishes, and proves who it is
}
SOUND = """\
name: sound
on: pull_request
permissions: {}
concurrency: {group: sound, cancel-in-progress: true}
jobs:
  one:
    name: one
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {contents: read}
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: {persist-credentials: false}
      - run: make test
"""


def workflow(path: Path) -> dict[str, Any]:
    """A workflow with every scalar as text: to YAML 1.1 the key `on` would be a truth value."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def run_by(path: Path) -> list[str]:
    jobs = workflow(path)["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sysconfig.get_path("scripts")) / "zizmor"
    command = [program, "--offline", "--pedantic", "--strict-collection", "--no-progress", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("github-issue-forms", sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))),
    ],
    ids=["workflows", "dependabot", "issue forms"],
)
def test_github_can_read_its_files(schema, files):
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_found_in_the_workflows():
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("sound", "unsound", "found"),
    [
        ("SOUND", "SOUND", None),
        ("on: pull_request", "on: pull_request_target", "dangerous-triggers"),
        ("permissions: {contents: read}", "permissions: write-all", "excessive-permissions"),
        ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses"),
        ("        with: {persist-credentials: false}\n", "", "artipacked"),
        ("make test", "echo ${{ github.event.pull_request.title }}", "template-injection"),
    ],
)
def test_a_fault_in_a_workflow_is_found(tmp_path, sound, unsound, found):
    file = tmp_path / ".github" / "workflows" / "one.yml"
    file.parent.mkdir(parents=True)
    file.write_text(SOUND.replace(sound, unsound), encoding="utf-8")
    done = zizmor(file)
    assert (done.returncode == 0) is (found is None), done.stdout
    assert found is None or found in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_may_read_and_no_more(path):
    held = workflow(path)
    assert held["permissions"] == {}
    for name, job in held["jobs"].items():
        writes = {scope for scope, level in job["permissions"].items() if level != "read"}
        assert writes <= MAY_WRITE.get((path.name, name), set()), name
        assert int(job["timeout-minutes"]) <= 60


def test_a_checkout_leaves_no_credentials_behind():
    for path in WORKFLOWS:
        for name, job in workflow(path)["jobs"].items():
            for step in job["steps"]:
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] == "false", f"{path.name}: {name}"


def test_who_builds_the_site_has_its_history():
    """Each page says when its facts last changed: in a copy without history none could."""
    depths = {
        f"{path.name}: {name}": step["with"].get("fetch-depth")
        for path in WORKFLOWS
        for name, job in workflow(path)["jobs"].items()
        if any(step.get("run", "").startswith("make site") for step in job["steps"])
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    }
    assert set(depths) == {"check.yml: check", "publish.yml: build"}
    assert set(depths.values()) == {"0"}


def test_each_action_has_one_version_everywhere():
    used: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, pinned in re.findall(r"uses: (\S+?)@(.+)", path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", pinned), f"{path.name}: {name}"
            used.setdefault(name, set()).add(pinned)
    assert {name: pins for name, pins in used.items() if len(pins) > 1} == {}


def test_advisories_are_asked_for_by_the_clock_and_never_by_a_pull_request():
    path = GITHUB / "workflows" / "advisories.yml"
    assert set(workflow(path)["on"]) == {"schedule", "workflow_dispatch"}
    assert run_by(path) == ["make audit"]


def test_what_time_has_overtaken_fails_the_weekly_run_and_no_pull_request():
    path = GITHUB / "workflows" / "check.yml"
    assert workflow(path)["on"]["schedule"] == [{"cron": "17 5 * * 1"}]
    checks = {
        step["run"]: "github.event_name == 'schedule'" in step["if"]
        for job in workflow(path)["jobs"].values()
        for step in job["steps"]
        if "explainer check" in step.get("run", "")
    }
    assert len(checks) == 2
    assert all(("--strict-clock" in run) == weekly for run, weekly in checks.items())


# What the workflow runs beside the gate, each with its reason.
THERE_ONLY = {
    "make actionlint",  # needs Go, and looks at nothing but the workflows
    ".venv/bin/explainer check --format github",  # shows problems at their lines on GitHub
    ".venv/bin/explainer check --strict-clock --format github",  # the same, once a week
}


def test_what_must_pass_here_must_pass_there():
    gate = re.search(r"^GATE = (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert len(gate[1].split()) > 5
    there = set(run_by(GITHUB / "workflows" / "check.yml"))
    assert there == {f"make {target}" for target in gate[1].split()} | THERE_ONLY
    assert re.search(r"^make .*\bgate$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)


def test_the_gate_runs_all_and_ends_where_one_fails():
    command = ["make", "gate", "GATE=help no-such-target help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    said = [line for line in done.stdout.splitlines() if line.startswith("== ")]
    assert said == ["== make help", "== make no-such-target"]
