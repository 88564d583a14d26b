# One command a purpose, the same on a desk and in CI. `make help` lists them.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
BROWSER := bash scripts/find_program.sh chromium chromium chromium-browser google-chrome google-chrome-stable

.PHONY: help setup site serve validate release test check golden score compile bench screenshots lock clean

help: ## List these commands / Liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.site node_modules/.ready ## Install what the build needs, into .venv and node_modules / Cài đặt

site: setup ## Check the data and build the portal into site/ / Kiểm tra dữ liệu và dựng cổng vào site/
	portal build

serve: setup ## Show the portal on this machine, rebuild on change / Xem cổng trên máy này
	portal serve

validate: setup ## Check datasets/ only / Chỉ kiểm tra dữ liệu
	portal validate

release: setup ## Build, copy the data as a release, list the addresses to keep / Tạo bản phát hành dữ liệu
	portal build
	portal release

test: .venv/.test node_modules/.test ## Set up and run every check and test / Chạy mọi kiểm tra
	$(BROWSER) > /dev/null
	bash scripts/find_program.sh libreoffice-calc-nogui soffice > /dev/null
	ruff check .
	ruff format --check .
	mypy
	CHROMIUM="$$($(BROWSER))" pytest -q -n 2 --dist loadgroup
	@echo "Next: make site builds the portal, make serve shows it."

golden: .venv/.test node_modules/.test ## Accept what tests now give as the expected files; review the diff / Chấp nhận tệp mẫu
	GOLDEN=accept pytest -q tests/unit tests/test_flow.py

score: .venv/.test ## Score the statement grammar on its labelled set / Chấm điểm bộ đọc câu chỉ tiêu
	python scripts/score_statements.py

compile: .venv/.test ## Compile the statement grammar, three times as fast (optional) / Biên dịch bộ đọc câu
	python scripts/compile_grammar.py

bench: .venv/.test node_modules/.ready compile ## Measure speed and memory / Đo tốc độ
	python scripts/bench_statements.py
	python scripts/bench_build.py
	portal build
	python scripts/make_nation.py build/nation
	CHROMIUM="$$($(BROWSER))" python scripts/bench_pages.py
	CHROMIUM="$$($(BROWSER))" python scripts/bench_search.py build/nation
	CHROMIUM="$$($(BROWSER))" python scripts/bench_explorer.py build/nation

screenshots: .venv/.test node_modules/.ready ## Picture every page family into build/screenshots/ / Chụp màn hình
	CHROMIUM="$$($(BROWSER))" python scripts/take_screenshots.py

lock: ## Lock newest allowed dependencies, with hashes and no registry addresses / Khóa phiên bản
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install -q uv
	for name in requirements requirements-test; do \
	  build/lock/bin/uv pip compile -q --universal --upgrade --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --custom-compile-command "make lock" $$name.in -o $$name.txt; done
	npm install --package-lock-only --omit-lockfile-registry-resolved

clean: ## Remove what was generated and installed / Xóa phần sinh ra
	rm -rf build site .venv node_modules *.egg-info scripts/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.site: requirements.txt pyproject.toml
	@echo "Setting up .venv from requirements.txt (a minute or two)…"
	$(PYTHON) -m venv .venv
	pip install --quiet --require-hashes -r requirements.txt
	pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

.venv/.test: .venv/.site requirements-test.txt
	@echo "Adding the tools of the tests from requirements-test.txt…"
	pip install --quiet --require-hashes -r requirements-test.txt
	@touch $@

node_modules/.ready: package-lock.json .venv/.site
	@echo "Installing the front-end packages…"
	npm ci --ignore-scripts --omit=dev --silent
	@touch $@

node_modules/.test: node_modules/.ready
	@echo "Adding the HTML checker…"
	npm install --no-save --ignore-scripts --include=dev --silent
	@touch $@
