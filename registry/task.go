package registry

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"

	"go.yaml.in/yaml/v3"
)

// A Task (抽查任务) is what one announcement is made from: rules in the office's words, before they become integers. A rule that has its
// zero value is not used.
type Task struct {
	Number, Name, Office string
	From, To             string       // first and last day of the checks
	Content              draw.Content `json:",omitempty"`
	Items                []draw.Item

	Scope    string       `json:",omitempty"` // an expression on the target registry; all of it if empty
	Stratify string       // the column by whose values targets are split; all of them are one stratum if empty
	Usual    string       `json:",omitempty"` // the usual header of that column, if Stratify is another one
	Across   string       `json:",omitempty"` // a second column; a stratum then is a pair of values
	Take     []TakeRule   // sorted by stratum
	Total    int          `json:",omitempty"` // targets that the strata share by size, in place of Take
	Weights  []WeightRule `json:",omitempty"` // the first that holds counts
	WeightBy string       `json:",omitempty"` // the column that has the weights, in place of Weights
	Areas    string       `json:",omitempty"` // the column with the areas that carry out the checks
	Yearly   int          `json:",omitempty"` // most checks of a target in a calendar year
	Exempt   []Exemption  `json:",omitempty"` // from Yearly

	Batches Batching      `json:",omitzero"`
	Lots    []draw.Option `json:",omitempty"` // those of one What together

	Seats      []draw.Seat      // of each team, the leader's first
	Experts    []draw.Seat      `json:",omitempty"`
	Neighbours []draw.Neighbour `json:",omitempty"`
	Groups     int              `json:",omitempty"` // standing teams
	Maximum    int              // most seats of one inspector; 0 if there is no limit
	Monthly    int              `json:",omitempty"` // the same in a calendar month, earlier draws too
	Alternates int              `json:",omitempty"` // of each department
	Named      bool             `json:",omitempty"` // whoever cannot go is replaced by whom the person in charge names; else by the next alternate
	Pseudonyms bool             `json:",omitempty"` // lists name inspectors by pseudonym
	Separate   bool             `json:",omitempty"` // each department computes its part
	Repeat     Repeat           `json:",omitzero"`
	LeaveAny   bool             `json:",omitempty"` // leave on any day of a check bars from it; else only on all its days

	Seed draw.SeedSource
}

// A TakeRule says how many targets of a stratum to draw.
type TakeRule struct {
	Stratum, Ratio string
	Rounding       draw.Rounding `json:",omitempty"` // of a share; up if empty
	Least, Most    int           `json:",omitempty"` // of a share; 0 for none
}

// A WeightRule gives so many tickets to the targets that an expression picks.
type WeightRule struct {
	Filter string
	Weight int
}

// An Exemption takes a target into the list that a rule would leave out.
type Exemption struct{ Target, Approver, Reason string }

// Batching cuts the drawn targets into batches: so many, or of so many, or each as listed. Days that are not given share the days of the
// checks evenly.
type Batching struct {
	Number  int           `json:",omitempty"`
	Size    int           `json:",omitempty"`
	Sizes   []int         `json:",omitempty"` // as listed; 0 for an even share of what is left
	Periods []draw.Period `json:",omitempty"`
}

// IsZero reports whether there are no batches.
func (b Batching) IsZero() bool { return b.Number == 0 && b.Size == 0 && len(b.Sizes) == 0 }

// A Repeat keeps the inspectors of a target's last checks away from it.
type Repeat struct {
	Last int // checks
	Rule RepeatRule
}

// A RepeatRule says how.
type RepeatRule string

const (
	RepeatForbid RepeatRule = "forbid" // they must not meet
	RepeatAvoid  RepeatRule = "avoid"  // they meet only if nothing else fits
)

// A TaskFile is a task as a YAML file gives it, with the spreadsheets to import for it.
type TaskFile struct {
	Task
	Targets, Inspectors, Avoidance []string // paths as they stand in the file
	Checks, Leave                  []string // of earlier checks and of absences, alike
	YearlyGiven                    bool     // the file says what Yearly is, or that there is no such limit
}

// A TaskFault is what can be wrong with a task file.
type TaskFault string

const (
	TaskSyntax     TaskFault = "syntax"      // not YAML
	TaskUnknownKey TaskFault = "unknown key" // Want is the nearest known key
	TaskTwice      TaskFault = "key twice"
	TaskMissing    TaskFault = "missing key"
	TaskShape      TaskFault = "shape" // Want is "mapping", "list" or "value"
	TaskText       TaskFault = "text"
	TaskID         TaskFault = "id"
	TaskWord       TaskFault = "word"
	TaskSkill      TaskFault = "skill"
	TaskNumber     TaskFault = "number"
	TaskDate       TaskFault = "date"
	TaskDates      TaskFault = "dates" // the last day is before the first
	TaskMoment     TaskFault = "moment"
	TaskRatio      TaskFault = "ratio"
	TaskTooMuch    TaskFault = "ratio over 100%"
	TaskFine       TaskFault = "ratio too fine" // Want is the largest denominator
	TaskSeats      TaskFault = "too few seats"
	TaskFilter     TaskFault = "filter"        // Filter says more
	TaskChoice     TaskFault = "choice"        // Want lists what it may be
	TaskList       TaskFault = "list too long" // Want is the most entries
	TaskNoUse      TaskFault = "no use"        // beside what Want names
	TaskShare      TaskFault = "not of a count"
	TaskLots       TaskFault = "less than two lots"
	TaskOutside    TaskFault = "outside the dates" // Want has the dates
	TaskNeighbour  TaskFault = "department without another seat"
	TaskGroups     TaskFault = "groups" // Want is the number of seats
	TaskGrouping   TaskFault = "not of the form 5 of 3"
)

// A TaskIssue is one thing that is wrong with a task file.
type TaskIssue struct {
	Line  int // from 1; 0 if unknown
	Key   string
	Fault TaskFault
	Value string
	Want  string

	Filter *ExpressionError // what is wrong with a filter
}

// A TaskFileError has everything that is wrong with a task file, by line.
type TaskFileError struct{ Issues []TaskIssue }

func (e *TaskFileError) Error() string {
	return fmt.Sprintf("task file: %d issues, first %+v", len(e.Issues), e.Issues[0])
}

// ParseTaskFile reads a task file. The error is a [*TaskFileError].
func ParseTaskFile(text []byte) (*TaskFile, error) {
	r := &taskReader{file: new(TaskFile)}
	root, err := parseYAML(text)
	if err != nil {
		return nil, &TaskFileError{[]TaskIssue{syntaxIssue(err)}}
	}
	r.root(root)
	if len(r.issues) > 0 {
		slices.SortStableFunc(r.issues, func(a, b TaskIssue) int { return a.Line - b.Line })
		return nil, &TaskFileError{r.issues}
	}
	return r.file, nil
}

// parseYAML reads the one document of a file; nothing at all is an empty mapping.
func parseYAML(text []byte) (*yaml.Node, error) {
	d := yaml.NewDecoder(bytes.NewReader(text))
	var first, second yaml.Node
	switch err := d.Decode(&first); {
	case err == io.EOF:
		return &yaml.Node{Kind: yaml.MappingNode}, nil
	case err != nil:
		return nil, err
	}
	switch err := d.Decode(&second); {
	case err == nil:
		return nil, fmt.Errorf("yaml: line %d: a second document", second.Line)
	case err != io.EOF:
		return nil, err
	}
	return first.Content[0], nil
}

// syntaxIssue takes the line out of the library's message, which has the form "yaml: line 3: what". The library counts from 0 where it
// did not find what it expected.
func syntaxIssue(err error) TaskIssue {
	issue := TaskIssue{Fault: TaskSyntax, Value: strings.TrimPrefix(err.Error(), "yaml: ")}
	if rest, ok := strings.CutPrefix(issue.Value, "line "); ok {
		line, what, _ := strings.Cut(rest, ": ")
		issue.Line, _ = strconv.Atoi(line)
		issue.Value = what
	}
	if strings.HasPrefix(issue.Value, "did not find expected") {
		issue.Line++
	}
	return issue
}

// taskReader walks the nodes of a task file and collects what is wrong.
type taskReader struct {
	file   *TaskFile
	issues []TaskIssue
	later  []func() // what can be looked at only when all is read
}

// A field reads the value of one key.
type field struct {
	key      string
	required bool
	read     func(key string, n *yaml.Node)
}

func (r *taskReader) root(n *yaml.Node) {
	f := r.file
	f.Content = contentOf(n)
	if f.Content != draw.ContentInspectors {
		f.Stratify = "风险等级"
	}
	r.mapping("", n, r.fields())
	for _, check := range r.later {
		check()
	}
}

// fields are all keys of a task file.
func (r *taskReader) fields() []field {
	f := r.file
	return slices.Concat([]field{
		{"number", true, r.value(&f.Number, draw.ValidID, TaskID)},
		{"name", true, r.value(&f.Name, draw.ValidText, TaskText)},
		{"office", true, r.value(&f.Office, draw.ValidText, TaskText)},
		{"targets", false, r.paths(&f.Targets)},
		{"inspectors", false, r.paths(&f.Inspectors)},
		{"avoidance", false, r.paths(&f.Avoidance)},
		{"checks", false, r.paths(&f.Checks)},
		{"absences", false, r.paths(&f.Leave)},
		{"draw", false, r.content},
		{"dates", true, r.dates},
		{"items", true, r.items},
	}, r.targetFields(), r.inspectorFields(), []field{
		{"seed", true, r.seed},
	})
}

func (r *taskReader) add(n *yaml.Node, key string, fault TaskFault, value, want string) {
	r.issues = append(r.issues, TaskIssue{Line: n.Line, Key: key, Fault: fault, Value: value, Want: want})
}

// mapping reads the keys of a mapping, each at most once, and reports those that are unknown or missing.
func (r *taskReader) mapping(path string, n *yaml.Node, fields []field) {
	if n.Kind != yaml.MappingNode {
		r.add(n, path, TaskShape, n.Value, "mapping")
		return
	}
	seen := map[string]bool{}
	for k := 0; k < len(n.Content); k += 2 {
		key, value := n.Content[k], resolve(n.Content[k+1])
		at := slices.IndexFunc(fields, func(f field) bool { return f.key == key.Value })
		switch {
		case at < 0:
			r.add(key, path, TaskUnknownKey, key.Value, nearest(key.Value, fields))
		case seen[key.Value]:
			r.add(key, path, TaskTwice, key.Value, "")
		default:
			seen[key.Value] = true
			fields[at].read(join(path, key.Value), value)
		}
	}
	for _, f := range fields {
		if f.required && !seen[f.key] {
			r.add(n, join(path, f.key), TaskMissing, "", "")
		}
	}
}

func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// nearest returns the key that takes fewest changes to a mistyped one, if these are at most half of its letters; if they are more than two, both begin
// with the same letter.
func nearest(key string, fields []field) string {
	best, fewest := "", math.MaxInt
	for _, f := range fields {
		if n := distance(key, f.key); n < fewest && 2*n <= len(f.key)+1 && (n <= 2 || key[:1] == f.key[:1]) {
			best, fewest = f.key, n
		}
	}
	return best
}

// distance counts the letters to insert, delete or change on the way from a to b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// each calls read for the entries of a list; a single value is a list of one.
func (r *taskReader) each(key string, n *yaml.Node, read func(key string, n *yaml.Node)) {
	switch {
	case n.Kind == yaml.ScalarNode && n.Value != "":
		read(key, n)
	case n.Kind != yaml.SequenceNode || len(n.Content) == 0:
		r.add(n, key, TaskShape, n.Value, "list")
	default:
		for k, entry := range n.Content {
			read(fmt.Sprintf("%s[%d]", key, k+1), resolve(entry))
		}
	}
}

// value returns a reader of a single value that must be valid.
func (r *taskReader) value(to *string, valid func(string) bool, fault TaskFault) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		switch {
		case n.Kind != yaml.ScalarNode:
			r.add(n, key, TaskShape, "", "value")
		case n.Tag == "!!null" && n.Value != "":
			r.add(n, key, TaskMissing, "", "")
		case !valid(n.Value):
			r.add(n, key, fault, n.Value, "")
		default:
			*to = n.Value
		}
	}
}

// number returns a reader of a whole number from 1 to most.
func (r *taskReader) number(to *int, most int) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		v, err := strconv.Atoi(n.Value)
		if err != nil || v < 1 || v > most {
			r.add(n, key, TaskNumber, n.Value, strconv.Itoa(most))
			return
		}
		*to = v
	}
}

func (r *taskReader) paths(to *[]string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		r.each(key, n, func(key string, n *yaml.Node) {
			var path string
			r.value(&path, func(s string) bool { return s != "" }, TaskText)(key, n)
			*to = append(*to, path)
		})
	}
}

func (r *taskReader) dates(key string, n *yaml.Node) {
	f := r.file
	r.mapping(key, n, []field{
		{"from", true, r.value(&f.From, draw.ValidDate, TaskDate)},
		{"to", true, r.value(&f.To, draw.ValidDate, TaskDate)},
	})
	if f.From != "" && f.To != "" && f.To < f.From {
		r.add(n, key, TaskDates, f.To, f.From)
	}
}

func (r *taskReader) skills(to *[]string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		r.each(key, n, func(key string, n *yaml.Node) {
			var skill string
			r.value(&skill, draw.ValidSkill, TaskSkill)(key, n)
			*to = append(*to, skill)
		})
		slices.Sort(*to)
		*to = slices.Compact(*to)
	}
}
