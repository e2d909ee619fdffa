# threatlevel: the two commands that do everything are `make evaluate` and `make test`.

.DEFAULT_GOAL := help
.PHONY: help setup build evaluate scorecard test check lint format bench clean

AS_OF ?= 2024-03-25
ACTOR ?= china
# Only what a pipe would not want: colour and width are decided by the program itself.
SWIFT ?= swift
RELEASE = .build/release/threatlevel

help: ## Show what can be made.
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing (libyaml-dev).
	@sh .ci/setup

build: setup ## Build in release.
	$(SWIFT) build -c release --static-swift-stdlib --product threatlevel

evaluate: build ## Evaluate the shipped dossiers, as of AS_OF (default 2024-03-25).
	@$(RELEASE) evaluate --as-of $(AS_OF)

scorecard: build ## Print the scorecard of ACTOR (default china), as of AS_OF.
	@$(RELEASE) scorecard $(ACTOR) --as-of $(AS_OF)

test: setup ## Run all tests.
	$(SWIFT) test --parallel

lint: ## Check the format of the code.
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format: ## Format the code.
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

check: setup lint ## Format lint, build with warnings as errors, all tests, all shipped files.
	$(SWIFT) build
	$(SWIFT) test --parallel
	$(SWIFT) run threatlevel check Rules seeds

bench: build ## Measure time and memory of the commands.
	@python3 Benchmarks/commands.py $(RELEASE)

clean: ## Remove what was built.
	rm -rf .build
