# The only list of commands; `make` alone prints it.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.setup-stamp
APP_STAMP := $(VENV)/.app-stamp
PROFILE ?= smoke
SECONDS ?= 0
REPORT ?= load-report
MINUTES ?= 1.2
WAYS ?= frozen killed

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check fmt lint types imports load bench bench-relevance bench-live bench-trending bench-store bench-dashboard bench-outage bench-failover bench-hosts cluster bench-stuck faults docs wheel-check release lock

help: ## Print this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Make .venv with everything in it (uv where there is one, else venv and pip)

# Words are worked out ahead by this code; when it changed they are worked out anew.
WORDS := $(addprefix adserver/core/relevance/,compounds.py lexicon/stopwords.py text.py wordlists.py words.py)

$(STAMP): requirements/dev.txt pyproject.toml $(WORDS)
	@sh requirements/setup.sh $(VENV) requirements/dev.txt
	@touch $(STAMP) $(APP_STAMP)

# What running takes is half of what testing takes: the first demo does not wait for linters and browsers' drivers.
$(APP_STAMP): requirements/app.txt pyproject.toml $(WORDS)
	@sh requirements/setup.sh $(VENV) requirements/app.txt
	@touch $(APP_STAMP)

demo: $(APP_STAMP) ## Run the demo magazine: ads, TRENDING, dashboard, simulated readers; Ctrl-C ends all of it
	@$(BIN)/litfass demo --readers

serve: $(APP_STAMP) ## Run the service with config/settings.toml
	@$(BIN)/litfass serve --config config/settings.toml

test: setup ## Run all tests, the browser ones included
	@$(BIN)/python -m pytest

check: lint types imports docs ## Everything that reads the code without running it

fmt: setup ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: setup ## ruff: style, mistakes, formatting
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup ## mypy, strict
	@$(BIN)/mypy

imports: setup ## The layers of the architecture
	@$(BIN)/lint-imports

load: setup ## locust against a fresh demo: PROFILE=smoke|weekday|breaking|flood|outage|soak SECONDS=…; ends with a verdict
	@$(BIN)/python loadtests/run.py --profile $(PROFILE) --seconds $(SECONDS) --report $(REPORT)

bench: setup ## View, seen and TRENDING against an empty Flask 204, in one run (needs wrk)
	@$(BIN)/python loadtests/bench/view.py

bench-relevance: setup ## Matching among 50,000 ads against a counting rule, and how soon changes are live, in one run
	@$(BIN)/python loadtests/bench/relevance.py

bench-live: setup ## How soon readers get a changed ad among 50,000: by API, form, command and file, in a running service
	@$(BIN)/python loadtests/bench/live.py

mood: setup ## Learn anew what words say of a short story's mood, and tell by author what is missed
	@$(BIN)/python tools/train_mood.py

bench-trending: setup ## The TRENDING ranking against its rivals, in one run
	@$(BIN)/python loadtests/bench/trending.py

bench-dashboard: setup ## Milliseconds and bytes of the dashboards: 90 days, 10,000 pages
	@$(BIN)/python loadtests/bench/dashboard.py

bench-store: setup ## Bytes of each part of the store's layout, on a real server
	@$(BIN)/python loadtests/bench/store.py
	@$(BIN)/python loadtests/bench/trending_store.py

bench-stuck: setup ## What 200 stuck headers and 200 stuck bodies cost others, behind nginx, behind Caddy and without (needs wrk)
	@$(BIN)/python loadtests/bench/stuck.py

bench-outage: setup ## What readers notice while the store is away for MINUTES=1.2, in WAYS="frozen killed", and how it drains (needs wrk)
	@$(BIN)/python loadtests/bench/outage.py --minutes $(MINUTES) --ways $(WAYS)

bench-failover: setup ## How soon a cluster that lost a primary counts again, and that nothing is lost or doubled
	@$(BIN)/python loadtests/bench/failover.py

bench-hosts: setup ## Two whole services on one cluster, in network namespaces where root may make them: each view counts once
	@$(BIN)/python loadtests/bench/hosts.py

cluster: setup ## A Redis Cluster on this machine, three primaries and three replicas; prints its REDIS_URL, Ctrl-C ends it
	@$(BIN)/python loadtests/cluster.py

faults: setup ## The long form of the fault suite: kills, freezes, full disks, a cluster
	@LITFASS_TEST_FAULTS=long $(BIN)/python -m pytest tests/faults

docs: setup ## The documentation: what it lists exists; its site in build/site, every link of it checked
	@$(BIN)/python -m pytest -q tests/docs
	@$(BIN)/python tools/docs_site.py

wheel-check: setup ## Build the wheel, install it alone and run it end to end
	@sh tests/wheel_check.sh $(abspath $(BIN))/python

release: setup ## Wheel and sdist, reproducible, tried end to end, with bill of materials and checksums, in dist/
	@sh tools/release.sh $(abspath $(BIN))/python

lock: setup ## Pin the newest versions with hashes in requirements/
	@sh requirements/lock.sh $(BIN)/python
