# The two commands that matter: `make run` and `make test`. Everything else is for whoever changes the project.
VENV   := .venv
PYTHON := $(VENV)/bin/python
PORT   ?= 8000
CHECKED := $(VENV)/.installed
CHECKED_TESTS := $(VENV)/.installed-tests
ARGS   ?=
SUITE  := $(VENV)/bin/python -m pytest -q -n 2 --dist loadfile
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# One arena of memory is enough for threads that compute one at a time.
export MALLOC_ARENA_MAX := 1

.PHONY: install run test slow bench lint conversations

install: $(CHECKED)

# The first Python that is new enough.
PYTHON3 ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PIP := $(VENV)/bin/pip install --quiet --disable-pip-version-check
OFFLINE := echo "The packages could not be installed: this machine must reach PyPI (or PIP_INDEX_URL) once."; exit 1

$(CHECKED): requirements.txt
	@[ "$(PYTHON3)" ] || { echo "Python 3.11 or newer is needed: install it, or name it: make run PYTHON3=/path/to/python3"; exit 1; }
	@$(PYTHON3) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }
	@[ -x $(PYTHON) ] || $(PYTHON3) -m venv $(VENV)
	@$(PIP) -r requirements.txt || { $(OFFLINE); }
	@touch $@

$(CHECKED_TESTS): $(CHECKED) tests/requirements.txt
	@$(PIP) -r tests/requirements.txt || { $(OFFLINE); }
	@touch $@

# Chromium, PostgreSQL, Redis and nginx, where they are missing.
.PHONY: machine
machine:
	@tests/install.sh

run: $(CHECKED)
	@PORT=$(PORT) $(VENV)/bin/gunicorn -c web/gunicorn.conf.py web.wsgi:app

# `make test ARGS="tests/bot -k spelling"` runs a part of it.
test: $(CHECKED_TESTS) machine
	$(SUITE) $(ARGS)

slow: $(CHECKED_TESTS) machine
	$(SUITE) -m slow $(ARGS)

bench: $(CHECKED_TESTS) machine
	$(PYTHON) -m tests.bench

lint: $(CHECKED_TESTS)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	PYTHONPATH=. $(VENV)/bin/lint-imports

# Writes the golden conversations anew; review the diff before committing it.
conversations: $(CHECKED)
	$(PYTHON) -m tests.conversations.write
