package cmd

import (
	"strings"
	"testing"

	"yaohao/registry/intake"
)

// TestEveryKindOfIssueHasWords, and none is missing its name or a title.
func TestEveryKindOfIssueHasWords(t *testing.T) {
	for kind, words := range rowNames {
		if words.zh == "" || words.en == "" || kindNames[kind] == (message{}) {
			t.Errorf("%s: %+v, title %+v", kind, words, kindNames[kind])
		}
	}
	for _, kind := range intake.Kinds() {
		if rowNames[kind] == (message{}) {
			t.Errorf("%s has no words", kind)
		}
		for _, l := range []language{chinese, english} {
			a := &app{settings: settings{Language: l}}
			if text := a.issueText(intake.Issue{Kind: kind, Header: "h", Value: "v"}); strings.Contains(text, "%!") {
				t.Errorf("%s: %s", kind, text)
			}
		}
	}
}
