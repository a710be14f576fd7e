# `make` lists the targets. The commands under each can be typed without make.

PYTHON ?= python3
WORKERS ?= 2
PIP = .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input
LOCKED = --require-hashes --only-binary :all: --no-deps -r

.PHONY: help site test test-long bench serve check lock clean
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

site: .venv/.package ## build the site into site/
	.venv/bin/explainer build

test: .venv/.package .venv/.test ## run the tests, but for the long ones
	bash tests/install_browser.sh .venv/bin/python
	.venv/bin/python -m pytest -n $(WORKERS) --dist worksteal

test-long: .venv/.package .venv/.test ## run the long tests
	bash tests/install_browser.sh .venv/bin/python
	.venv/bin/python -m pytest -n $(WORKERS) --dist worksteal -m long

bench: .venv/.package .venv/.test ## print what checking and generating 10,000 records costs
	.venv/bin/python -m tests.benchmark

serve: .venv/.package ## show the site while you edit
	.venv/bin/explainer serve

check: .venv/.package ## check the facts, write nothing
	.venv/bin/explainer check

# UPGRADE=--upgrade takes the newest versions; without it only what must change does.
lock: ## lock the versions anew: make lock [UPGRADE=--upgrade]
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install -qq --disable-pip-version-check uv
	for name in requirements requirements-test; do \
	  .venv-lock/bin/uv pip compile -q $(UPGRADE) --generate-hashes --universal \
	    --python-version 3.11 --only-binary :all: --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock" $$name.in -o $$name.txt || exit 1; \
	done
	rm -rf .venv-lock

clean: ## remove what was made: the site, made pages, caches (not .venv, not texts/)
	rm -rf site .site-* .venv-lock .pytest_cache .hypothesis .mypy_cache .ruff_cache
	git clean -fdXq docs

# One .venv for all. It is made anew when the run lock changes; the tests' packages are added
# when they are first asked for.

.venv/.run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'This needs Python 3.11 or newer, and "$(PYTHON)" is not one.' \
	    'Name one: make PYTHON=python3.12' >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(PIP) $(LOCKED) requirements.txt
	@touch $@

.venv/.test: requirements-test.txt .venv/.run
	$(PIP) $(LOCKED) requirements-test.txt
	@touch $@

.venv/.package: pyproject.toml .venv/.run
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@
