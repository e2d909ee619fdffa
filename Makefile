# threatlevel: the two commands that do everything are `make evaluate` and `make test`.

.DEFAULT_GOAL := help
.PHONY: help setup build evaluate scorecard test check lint format bench bench-peers fuzz sanitize clean \
  install uninstall man document schema

AS_OF ?= 2024-03-25
ACTOR ?= china
# Only what a pipe would not want: colour and width are decided by the program itself.
SWIFT ?= swift
RELEASE = .build/release/threatlevel
# Incidents a second, and how many times as fast as a peer; Benchmarks/README.md says why.
BARS ?= scoring=1000000 explaining=500000 cel-cpp=8 cel-rust=4
PREFIX ?= /usr/local
# What packagers put before the paths of an installation.
DESTDIR ?=
bindir = $(DESTDIR)$(PREFIX)/bin
sharedir = $(DESTDIR)$(PREFIX)/share

help: ## Show what can be made.
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

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
	$(SWIFT) run threatlevel test --fail-under 100

install: build ## Install program, rules, dossiers, completions and man page under PREFIX.
	install -d $(bindir) $(sharedir)/threatlevel/Rules $(sharedir)/threatlevel/seeds \
	  $(sharedir)/threatlevel/docs/schema \
	  $(sharedir)/man/man1 $(sharedir)/bash-completion/completions \
	  $(sharedir)/zsh/site-functions $(sharedir)/fish/vendor_completions.d
	install -m 644 Rules/*.yaml $(sharedir)/threatlevel/Rules
	install -d $(sharedir)/threatlevel/Rules/mappings
	install -m 644 Rules/mappings/*.yaml $(sharedir)/threatlevel/Rules/mappings
	install -m 644 seeds/* $(sharedir)/threatlevel/seeds
# Where the first lines of rules and dossiers say that they are.
	install -m 644 docs/schema/*.json $(sharedir)/threatlevel/docs/schema
	install -m 644 docs/man/threatlevel.1 $(sharedir)/man/man1
	install -m 755 $(RELEASE) $(bindir)/threatlevel
	$(RELEASE) --generate-completion-script bash \
	  > $(sharedir)/bash-completion/completions/threatlevel
	$(RELEASE) --generate-completion-script zsh > $(sharedir)/zsh/site-functions/_threatlevel
	$(RELEASE) --generate-completion-script fish \
	  > $(sharedir)/fish/vendor_completions.d/threatlevel.fish
	@echo "installed $(bindir)/threatlevel"

uninstall: ## Remove what install put under PREFIX.
	rm -rf $(sharedir)/threatlevel
	rm -f $(bindir)/threatlevel $(sharedir)/man/man1/threatlevel.1 \
	  $(sharedir)/bash-completion/completions/threatlevel \
	  $(sharedir)/zsh/site-functions/_threatlevel \
	  $(sharedir)/fish/vendor_completions.d/threatlevel.fish

man: setup ## Write the man page anew from the help texts.
	$(SWIFT) package plugin --allow-writing-to-directory docs/man generate-manual \
	  --configuration debug --date $$(date +%Y-%m-%d) --output-directory docs/man

document: build ## Write the pages on the shipped rules anew.
	mkdir -p docs/rules
	$(RELEASE) document --format markdown --output docs/rules/uk-state-threat.md
	$(RELEASE) document --format html --output docs/rules/uk-state-threat.html

schema: build ## Write the JSON Schemas of rules, dossiers and words anew.
	@for kind in rules vocabulary scales dossier expectations mapping; do \
	  $(RELEASE) check --schema $$kind --output docs/schema/$$kind.schema.json || exit 1; done

bench: build ## Measure time and memory of the commands, on small and on large evidence, and of compiling the rule set.
	@python3 Benchmarks/commands.py $(RELEASE)
	@python3 Benchmarks/Large/measure.py $(RELEASE)
	$(SWIFT) build -c release --static-swift-stdlib --product rule-set-benchmark
	@.build/release/rule-set-benchmark --bar

bench-peers: ## Measure the condition language beside its peers (needs python3; installs into .build-peers).
	@python3 Benchmarks/peers/run.py --swift $(SWIFT) --bars $(BARS)

fuzz: setup ## Fuzz conditions, dossiers and rule sets (FUZZ=cel|dossier|rules) for SECONDS_TO_RUN seconds each (default 600).
	@FUZZ="$(FUZZ)" bash .ci/fuzz

sanitize: setup ## Run the tests with the sanitizers of addresses, leaks and threads (SANITIZE=address|thread).
	@SANITIZE="$(SANITIZE)" SWIFT="$(SWIFT)" bash .ci/sanitize

clean: ## Remove what was built.
	rm -rf .build .build-peers .build-address .build-thread
