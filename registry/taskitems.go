package registry

import (
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"

	"go.yaml.in/yaml/v3"
)

// contents are the values of draw:, and what each draws.
var contents = map[string]draw.Content{"both": draw.ContentBoth, "targets": draw.ContentTargets, "inspectors": draw.ContentInspectors}

// contentOf looks ahead at the key that decides which others must be there.
func contentOf(root *yaml.Node) draw.Content {
	if root.Kind == yaml.MappingNode {
		for k := 0; k < len(root.Content); k += 2 {
			if root.Content[k].Value == "draw" {
				return contents[root.Content[k+1].Value]
			}
		}
	}
	return draw.ContentBoth
}

func (r *taskReader) content(key string, n *yaml.Node) {
	var text string
	r.choice(&text, "both", "targets", "inspectors")(key, n)
}

// choice returns a reader of a value that is one of several.
func (r *taskReader) choice(to *string, values ...string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		for _, value := range values {
			if n.Kind == yaml.ScalarNode && n.Value == value {
				*to = value
				return
			}
		}
		r.add(n, key, TaskChoice, n.Value, strings.Join(values, "、"))
	}
}

func (r *taskReader) flag(to *bool) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		var text string
		r.choice(&text, "true", "false")(key, n)
		*to = text == "true"
	}
}

// filter returns a reader of an expression.
func (r *taskReader) filter(to *string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			r.add(n, key, TaskShape, "", "value")
			return
		}
		e, err := ParseExpression(n.Value)
		if wrong, ok := err.(*ExpressionError); ok {
			r.issues = append(r.issues, TaskIssue{Line: n.Line, Key: key, Fault: TaskFilter, Filter: wrong})
			return
		}
		*to = e.String()
	}
}

func (r *taskReader) items(key string, n *yaml.Node) {
	r.each(key, n, func(key string, n *yaml.Node) {
		var item draw.Item
		var class string
		limit := ""
		r.mapping(key, n, []field{
			{"name", true, r.value(&item.Name, draw.ValidText, TaskText)},
			{"basis", true, r.value(&item.Basis, draw.ValidText, TaskText)},
			{"class", false, r.choice(&class, string(draw.ItemMajor), string(draw.ItemGeneral))},
			{"cap", false, r.share(&item.Cap, &limit)},
		})
		item.Class = draw.ItemClass(class)
		switch {
		case item.Class == draw.ItemGeneral && limit == "":
			r.add(n, join(key, "cap"), TaskMissing, "", "")
		case item.Class != draw.ItemGeneral && limit != "":
			r.add(n, join(key, "cap"), TaskNoUse, limit, "class: "+string(draw.ItemGeneral))
		}
		r.file.Items = append(r.file.Items, item)
	})
}

// share returns a reader of a ratio that is no count, and more than nothing. text is it as it was written.
func (r *taskReader) share(to *draw.Ratio, text *string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		*text = n.Value
		r.ratio(new(string))(key, n)
		ratio, err := ParseRatio(n.Value)
		if err == nil && (ratio.IsCount() || ratio.share.Sign() == 0) {
			r.add(n, key, TaskRatio, n.Value, "")
		}
		*to, _ = ratio.Share()
	}
}

// targetFields are the keys that say which targets may be drawn, and how many are.
func (r *taskReader) targetFields() []field {
	f := r.file
	return []field{
		{"scope", false, r.filter(&f.Scope)},
		{"stratify", false, r.stratify},
		{"take", f.Content != draw.ContentInspectors, r.unless(draw.ContentInspectors, r.take)},
		{"weight", false, r.unless(draw.ContentInspectors, r.weight)},
		{"areas", false, r.value(&f.Areas, draw.ValidText, TaskText)},
		{"yearly", false, r.yearly},
		{"exceptions", false, r.exceptions},
		{"batches", false, r.batches},
		{"lots", false, r.lots},
	}
}

// unless returns a reader of a key that has no use if only so much is drawn.
func (r *taskReader) unless(content draw.Content, read func(string, *yaml.Node)) func(string, *yaml.Node) {
	if r.file.Content != content {
		return read
	}
	return func(key string, n *yaml.Node) {
		for word, c := range contents {
			if c == content {
				r.add(n, key, TaskNoUse, "", "draw: "+word)
			}
		}
	}
}

func (r *taskReader) stratify(key string, n *yaml.Node) {
	if n.Kind == yaml.ScalarNode {
		r.value(&r.file.Stratify, draw.ValidText, TaskText)(key, n)
		return
	}
	var columns []string
	r.each(key, n, func(key string, n *yaml.Node) {
		var column string
		r.value(&column, draw.ValidText, TaskText)(key, n)
		columns = append(columns, column)
	})
	switch len(columns) {
	case 0, 1:
		r.file.Stratify = strings.Join(columns, "")
	case 2:
		r.file.Stratify, r.file.Across = columns[0], columns[1]
	default:
		r.add(n, key, TaskList, strconv.Itoa(len(columns)), "2")
	}
}

func (r *taskReader) weight(key string, n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Value != "" {
		r.value(&r.file.WeightBy, draw.ValidText, TaskText)(key, n)
		return
	}
	r.each(key, n, func(key string, n *yaml.Node) {
		var rule WeightRule
		r.mapping(key, n, []field{
			{"filter", true, r.filter(&rule.Filter)},
			{"weight", true, r.number(&rule.Weight, draw.MaxWeight)},
		})
		r.file.Weights = append(r.file.Weights, rule)
	})
}

// yearly reads a number, or none.
func (r *taskReader) yearly(key string, n *yaml.Node) {
	if r.file.YearlyGiven = true; n.Value != "none" {
		r.number(&r.file.Yearly, 366)(key, n)
	}
}

func (r *taskReader) exceptions(key string, n *yaml.Node) {
	seen := map[string]bool{}
	r.each(key, n, func(key string, n *yaml.Node) {
		var e Exemption
		r.mapping(key, n, []field{
			{"target", true, r.value(&e.Target, draw.ValidID, TaskID)},
			{"approver", true, r.value(&e.Approver, draw.ValidText, TaskText)},
			{"reason", true, r.value(&e.Reason, draw.ValidText, TaskText)},
		})
		if seen[e.Target] && e.Target != "" {
			r.add(n, key, TaskTwice, e.Target, "")
		}
		seen[e.Target] = true
		r.file.Exempt = append(r.file.Exempt, e)
	})
}

// lots reads things of which each target gets one.
func (r *taskReader) lots(key string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		r.add(n, key, TaskShape, n.Value, "mapping")
		return
	}
	var fields []field
	for k := 0; k < len(n.Content); k += 2 {
		if what := n.Content[k]; !draw.ValidWord(what.Value) {
			r.add(what, key, TaskWord, what.Value, "")
		} else {
			fields = append(fields, field{what.Value, false, r.lotsOf(what.Value)})
		}
	}
	if len(fields)*2 == len(n.Content) {
		r.mapping(key, n, fields)
	}
}

func (r *taskReader) lotsOf(what string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		seen := map[string]bool{}
		r.each(key, n, func(key string, n *yaml.Node) {
			lot := draw.Option{What: what}
			r.value(&lot.Text, draw.ValidText, TaskText)(key, n)
			if what == DayLots {
				lot.Text = r.lotDays(key, n)
			}
			if seen[lot.Text] && lot.Text != "" {
				r.add(n, key, TaskTwice, lot.Text, "")
			}
			seen[lot.Text] = true
			r.file.Lots = append(r.file.Lots, lot)
		})
		if len(seen) < 2 && n.Kind == yaml.SequenceNode || n.Kind == yaml.ScalarNode {
			r.add(n, key, TaskLots, "", "")
		}
	}
}

// DayLots is the kind of lots that are the days of the check.
const DayLots = draw.DayOptions

// lotDays reads a day, or two with 至 between, in their one spelling.
func (r *taskReader) lotDays(key string, n *yaml.Node) string {
	from, to, isPeriod := strings.Cut(n.Value, "至")
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	if !isPeriod {
		to = from
	}
	switch {
	case !draw.ValidDate(from) || !draw.ValidDate(to):
		r.add(n, key, TaskDate, n.Value, "")
		return ""
	case to < from:
		r.add(n, key, TaskDates, to, from)
	}
	r.within(key, n, draw.Period{From: from, To: to})
	if from == to {
		return from
	}
	return from + " 至 " + to
}

// within makes an issue of days that are not among those of the checks.
func (r *taskReader) within(key string, n *yaml.Node, p draw.Period) {
	r.later = append(r.later, func() {
		f := r.file
		if f.From != "" && f.To != "" && p.From != "" && p.To != "" && (p.From < f.From || p.To > f.To) {
			r.add(n, key, TaskOutside, n.Value, f.From+" 至 "+f.To)
		}
	})
}

// batches reads a list of batches with their days, or how many there are, or of how many.
func (r *taskReader) batches(key string, n *yaml.Node) {
	b := &r.file.Batches
	if n.Kind != yaml.MappingNode {
		r.each(key, n, func(key string, n *yaml.Node) {
			size := 0
			b.Periods = append(b.Periods, r.period(key, n, field{"size", false, r.number(&size, 999_999)}))
			b.Sizes = append(b.Sizes, size)
		})
		return
	}
	r.mapping(key, n, []field{
		{"number", false, r.number(&b.Number, 9999)},
		{"size", false, r.number(&b.Size, 999_999)},
		{"dates", false, func(key string, n *yaml.Node) {
			r.each(key, n, func(key string, n *yaml.Node) { b.Periods = append(b.Periods, r.period(key, n)) })
			if b.Number > 0 && len(b.Periods) != b.Number {
				r.add(n, key, TaskList, strconv.Itoa(len(b.Periods)), strconv.Itoa(b.Number))
			}
		}},
	})
	switch {
	case b.Number > 0 && b.Size > 0:
		r.add(n, join(key, "size"), TaskNoUse, "", "number")
	case b.Number == 0 && b.Size == 0 && len(r.issues) == 0:
		r.add(n, join(key, "number"), TaskMissing, "", "")
	}
}

// period reads the days of a batch, and what else stands beside them.
func (r *taskReader) period(key string, n *yaml.Node, more ...field) (p draw.Period) {
	r.mapping(key, n, append([]field{
		{"from", true, r.value(&p.From, draw.ValidDate, TaskDate)},
		{"to", true, r.value(&p.To, draw.ValidDate, TaskDate)},
	}, more...))
	if p.From != "" && p.To != "" && p.To < p.From {
		r.add(n, key, TaskDates, p.To, p.From)
	}
	r.within(key, n, p)
	return p
}

func (r *taskReader) take(key string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		r.add(n, key, TaskShape, n.Value, "mapping")
		return
	}
	if len(n.Content) == 2 && n.Content[0].Value == "total" {
		r.number(&r.file.Total, 999_999)(join(key, "total"), n.Content[1])
		return
	}
	var fields []field
	for k := 0; k < len(n.Content); k += 2 {
		stratum := n.Content[k]
		if !draw.ValidWord(stratum.Value) {
			r.add(stratum, key, TaskWord, stratum.Value, "")
			continue
		}
		fields = append(fields, field{stratum.Value, false, r.takeRule(stratum.Value)})
	}
	if len(fields)*2 == len(n.Content) {
		r.mapping(key, n, fields)
	}
	slices.SortFunc(r.file.Take, func(a, b TakeRule) int { return strings.Compare(a.Stratum, b.Stratum) })
}

func (r *taskReader) takeRule(stratum string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		rule := TakeRule{Stratum: stratum}
		if n.Kind != yaml.MappingNode {
			r.ratio(&rule.Ratio)(key, n)
		} else {
			r.takeDetails(key, n, &rule)
		}
		if rule.Ratio != "" {
			r.file.Take = append(r.file.Take, rule)
		}
	}
}

// roundings are the values of round:.
var roundings = map[string]draw.Rounding{"up": draw.RoundUp, "down": draw.RoundDown, "nearest": draw.RoundNearest}

func (r *taskReader) takeDetails(key string, n *yaml.Node, rule *TakeRule) {
	var round string
	r.mapping(key, n, []field{
		{"ratio", true, r.ratio(&rule.Ratio)},
		{"round", false, r.choice(&round, "up", "down", "nearest")},
		{"min", false, r.number(&rule.Least, 999_999)},
		{"max", false, r.number(&rule.Most, 999_999)},
	})
	rule.Rounding = roundings[round]
	ratio, err := ParseRatio(rule.Ratio)
	switch {
	case rule.Most > 0 && rule.Least > rule.Most:
		r.add(n, join(key, "max"), TaskNumber, strconv.Itoa(rule.Most), strconv.Itoa(rule.Least))
	case err == nil && ratio.IsCount() && (round != "" || rule.Least+rule.Most > 0):
		r.add(n, key, TaskShare, rule.Ratio, "")
	}
}

func (r *taskReader) ratio(to *string) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		ratio, err := ParseRatio(n.Value)
		_, fits := ratio.Share()
		switch wrong, _ := err.(RatioError); {
		case wrong.TooMuch:
			r.add(n, key, TaskTooMuch, n.Value, "")
		case err != nil:
			r.add(n, key, TaskRatio, n.Value, "")
		case !ratio.IsCount() && !fits:
			r.add(n, key, TaskFine, n.Value, strconv.Itoa(draw.MaxDenominator))
		default:
			*to = n.Value
		}
	}
}
