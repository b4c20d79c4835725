# make demo     the whole product at http://127.0.0.1:8000 (PORT=, DATA=, FRESH=1)
# make test     the whole suite (ARGS="-k terms")
# make check    style, types, layers, migrations, settings for production, known vulnerabilities
# make bench    the figures of the performance page (NAME=feed for one)
# make soak     promises under long abuse, with real processes (NAME=reminders for one; SOAK_SECONDS=60)
# make manage   manage.py against the demo (ARGS="shell", DATA=)
# Engines, and uv, are found or fetched; DATABASE_URL and REDIS_URL are used where they are set.

UV := $(or $(shell uv --version >/dev/null 2>&1 && command -v uv),.tools/bin/uv)
PYTHON := .venv/bin/python
JOBS ?= $(shell nproc)
CATALOGS := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/django.po))
CODE := bench cases config examples letters soak tests tracker manage.py

.PHONY: demo test check bench soak manage install messages
.DEFAULT_GOAL := demo

demo: install
	@DEMO_UNDER_MAKE=1 exec $(PYTHON) -m config.demo

test: install
	@exec $(PYTHON) -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

bench: install
	@exec $(PYTHON) -m config.engines $(PYTHON) -m bench $(NAME)

soak: install
	@exec $(PYTHON) -m soak $(NAME)

manage: install
	@exec $(PYTHON) -m config.demo.manage $(ARGS)

check: install
	.venv/bin/ruff check --quiet $(CODE)
	.venv/bin/ruff format --check --quiet $(CODE)
	.venv/bin/lint-imports
	.venv/bin/djlint --quiet --check --lint templates
	$(PYTHON) -m tests.translations
	DEMO=0 SITE_URL=https://notforgotten.example $(PYTHON) -m config.engines sh -e -c \
		'.venv/bin/mypy; \
		$(PYTHON) manage.py makemigrations --check --dry-run; \
		$(PYTHON) manage.py check --deploy --fail-level WARNING'
	.ci/audit

install messages: .venv/.synced $(CATALOGS)
	@:

.venv/.synced: pyproject.toml uv.lock | $(UV)
	@$(UV) sync --frozen --compile-bytecode --quiet
	@touch $@

.tools/bin/uv:
	@python3 -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check uv

%.mo: %.po | .venv/.synced
	@.venv/bin/pybabel --quiet compile --domain django --input-file $< --output-file $@
