# make run: builds blindspot and starts it.   make test: runs all its tests.
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    = 10s
BENCHTIME   = 1s

.PHONY: run build test race lint fuzz bench golden clean

run: build
	@./blindspot

build:
	go build -o blindspot ./cmd/blindspot

test:
	go test ./...

race:
	go test -race ./...

lint:
	@unformatted=$$(gofmt -s -l .); test -z "$$unformatted" || { echo "gofmt -s -w is due for: $$unformatted"; exit 1; }
	go vet ./...
	GOOS=windows go vet ./...
	$(STATICCHECK) ./...

# Every fuzz test for FUZZTIME; go test fuzzes one at a time.
fuzz:
	@grep -rE '^func Fuzz' --include='*_test.go' . | sed -E 's/^([^:]*)\/[^/]*:func (Fuzz[A-Za-z0-9]*).*/\1 \2/' | while read -r package name; do \
	  echo "$$name in $$package"; \
	  go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s "$$package" || exit 1; \
	done

bench:
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...

# Writes the golden files and the example reports anew: read the difference before you commit it.
golden:
	go test $$(grep -rl 'flag.Bool("update"' --include='*_test.go' . | xargs -n1 dirname | sort -u) -update

clean:
	rm -f blindspot
