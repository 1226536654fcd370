package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// recordForm is the form of a sheet, top to bottom.
func recordForm(s RecordSheet) []gridRow {
	var form []gridRow
	for _, part := range [][]gridRow{
		titleRows(s), drawRows(s), targetRows(s), lotRows(s), itemRows(s.Items),
		resultRows(), {problemRow()}, teamRows(s.Team), closingRows(),
	} {
		form = append(form, part...)
	}
	return form
}

func titleRows(s RecordSheet) []gridRow {
	office := gridCell{from: 0, to: 9, text: s.Office, look: lookOffice, open: openAll}
	if len(office.lines()) > 1 {
		office.look = lookLong
	}
	title := gridCell{from: 0, to: 9, text: formTitle, look: lookTitle, open: openAll}
	return []gridRow{
		{height: 22.5, cells: []gridCell{office}},
		{height: 30, cells: []gridCell{title}},
	}
}

func drawRows(s RecordSheet) []gridRow {
	rows := []gridRow{
		twoFields(formTask, s.Task, formDraw, fmt.Sprintf(formDrawValue, s.Draw)),
		oneField(formTaskName, s.TaskName, lookValue),
		oneField(formCommitment, s.Commitment, lookHash),
	}
	if s.Digest != "" {
		rows = append(rows, oneField(formDigest, s.Digest, lookHash))
	}
	if s.SeedNotes != "" {
		rows = append(rows, oneField(formSeedNotes, s.SeedNotes, lookValue))
	}
	return rows
}

func targetRows(s RecordSheet) []gridRow {
	return []gridRow{
		oneField(formName, s.Name, lookValue),
		twoFields(formCode, s.Code, formPerson, s.Person),
		twoFields(formPhone, s.Phone, formStratum, s.Stratum),
		oneField(formAddress, s.Address, lookValue),
		twoFields(formPeriod, checkPeriod(s.From, s.To), formRank, rank(s)),
	}
}

// rank is the place in the draw, or which supplement it is.
func rank(s RecordSheet) string {
	if s.Supplement > 0 {
		return fmt.Sprintf(formSupplement, s.Supplement)
	}
	return fmt.Sprintf(formRankValue, s.Rank)
}

// lotRows have what only some draws give a target, two to a row.
func lotRows(s RecordSheet) []gridRow {
	var fields []Lot
	if s.Batch > 0 {
		fields = append(fields, Lot{formBatch, fmt.Sprintf(formBatchValue, s.Batch)})
	}
	if s.Group > 0 {
		fields = append(fields, Lot{formGroup, fmt.Sprintf(formGroupValue, s.Group)})
	}
	fields = append(fields, s.Lots...)
	var rows []gridRow
	if s.Answers != "" {
		rows = append(rows, oneField(formAnswers, s.Answers, lookID))
	}
	for _, text := range s.Replaced {
		rows = append(rows, oneField(formReplaced, text, lookValue))
	}
	for pair := range slices.Chunk(fields, 2) {
		if len(pair) == 1 {
			rows = append(rows, oneField(pair[0].What, pair[0].Text, lookID))
			continue
		}
		rows = append(rows, twoFields(pair[0].What, pair[0].Text, pair[1].What, pair[1].Text))
	}
	return rows
}

// oneField is a row with one label and one value.
func oneField(label, value string, l look) gridRow {
	return gridRow{height: 18, grow: 6, cells: []gridCell{
		{from: 0, to: 2, text: label, look: lookLabel},
		{from: 2, to: 9, text: value, look: l},
	}}
}

// twoFields is a row with two of each.
func twoFields(label1, value1, label2, value2 string) gridRow {
	return gridRow{height: 18, grow: 6, cells: []gridCell{
		{from: 0, to: 2, text: label1, look: lookLabel},
		{from: 2, to: 4, text: value1, look: lookID},
		{from: 4, to: 6, text: label2, look: lookLabel},
		{from: 6, to: 9, text: value2, look: lookID},
	}}
}

func itemRows(items []Item) []gridRow {
	head := itemRow(formNumber, Item{formItem, formBasis}, formChecked, formFound)
	head.height, head.grow = 18, 0
	for i := range head.cells {
		head.cells[i].look = lookHead
	}
	rows := []gridRow{head}
	for i, item := range items {
		rows = append(rows, itemRow(strconv.Itoa(i+1), item, formYesNo, formNoneSome))
	}
	if len(items) == 0 {
		rows = append(rows, itemRow("", Item{}, formYesNo, formNoneSome))
	}
	rows[1].follows = true
	return rows
}

func itemRow(number string, item Item, checked, found string) gridRow {
	return gridRow{height: 28.5, grow: 9, cells: []gridCell{
		{from: 0, to: 1, text: number, look: lookMiddle},
		{from: 1, to: 3, text: item.Name, look: lookItem},
		{from: 3, to: 5, text: item.Basis, look: lookItem},
		{from: 5, to: 7, text: checked, look: lookMiddle},
		{from: 7, to: 9, text: found, look: lookItem},
	}}
}

// resultRows are the results in two columns, read down first; no lines between them.
func resultRows() []gridRow {
	half := len(formResults) / 2
	rows := make([]gridRow, half)
	for i := range rows {
		open := openTop | openBottom
		if i == 0 {
			open &^= openTop
		}
		if i == half-1 {
			open &^= openBottom
		}
		rows[i] = gridRow{height: 15.75, grow: 4.5, follows: i > 0, cells: []gridCell{
			{from: 2, to: 5, text: formBox + formResults[i], look: lookBox, open: open | openRight},
			{from: 5, to: 9, text: formBox + formResults[half+i], look: lookBox, open: open | openLeft},
		}}
	}
	rows[0].cells = append(rows[0].cells, gridCell{from: 0, to: 2, rows: half, text: formResult, look: lookLabel})
	return rows
}

func problemRow() gridRow {
	row := oneField(formProblem, "", lookNote)
	row.height, row.grow = 45, 90
	return row
}

func teamRows(team []Member) []gridRow {
	head := memberRow(formTeam, Member{Name: formMember, Department: formDepartment, Certificate: formCertificate}, formSignature)
	head.height, head.grow = 18, 0
	for i := range head.cells {
		head.cells[i].look = lookHead
	}
	rows := []gridRow{head}
	for _, m := range team {
		role := formOrdinary
		switch {
		case m.Leader:
			role = formLeader
		case m.Expert:
			role = formExpert
		}
		rows = append(rows, memberRow(role, m, ""))
	}
	for len(rows) < 1+fewestOfficers { // left blank, for a team that is not known yet
		rows = append(rows, memberRow("", Member{}, ""))
	}
	for i := range rows[:min(len(rows), mostTogether)] {
		rows[i].follows = i > 0
	}
	return rows
}

// mostTogether is how many rows of a team are kept on one page.
const mostTogether = 9

// fewestOfficers go to a check (行政处罚法第四十二条).
const fewestOfficers = 2

func memberRow(role string, m Member, signature string) gridRow {
	return gridRow{height: 20.25, grow: 9, cells: []gridCell{
		{from: 0, to: 2, text: role, look: lookMiddle},
		{from: 2, to: 3, text: m.Name, look: lookMiddle},
		{from: 3, to: 5, text: m.Department, look: lookMiddle},
		{from: 5, to: 8, text: m.Certificate, look: lookCert},
		{from: 8, to: 9, text: signature, look: lookMiddle},
	}}
}

func closingRows() []gridRow {
	review := oneField(formReview, formReviewSign, lookSign)
	review.height, review.grow = 39, 42
	date := oneField(formCheckDate, formBlankDate, lookValue)
	remark := oneField(formRemark, "", lookNote)
	remark.height, remark.grow = 21, 42
	return append(append([]gridRow{review}, subjectRows()...), date, remark)
}

// subjectRows are where the inspected sign or stamp, and where the officers note a refusal.
func subjectRows() []gridRow {
	return []gridRow{
		{height: 39, grow: 42, cells: []gridCell{
			{from: 0, to: 2, rows: 2, text: formSubject, look: lookLabel},
			{from: 2, to: 9, text: formSubjectSign, look: lookSign},
		}},
		{height: 25.5, grow: 21, follows: true, cells: []gridCell{
			{from: 2, to: 9, text: formRefusal, look: lookNote},
		}},
	}
}

// checkPeriod is the time of the checks in Chinese, with the year once if it stays the same. What is not a date is left
// as it stands.
func checkPeriod(from, to string) string {
	layout := formDay
	if len(from) > 4 && strings.HasPrefix(to, from[:4]) {
		layout = formSameYear
	}
	switch {
	case from == to || to == "":
		return chineseDay(from, formDay)
	case from == "":
		return chineseDay(to, formDay)
	}
	return chineseDay(from, formDay) + formPeriodTo + chineseDay(to, layout)
}

func chineseDay(date, layout string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format(layout)
}
