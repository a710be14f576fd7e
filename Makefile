# `make` lists the targets. The commands under each can be typed without make.

PYTHON ?= python3
WORKERS ?= 2
PIP = .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input
LOCKED = --require-hashes --only-binary :all: --no-deps -r
LOCKS = requirements requirements-tools requirements-test requirements-bench
TOOLS = .venv-tools/bin
SBOM = build/sbom.cdx.json
WAIT = 7 days
# What must pass before a change lands, the quick ones first. The workflow "check" runs the same,
# at the same time.
GATE = lock-check sbom test site reproduce test-long

.PHONY: help site gate test test-long reproduce bench serve messages check lock lock-check audit sbom \
  actionlint clean
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

# URL: where the site will stand, if not at the url in data/site.yml.
site: .venv/.package ## build the site into site/: make site [URL=https://…]
	.venv/bin/explainer build $(if $(URL),--url '$(URL)')

gate: ## run all that must pass before a change lands
	@for target in $(GATE); do \
	  echo "== make $$target"; \
	  $(MAKE) --no-print-directory $$target || exit 1; \
	done

test: .venv/.package .venv/.test ## run the tests, but for the long ones
	bash tests/install_browser.sh .venv/bin/python
	bash tests/install_checker.sh
	.venv/bin/python -m pytest -n $(WORKERS) --dist worksteal

test-long: .venv/.package .venv/.test ## run the long tests
	bash tests/install_browser.sh .venv/bin/python
	.venv/bin/python -m pytest -n $(WORKERS) --dist worksteal -m long

reproduce: .venv/.package ## build twice with all varied that should not matter, and compare
	.venv/bin/python -m tests.reproduce

# QUICK=1: without the largest size, in under three minutes.
bench: .venv/.package .venv/.bench ## print what each step costs, beside other builders: make bench [QUICK=1]
	.venv/bin/python -m tests.bench $(if $(QUICK),--quick)

serve: .venv/.package ## show the site while you edit
	.venv/bin/explainer serve

messages: .venv/.package .venv/.test ## gather the messages of the pages for translators
	.venv/bin/python -m tests.messages

check: .venv/.package ## check the facts, write nothing
	.venv/bin/explainer check

# UPGRADE=--upgrade takes newer versions, but none that is younger than WAIT: others find a bad
# release first. Without it only what must change does. uv asks the index that pip asks.
lock: .venv-tools/.made ## lock the versions anew: make lock [UPGRADE=--upgrade] [WAIT="0 days"]
	export UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$$(bash .ci/index $(TOOLS)/python)}"; \
	for name in $(LOCKS); do \
	  $(TOOLS)/uv pip compile -q $(if $(UPGRADE),$(UPGRADE) --exclude-newer '$(WAIT)') \
	    --generate-hashes --universal --python-version 3.11 --only-binary :all: \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	    --directory $(or $(IN),.) $$name.in -o $$name.txt || exit 1; \
	done

lock-check: .venv-tools/.made ## fail if a lock is not what `make lock` would write
	bash .ci/lock-check

audit: .venv-tools/.made ## ask for known advisories against the locked packages
	$(TOOLS)/pip-audit --strict --disable-pip --require-hashes --progress-spinner off \
	  $(LOCKS:%=-r %.txt)

# The lock tells no graph of dependencies, and the tool warns of it.
sbom: .venv-tools/.made ## list the packages that build the site, as CycloneDX, in build/
	@mkdir -p $(dir $(SBOM))
	PYTHONWARNINGS=ignore::UserWarning:cyclonedx.model.bom \
	$(TOOLS)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible \
	  --validate -o $(SBOM) requirements.txt

actionlint: ## check the workflows with actionlint (needs Go, which checks what it downloads)
	go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12

clean: ## remove what was made: the site, made pages, caches (not .venv, not texts/)
	rm -rf site site.zip .explainer build .pytest_cache .hypothesis .mypy_cache .ruff_cache
	git clean -fdXq docs

# One .venv for all. It is made anew when the run lock changes; the tests' packages are added
# when they are first asked for. The tools that make the locks have an environment of their own.

NEW_ENOUGH = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
  echo 'This needs Python 3.11 or newer, and "$(PYTHON)" is not one.' \
    'Name one: make PYTHON=python3.12' >&2; exit 1; }

.venv/.run: requirements.txt
	@$(NEW_ENOUGH)
	$(PYTHON) -m venv --clear .venv
	$(PIP) $(LOCKED) requirements.txt
	@touch $@

.venv/.test: requirements-test.txt .venv/.run
	$(PIP) $(LOCKED) requirements-test.txt
	@touch $@

.venv/.bench: requirements-bench.txt .venv/.test
	$(PIP) $(LOCKED) requirements-bench.txt
	@touch $@

.venv/.package: pyproject.toml .venv/.run
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv-tools/.made: requirements-tools.txt
	@$(NEW_ENOUGH)
	$(PYTHON) -m venv --clear .venv-tools
	$(PIP:.venv/%=.venv-tools/%) $(LOCKED) requirements-tools.txt
	@touch $@
