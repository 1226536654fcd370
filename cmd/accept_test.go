package cmd

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"yaohao/registry/intake"
)

func TestWarningsAtATerminal(t *testing.T) {
	warnings := []intake.Issue{{Severity: intake.Warning, Kind: intake.CheckDigit, Header: "注册号", Value: "1"}}
	for answer, want := range map[string]bool{"y\n": true, " Y \r\n": true, "yes": true, "是\n": true, "n\n": false, "\n": false, "": false, "yy\n": false} {
		var out bytes.Buffer
		a := &app{in: strings.NewReader(answer), interactive: true, out: &out, errOut: &out}
		err := a.accept(warnings, false)
		if (err == nil) != want || !strings.Contains(out.String(), "继续导入吗？[y/N]") || !strings.Contains(out.String(), "校验") {
			t.Errorf("%q: %v, %s", answer, err, out.String())
		}
		if err != nil && a.explain(err).Code != exitIssues {
			t.Errorf("%q: %+v", answer, a.explain(err))
		}
	}
}

func TestWarningsInAScript(t *testing.T) {
	var out bytes.Buffer
	a := &app{in: strings.NewReader("y\n"), out: &out, errOut: &out}
	var unaccepted *unacceptedError
	if err := a.accept([]intake.Issue{{Severity: intake.Warning, Kind: intake.CheckDigit}}, false); !errors.As(err, &unaccepted) {
		t.Errorf("got %v", err)
	}
	if err := a.accept(nil, false); err != nil || out.Len() > 0 {
		t.Errorf("got %v, %s", err, out.String())
	}
	if err := a.accept([]intake.Issue{{Severity: intake.Warning, Kind: intake.CheckDigit}}, true); err != nil || !strings.Contains(out.String(), "校验") {
		t.Errorf("got %v, %s", err, out.String())
	}
}
