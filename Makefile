# Every command installs what it needs into .venv; nothing else on the machine changes,
# but for Debian's Chromium, which `make test` adds where there is no browser and you are root.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export PYTHONDONTWRITEBYTECODE =  # what Python compiled is kept: each command starts sooner
export UV_SYSTEM_CERTS ?= 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || $(PYTHON) macros/day.py)

.PHONY: help setup serve build check mend quick test audit bench lint desk equations lock clean

help: ## say what each command does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/ready

.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it, such as: make PYTHON=python3.12"; exit 1; }
	@echo "[1/3] making .venv"
	@$(PYTHON) -m venv .venv || \
	  { echo "Python's venv is missing; on Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@echo "[2/3] installing uv, checked by its hash"
	@sed -n '/^uv==/,/^[^ ]*==/p' requirements.txt | sed '$$d' > .venv/uv.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt
	@echo "[3/3] installing $$(grep -c '^[a-zA-Z0-9].*==' requirements.txt) packages, each checked by its hash"
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.txt
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

serve: setup ## show the site at http://127.0.0.1:8000 while you write, and what is wrong beside it
	@$(BIN)/python -m macros serve

build: setup ## build the site into site/
	$(BIN)/python -m macros build

check: setup ## check every article and record, in seconds
	$(BIN)/python -m macros check

mend: setup ## mend what has one answer, in all articles or in FILE=docs/…, and print what changed
	$(BIN)/python -m macros mend $(if $(FILE),"$(FILE)")

quick: setup lint check ## lint, check, and run every test that needs no built site, in a minute
	$(BIN)/python -m pytest -m "not site"

test: setup lint desk ## run every test, a real browser included
	@echo "finding a browser"
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest

ALL_OF_IT := --verbose --timeout=0 --dist=worksteal

audit: setup desk ## how easy pages read, 100,000 random inputs and articles, hostile pages, Firefox, WebKit, Lighthouse, axe, HTML
	$(BIN)/python -m tests.readability
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r tests/audit/requirements.txt
	MANY=100000 $(BIN)/python -m pytest $(ALL_OF_IT) tests/browser tests/science \
	  tests/guard/test_fuzz.py tests/guard/test_linear.py tests/guard/macro_calls/test_arguments.py
	$(BIN)/python -m pytest $(ALL_OF_IT) tests/audit_builds.py tests/audit_clients.py
	$(BIN)/python -m tests.layers
	$(BIN)/python -m tests.audit_hostile
	$(BIN)/python -m macros build
	$(BIN)/python -m tests.audit_desk site
	$(BIN)/python -m tests.audit_timer site
	$(BIN)/python -m tests.audit_firefox site
	$(BIN)/python -m tests.audit_webkit site
	$(BIN)/python -m tests.audit $(PAGES)

bench: setup ## measure: macros, sizes, and sites of SIZES articles beside stock Material
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m macros build
	$(BIN)/python -m tests.bench $(SIZES)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/zizmor --quiet --offline --persona auditor .github

desk: setup ## fetch what lets a browser check an article; the next build puts it on the site
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r macros/desk/runtime/requirements.txt
	$(BIN)/python -m macros desk

equations: setup ## write the browser's equations from Python's
	$(BIN)/python -m macros equations --write

lock: setup ## choose exact versions again, within the bounds of pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --upgrade \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	  --custom-compile-command "make lock" pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	  --custom-compile-command "make lock" --constraint requirements.txt \
	  tests/audit/requirements.in -o tests/audit/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	  --custom-compile-command "make lock" macros/desk/runtime/requirements.in \
	  -o macros/desk/runtime/requirements.txt

clean: ## remove everything that the commands made
	rm -rf .venv site .cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
