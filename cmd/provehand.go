package cmd

import (
	"fmt"
	"strings"

	"yaohao/draw"
)

// A handStep is a step of the check by hand: what it shows, and the lines to copy into a shell. What they must print is a comment of the shell, so that all
// can be copied at once.
type handStep struct {
	what  string // it looks at, for JSON
	says  string
	lines []string
}

// handCheck are the steps with which anyone checks the page in the folder of the dossier, with sha256sum and grep.
func (a *app) handCheck(p *proof) []handStep {
	steps := []handStep{
		{"announcement", a.say(msgHandAnnouncement), []string{"sha256sum < announcement.txt | cut -c1-64", "# " + p.d.Result.Announcement.String()}},
		a.handList(p),
	}
	o := p.outcome
	if o == nil {
		return steps
	}
	stratum := fmt.Sprintf("分层 %s 共 %d 抽 %d", o.Stratum.Name, o.Stratum.Of, o.Stratum.Take)
	steps = append(steps,
		handStep{"stratum", a.say(msgHandStratum), []string{
			"grep -x -F -e " + quoted(stratum) + " announcement.txt", "# " + stratum}},
		handStep{"key", a.say(msgHandKey), []string{
			"KEY=$(cat announcement.txt seed.txt | sha256sum | cut -c1-64); echo $KEY",
			"# " + p.d.Result.Key.String()}},
		handStep{"tickets", a.say(msgHandTickets, len(o.Tickets)), handTickets(o)})
	if o.CutOff != nil {
		lines := []string{ticketLine(o.CutOff.Target.ID, o.CutOff.Number), "# " + o.CutOff.Ticket.String()}
		if o.CutOff.Target.ID == o.Target.ID {
			lines = nil
		}
		lines = append(lines,
			"grep '^抽中 ' result.txt | awk -v s="+quoted(awkText(o.Stratum.Name))+` '$5"" == s""' | tail -n 1 | cut -d ' ' -f 3,4`,
			"# "+o.CutOff.Ticket.String()+" "+o.CutOff.Target.ID)
		steps = append(steps, handStep{"cut-off", a.say(msgHandCutOff), lines})
	}
	return append(steps, handStep{"result", a.say(msgHandResult), []string{"sha256sum < result.txt | cut -c1-64", "# " + draw.HashOf(p.d.Result.Text()).String()}})
}

// handList finds the line about the target in its list, and the list in the announcement.
func (a *app) handList(p *proof) handStep {
	var file, row string
	if p.excluded != nil {
		file, row = draw.ExcludedFile, p.excluded.Target+" "+p.excluded.Reason+" "+p.excluded.Name
	} else {
		file = draw.TargetsFile
		row = p.outcome.Target.ID + " " + p.outcome.Target.Stratum + " " + p.outcome.Target.Name
	}
	sum := draw.HashOf(p.d.Lists[file]).String()
	commitment := ""
	for line := range strings.Lines(p.d.Text) {
		if before, ok := strings.CutSuffix(line, sum+"\n"); ok {
			commitment = before
			break // the line of an only area comes later
		}
	}
	return handStep{"list", a.say(msgHandList, file), []string{
		"grep -x -F -e " + quoted(row) + " " + file,
		"# " + row,
		"grep -x -F -e \"" + commitment + "$(sha256sum < " + file + " | cut -c1-64)\" announcement.txt",
		"# " + commitment + sum,
	}}
}

func handTickets(o *draw.Outcome) []string {
	var lines []string
	for k, ticket := range o.Tickets {
		lines = append(lines, ticketLine(o.Target.ID, k+1), "# "+ticket.String())
	}
	return lines
}

// ticketLine computes the ticket of a target with a number, from 1, in a shell.
func ticketLine(id string, number int) string {
	if number == 1 {
		return "printf '%s target %s' $KEY " + quoted(id) + " | sha256sum | cut -c1-64"
	}
	return fmt.Sprintf("printf '%%s target %%s %d' $KEY %s | sha256sum | cut -c1-64", number, quoted(id))
}

// quoted is a text as one word of a shell.
func quoted(text string) string {
	plain := strings.IndexFunc(text, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) < 0
	if plain && text != "" {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// awkText is a text as awk -v takes it.
func awkText(text string) string { return strings.ReplaceAll(text, `\`, `\\`) }
