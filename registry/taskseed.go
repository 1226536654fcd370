package registry

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"

	"go.yaml.in/yaml/v3"
)

// What can be wrong with the seed of a task file, beside the rest.
const (
	TaskSeedKind  TaskFault = "kind of seed"     // Want lists the kinds
	TaskFaces     TaskFault = "faces of a die"   //
	TaskChain     TaskFault = "chain"            // Want lists the chains
	TaskBalls     TaskFault = "balls"            //
	TaskLottery   TaskFault = "unknown lottery"  // Want lists those that are known
	TaskLate      TaskFault = "lottery too late" // Want is the day of the seed
	TaskWitnesses TaskFault = "witnesses"        // too few, or one of them twice
	TaskAbsent    TaskFault = "absent witnesses"
)

// seedKinds are the kinds of seed as task files name them.
var seedKinds = map[string]string{
	"typed": draw.SeedTyped, "dice": draw.SeedDice, "lottery": draw.SeedLottery, "drand": draw.SeedBeacon, "ceremony": draw.SeedCeremony,
}

// lotteries are national ones, with what is drawn by their rules of 2026.
var lotteries = map[string]string{
	"双色球": "33选6+16选1", "快乐8": "80选20", "福彩3D": "3位", "大乐透": "35选5+12选2", "排列3": "3位", "排列5": "5位",
}

// absentRules are what a missing reveal means, as task files name it.
var absentRules = map[string]string{"void": draw.AbsentVoid, "commitment": draw.AbsentCommitment}

func choices[T any](table map[string]T) string {
	return strings.Join(slices.Sorted(maps.Keys(table)), "、")
}

// seed reads where the seed comes from. Which keys there are depends on its kind.
func (r *taskReader) seed(key string, n *yaml.Node) {
	seed := &r.file.Seed
	kind := "typed"
	if node := valueOf(n, "kind"); node != nil {
		kind = node.Value
	}
	fields := []field{
		{"kind", false, func(key string, n *yaml.Node) {
			if seed.Kind = seedKinds[n.Value]; seed.Kind == "" {
				r.add(n, key, TaskSeedKind, n.Value, choices(seedKinds))
			}
		}},
		{"source", true, r.value(&seed.Text, draw.ValidText, TaskText)},
		{"at", true, r.value(&seed.Moment, func(s string) bool { _, ok := draw.ParseMoment(s); return ok }, TaskMoment)},
	}
	seed.Kind = draw.SeedTyped
	finish := func() {}
	switch seedKinds[kind] {
	case draw.SeedDice:
		fields = append(fields, field{"faces", true, r.faces}, field{"count", true, r.number(&seed.Dice.Count, 500)})
	case draw.SeedLottery:
		fields = append(fields, field{"draws", true, r.lotteries})
		finish = func() { r.checkLotteries(key, n) }
	case draw.SeedBeacon:
		seed.Beacon.Chain = "quicknet"
		fields = append(fields, field{"chain", false, r.chain})
		finish = r.fixRound
	case draw.SeedCeremony:
		seed.Ceremony.Absent = draw.AbsentVoid
		fields = append(fields, field{"witnesses", true, r.witnesses}, field{"absent", false, r.absent})
	case "":
		r.add(valueOf(n, "kind"), join(key, "kind"), TaskSeedKind, kind, choices(seedKinds))
		return
	}
	r.mapping(key, n, fields)
	finish()
}

// valueOf returns the value of a key of a mapping, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	for k := 0; n.Kind == yaml.MappingNode && k < len(n.Content); k += 2 {
		if n.Content[k].Value == key {
			return resolve(n.Content[k+1])
		}
	}
	return nil
}

func (r *taskReader) faces(key string, n *yaml.Node) {
	faces := &r.file.Seed.Dice.Faces
	switch n.Value {
	case "6":
		*faces = 6
	case "10":
		*faces = 10
	default:
		r.add(n, key, TaskFaces, n.Value, "")
	}
}

func (r *taskReader) chain(key string, n *yaml.Node) {
	chain, ok := draw.ChainNamed(n.Value)
	if !ok {
		names := map[string]bool{}
		for _, c := range draw.Chains() {
			names[c.Name] = true
		}
		r.add(n, key, TaskChain, n.Value, choices(names))
	}
	r.file.Seed.Beacon.Chain = chain.Name
}

// fixRound takes the first round after the moment.
func (r *taskReader) fixRound() {
	seed := &r.file.Seed
	moment, isMoment := draw.ParseMoment(seed.Moment)
	chain, isChain := draw.ChainNamed(seed.Beacon.Chain)
	if isMoment && isChain {
		seed.Beacon.Round = chain.RoundAfter(moment)
	}
}

func (r *taskReader) lotteries(key string, n *yaml.Node) {
	r.each(key, n, func(key string, n *yaml.Node) {
		var l draw.Lottery
		var balls string
		r.mapping(key, n, []field{
			{"name", true, r.value(&l.Name, draw.ValidWord, TaskWord)},
			{"issue", true, r.number(&l.Issue, 999_999_999)},
			{"date", true, r.value(&l.Date, draw.ValidDate, TaskDate)},
			{"balls", false, r.value(&balls, func(s string) bool { _, ok := draw.ParseBalls(s); return ok }, TaskBalls)},
		})
		if balls == "" {
			balls = lotteries[l.Name]
		}
		l.Balls, _ = draw.ParseBalls(balls)
		if l.Name != "" && l.Balls == nil && valueOf(n, "balls") == nil {
			r.add(n, join(key, "name"), TaskLottery, l.Name, choices(lotteries))
		}
		r.file.Seed.Lotteries = append(r.file.Seed.Lotteries, l)
	})
}

// checkLotteries looks for draws that come after the moment of the seed, or stand there twice.
func (r *taskReader) checkLotteries(key string, n *yaml.Node) {
	seed := &r.file.Seed
	day, _, _ := strings.Cut(seed.Moment, " ")
	seen := map[string]bool{}
	entries := valueOf(n, "draws")
	for k, l := range seed.Lotteries {
		at := entries
		if entries.Kind == yaml.SequenceNode {
			at = resolve(entries.Content[k])
		}
		place := join(key, "draws["+strconv.Itoa(k+1)+"]")
		id := l.Name + " " + strconv.Itoa(l.Issue)
		switch {
		case day != "" && l.Date > day:
			r.add(at, place, TaskLate, l.Date, day)
		case l.Issue > 0 && seen[id]:
			r.add(at, place, TaskTwice, id, "")
		}
		seen[id] = true
	}
}

func (r *taskReader) witnesses(key string, n *yaml.Node) {
	names := &r.file.Seed.Ceremony.Names
	r.each(key, n, func(key string, n *yaml.Node) {
		var name string
		r.value(&name, draw.ValidText, TaskText)(key, n)
		if name != "" && slices.Contains(*names, name) {
			r.add(n, key, TaskWitnesses, name, "")
		}
		*names = append(*names, name)
	})
	if len(*names) == 1 {
		r.add(n, key, TaskWitnesses, (*names)[0], "")
	}
}

func (r *taskReader) absent(key string, n *yaml.Node) {
	rule := absentRules[n.Value]
	if rule == "" {
		r.add(n, key, TaskAbsent, n.Value, choices(absentRules))
	}
	r.file.Seed.Ceremony.Absent = rule
}
