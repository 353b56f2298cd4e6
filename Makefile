# Two commands on a fresh machine: `make decks` and `make test`. Both set up .venv from the locked, hashed dependencies.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: decks test lint fuzz bench lock chromium node clean

decks: .venv/run.stamp
	$(BIN)/quizgen build seeds -o decks --mixed 10

test: .venv/test.stamp chromium node lint
	$(BIN)/python -m pytest -n logical --dist loadfile

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Ten thousand hostile texts and twenty interrupted builds; make test runs a few of both.
fuzz: .venv/test.stamp
	QUIZGEN_FUZZ_CASES=10000 QUIZGEN_FUZZ_MOMENTS=20 $(BIN)/python -m pytest tests/test_fuzz.py tests/test_interrupts.py

# Ratios, each within one run: ARTICLES in a build (some 40 minutes for 1000), MANY where memory is compared.
ARTICLES ?= 1000
MANY ?= 10000
bench: .venv/test.stamp
	$(BIN)/python benchmarks/help.py
	$(BIN)/python benchmarks/scale.py rules $(ARTICLES)
	$(BIN)/python benchmarks/scale.py builds $(ARTICLES)
	$(BIN)/python benchmarks/scale.py memory $(ARTICLES) $(MANY)
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/bank.py
	$(BIN)/python benchmarks/versions.py

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "quizgen needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/run.stamp: .venv/bin/python requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --disable-pip-version-check -q --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --disable-pip-version-check -q --no-deps --editable .
	touch $@

.venv/test.stamp: .venv/run.stamp requirements/test.txt
	$(BIN)/python -m pip install --disable-pip-version-check -q --require-hashes -r requirements/test.txt
	touch $@

# The tests print the quiz through a real browser.
chromium:
	@tests/install_chromium.sh

# Other programs' own readers read the exports back.
node:
	@tests/node/install.sh

# One lock for all platforms; needs uv.
lock:
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra test pyproject.toml -o requirements/test.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 -c requirements/test.txt pyproject.toml -o requirements/run.txt
	cd tests/node && npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

clean:
	rm -rf .venv build *.egg-info
