package cmd

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// agree asks a person for a yes, unless it was given beforehand. Where there is no person, or the answer is another, the refusal is the
// error.
func (a *app) agree(yes bool, question phrase, refusal *failure) error {
	if yes || (a.hasPerson() && a.ask(question)) {
		return nil
	}
	return refusal
}

// hasPerson reports whether somebody at a terminal can answer.
func (a *app) hasPerson() bool { return isTerminal(os.Stdin) && !a.JSON }

func (a *app) ask(question phrase) bool {
	fmt.Fprint(a.errOut, question.in(a.Language)+a.say(msgYesNo))
	answer, _ := bufio.NewReader(a.in).ReadString('\n')
	return slices.Contains([]string{"y", "yes", "是"}, strings.ToLower(strings.TrimSpace(answer)))
}

// ended makes an interruption of the end of the input: where an answer is awaited, somebody has pressed Ctrl-D.
func ended(err error) error {
	if err == io.EOF {
		return context.Canceled
	}
	return err
}
