# `make demo` is all it takes. Everything is installed into this folder, but for Debian's packages.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: demo build test nightly test-browser bench release clean help

PORT ?= 8080
ROOT := $(CURDIR)
WITH_TOOLS = PATH="$(ROOT)/.tools/bin:$$PATH" EINVERNEHMEN_PYTHON="$(ROOT)/.tools/venv/bin/python"
SLOW = WorkbookTests|LetterTests|PaperTests

demo: ## serve the real case on http://127.0.0.1:8080 (PORT=8081 for another port)
	@PORT='$(PORT)' Tools/demo

build: ## build the program for development
	@Tools/setup build
	@Tools/build debug

test: ## run all tests but the browser's (FILTER=ConsentTests for some)
	@Tools/setup build test
	@$(if $(FILTER),,Tools/texts --check && Tools/format --check)
	@Tools/build tests
	@# The pure rooms are checked by exhaustion and leave no core to those who wait for a process.
	@$(WITH_TOOLS) swift test --skip-build --disable-xctest --filter '$(or $(FILTER),CostingTests|DecisionsTests)'
	@$(if $(FILTER),,$(WITH_TOOLS) swift test --skip-build --disable-xctest --skip 'CostingTests|DecisionsTests|EndToEndTests')
	@# Whole processes are watched by the clock, so nothing else runs beside them, above all no spreadsheet and no PDF.
	@$(if $(FILTER),,$(WITH_TOOLS) swift test --skip-build --disable-xctest --filter 'EndToEndTests.($(SLOW))')
	@$(if $(FILTER),,$(WITH_TOOLS) swift test --skip-build --disable-xctest --filter EndToEndTests --skip 'EndToEndTests.($(SLOW))')

nightly: ## run the tests with ten times as much of what is made at random
	@EINVERNEHMEN_NIGHTLY=1 $(MAKE) test

test-browser: ## walk the pages in Chromium (ONLY=/ledger, SCREENSHOTS=folder)
	@Tools/test-browser $(if $(ONLY),--only '$(ONLY)') $(if $(SCREENSHOTS),--screenshots '$(SCREENSHOTS)')

bench: ## measure, each figure against a bare baseline
	@Tools/setup build
	@$(WITH_TOOLS) Benchmarks/run

release: ## build the program for use: .build/release/einvernehmen
	@Tools/setup build
	@Tools/build release

clean: ## remove what was built; Data and .tools stay
	@rm -rf .build Benchmarks/.build

help: ## show this
	@sed -nE 's/^([a-z-]+): ## (.*)/make \1\t\2/p' Makefile | expand -t 20
