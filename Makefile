# make run · make test · make ui · make celery · make check · make eval · make bench
SHELL := /bin/bash
BIN := .venv/bin
export AIRFLOW_HOME ?= $(CURDIR)/.airflow
# Airflow is dozens of processes of the same modules: compiled once, not by each.
unexport PYTHONDONTWRITEBYTECODE
SOURCE ?=

.PHONY: help run test ui celery check eval bench web compose setup lock clean
.DEFAULT_GOAL := help

help:  ## Say what there is
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: .venv/.ready $(AIRFLOW_HOME)/.ready  ## Install everything into this folder

run: setup  ## Run the DAGs on seeds/, or on SOURCE=folder, and show the facts
	@scripts/in-airflow python scripts/run_dags.py $(if $(SOURCE),--source "$(if $(findstring :,$(SOURCE)),$(SOURCE),$(abspath $(SOURCE)))")

ui: setup  ## Start Airflow's web UI and scheduler; the nightly run fires while it is up
	@scripts/in-airflow python scripts/ui.py

celery: .venv/.ready-celery  ## Start the service with Celery, PostgreSQL, Redis and an S3 store, as in containers
	@PYTHONPATH=include:scripts:. PYTHONWARNINGS=ignore $(BIN)/python -m deploy

# `tests/scheduling.py` says what begins first. Browsers and Airflow's servers come last, with little beside them.
test: check  ## Check the code and run all tests
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder tests/faults tests/dags tests/eval tests/unit
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder tests/e2e

check: .venv/.ready-dev  ## Lint, types, import contracts, licences and hashes of the locks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_lock.py

eval: .venv/.ready-dev  ## Score on the development sets
	$(BIN)/python -m tests.eval

bench: .venv/.ready-dev  ## Measure speed beside peers
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

web:  ## Build the web UI's pages with npm; what it makes is committed
	cd web && npm ci --no-audit --no-fund && npm run check && npm run build

compose: .venv/.ready-dev  ## Make docker-compose.yaml and .env.example anew from deploy/topology.toml
	@PYTHONPATH=include:scripts:. $(BIN)/python -m deploy.compose

lock: .venv/.ready  ## Pin all versions anew from pyproject.toml
	scripts/lock --upgrade

clean:  ## Remove what make made here, but not the lake
	rm -rf .venv .airflow .cache

.venv/.ready: requirements.txt requirements-build.txt pyproject.toml
	@scripts/setup
	@scripts/setup-engine
	@touch $@

.venv/.ready-celery: requirements-celery.txt .venv/.ready
	@scripts/setup celery
	@touch $@

.venv/.ready-dev: requirements-dev.txt .venv/.ready
	@scripts/setup dev
	@touch $@

$(AIRFLOW_HOME)/.ready: .venv/.ready
	@echo "Making Airflow's database ..."
	@mkdir -p $(@D)
	@scripts/in-airflow airflow db migrate > $(@D)/migrate.log 2>&1 || { tail -n 20 $(@D)/migrate.log; exit 1; }
	@touch $@
