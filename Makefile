# The two commands that matter: `make run` and `make test`. Everything else is for whoever changes the project.
VENV   := .venv
PYTHON := $(VENV)/bin/python
PORT   ?= 8000
CHECKED := $(VENV)/.installed
CHECKED_TESTS := $(VENV)/.installed-tests
AXE    := tests/browser/node_modules/axe-core/axe.min.js

export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# One arena of memory is enough for threads that compute one at a time.
export MALLOC_ARENA_MAX := 1

.PHONY: install run test slow bench lint conversations

install: $(CHECKED)

$(CHECKED): requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(CHECKED_TESTS): $(CHECKED) tests/requirements.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@

# Debian's Chromium, PostgreSQL and Redis, and axe-core from npm: what the whole suite drives.
.PHONY: machine
machine:
	@command -v chromium >/dev/null && command -v redis-server >/dev/null && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || \
	  { $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends chromium postgresql redis-server npm; }

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

$(AXE): tests/browser/package.json
	cd tests/browser && npm install --silent --no-audit --no-fund
	touch $@

run: $(CHECKED)
	PORT=$(PORT) $(VENV)/bin/gunicorn -c web/gunicorn.conf.py web.wsgi:app

test: $(CHECKED_TESTS) machine $(AXE)
	$(PYTHON) -m pytest -q -n 2 --dist loadfile

slow: $(CHECKED_TESTS) machine $(AXE)
	$(PYTHON) -m pytest -q -n 2 --dist loadfile -m slow

bench: $(CHECKED_TESTS) machine
	$(PYTHON) -m tests.bench

lint: $(CHECKED_TESTS)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# Writes the golden conversations anew; review the diff before committing it.
conversations: $(CHECKED)
	$(PYTHON) -m tests.conversations.write
