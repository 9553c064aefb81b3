# The two commands that matter: `make run` and `make test`. Everything else is for whoever changes the project.
VENV   := .venv
PYTHON := $(VENV)/bin/python
PORT   ?= 8000
CHECKED := $(VENV)/.installed
CHECKED_TESTS := $(VENV)/.installed-tests
ARGS   ?=
SUITE  := $(VENV)/bin/python -m pytest -q -n 3 --dist loadfile
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# Compiled code is kept whatever the shell says: every test and every start would compile all of it again.
unexport PYTHONDONTWRITEBYTECODE
# One arena of memory is enough for threads that compute one at a time.
export MALLOC_ARENA_MAX := 1

.PHONY: install run test slow bench lint conversations doctor lock

install: $(CHECKED)

# The first Python that is new enough.
PYTHON3 ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
# What was downloaded once is kept, so that the next clone installs without the network.
WHEELS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/piriformis-assistant/wheels
PIP := $(PYTHON) -m pip --quiet --disable-pip-version-check --retries 2
KEPT := --no-index --find-links "$(WHEELS)"
OFFLINE := echo "The packages could not be installed: this machine must reach PyPI (or PIP_INDEX_URL) once."; exit 1
# The lock from the kept wheels; else downloaded and kept; where nothing can be kept, installed as usual.
install_lock = $(PIP) install $(KEPT) -r $(1) 2>/dev/null || { if mkdir -p "$(WHEELS)" 2>/dev/null; \
	then $(PIP) download --dest "$(WHEELS)" -r $(1) && { $(PIP) install $(KEPT) -r $(1) || $(PIP) install -r $(1); }; \
	else $(PIP) install -r $(1); fi; } || { $(OFFLINE); }

$(CHECKED): requirements.txt
	@[ "$(PYTHON3)" ] || { echo "Python 3.11 or newer is needed: install it, or name it: make run PYTHON3=/path/to/python3"; exit 1; }
	@$(PYTHON3) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }
	@[ -x $(PYTHON) ] || { echo "Installing; a minute or two, once …"; $(PYTHON3) -m venv $(VENV); }
	@$(call install_lock,$<)
	@touch $@

$(CHECKED_TESTS): tests/requirements.txt $(CHECKED)
	@$(call install_lock,$<)
	@touch $@

# Chromium, PostgreSQL, Redis and nginx, where they are missing.
.PHONY: machine
machine:
	@tests/install.sh

run: $(CHECKED)
	@exec env PORT=$(PORT) $(VENV)/bin/gunicorn -c web/gunicorn.conf.py web.wsgi:app

doctor: $(CHECKED)
	@PORT=$(PORT) $(VENV)/bin/flask --app web doctor || true

# `make test ARGS="tests/bot -k spelling"` runs a part of it.
test: $(CHECKED_TESTS) machine
	$(SUITE) $(ARGS)

# What takes minutes, and the promises of docs/api.md over a thousand made-up talks each.
slow: $(CHECKED_TESTS) machine
	$(SUITE) -m slow $(ARGS)
	HYPOTHESIS_PROFILE=thorough $(SUITE) --dist load tests/bot/dialogue/test_reply_contract.py

bench: $(CHECKED_TESTS) machine
	$(PYTHON) -m tests.bench

lint: $(CHECKED_TESTS)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	PYTHONPATH=. $(VENV)/bin/lint-imports

# Writes both requirements.txt anew from pyproject.toml; `make lock ARGS=--upgrade` takes the newest of what is not named there.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-annotate
lock: $(CHECKED_TESTS)
	$(LOCK) $(ARGS) -o requirements.txt
	$(LOCK) $(ARGS) --group tests -c requirements.txt -o tests/requirements.txt

# Writes the golden conversations anew; review the diff before committing it.
conversations: $(CHECKED)
	$(PYTHON) -m tests.conversations.write
