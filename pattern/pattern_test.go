package pattern_test

import (
	"testing"

	"blindspot/pattern"
)

func TestTheSameExpressionIsReturnedEveryTime(t *testing.T) {
	id := pattern.New(`^[a-z]+$`)
	if !id().MatchString("core") || id().MatchString("Core") {
		t.Error("it does not match what the expression says")
	}
	if first, second := id(), id(); first != second {
		t.Error("it is compiled more than once")
	}
}

func TestAWrongExpressionHarmsNobodyBeforeItsUse(t *testing.T) {
	wrong := pattern.New(`(`)
	defer func() {
		if recover() == nil {
			t.Error("it is no error when it is used either")
		}
	}()
	wrong()
}
