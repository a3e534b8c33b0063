# make run: builds blindspot and starts it.   make test: runs all its tests.
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    = 10s
BENCHTIME   = 1s
BENCH       =
PROGRAM     = blindspot

.PHONY: run build test race lint fuzz bench beam golden clean

# A pause (3) and an interruption (130) are no failures: the answers are saved.
run: build
	@./blindspot; code=$$?; test $$code = 3 -o $$code = 130 || exit $$code

# Without cgo the program starts in three quarters of the time, and needs no other file.
build:
	CGO_ENABLED=0 go build -o $(PROGRAM) ./cmd/blindspot

test:
	go test ./...

race:
	go test -race ./...

lint:
	@unformatted=$$(gofmt -s -l .); test -z "$$unformatted" || { echo "gofmt -s -w is due for: $$unformatted"; exit 1; }
	go vet ./...
	GOOS=windows go vet ./...
	$(STATICCHECK) ./...

# Every fuzz test for FUZZTIME; go test fuzzes one at a time. Before Go 1.27 it can end with
# "context deadline exceeded" and no failing input when the time is up (go.dev/issue/75804):
# such a run counts for nothing and is made once more, whole.
fuzz:
	@grep -rE '^func Fuzz' --include='*_test.go' . | sed -E 's/^([^:]*)\/[^/]*:func (Fuzz[A-Za-z0-9]*).*/\1 \2/' | while read -r package name; do \
	  echo "$$name in $$package"; \
	  for attempt in first second; do \
	    if told=$$(go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s "$$package" 2>&1); then echo "$$told"; continue 2; fi; \
	    echo "$$told"; \
	    case "$$told" in *"Failing input"*) exit 1;; *"context deadline exceeded"*) ;; *) exit 1;; esac; \
	  done; \
	  exit 1; \
	done

# The ratios at the end come from one run: BENCH="-files 10000 -lines 100000" makes it short.
bench:
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...
	go run ./bench $(BENCH)

# The scorer on Apache Beam is a module of its own, which takes minutes to build at first.
beam:
	cd cmd/blindspot-beam && go mod tidy -diff && go vet ./... && $(STATICCHECK) ./... && go test ./...

# Writes the golden files and the example reports anew: read the difference before you commit it.
golden:
	go test $$(grep -rl 'flag.Bool("update"' --include='*_test.go' . | xargs -n1 dirname | sort -u) -update

clean:
	rm -f blindspot
