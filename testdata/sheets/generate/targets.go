package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A target is a row of the target registry.
type target struct {
	code, name, address, person, phone, risk, area, industry string
}

func makeTargets(d dealer) []target {
	trades, places := deal(d, industries), deal(d, areas)
	old := deal(d, []share[bool]{{true, oldNumbers}, {false, len(trades) - oldNumbers}})
	classes := d.classify(trades)
	targets := make([]target, len(trades))
	for i := range targets {
		name := d.fresh(func() string { return d.companyName(trades[i]) })
		targets[i] = target{
			code:     d.fresh(func() string { return d.code(name, old[i]) }),
			name:     name,
			address:  d.address(places[i]),
			person:   d.person().name,
			phone:    d.fresh(func() string { return d.phone(5) }),
			risk:     classes[i],
			area:     places[i].name + "市场监管所",
			industry: trades[i].name,
		}
	}
	for _, name := range rarePersons {
		targets[d.IntN(len(targets))].person = name
	}
	return targets
}

// classify gives the risk classes: hazardous industries tend to the high ones, and luck has its part.
func (d dealer) classify(trades []industry) []string {
	score := make([]float64, len(trades))
	order := make([]int, len(trades))
	for i, t := range trades {
		score[i], order[i] = t.hazard+1.2*d.NormFloat64(), i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(score[a], score[b]) })
	classes := make([]string, len(trades))
	for _, r := range risks {
		for _, i := range order[:r.rows] {
			classes[i] = r.value
		}
		order = order[r.rows:]
	}
	return classes
}

// companyName is a county, a brand and a trade: 云栖县 + 鑫源 + 粮油商行.
func (d dealer) companyName(in industry) string {
	return county + d.brand(in) + d.word(in.trades)
}

func (d dealer) brand(in industry) string {
	if strings.Contains("餐饮服务 食品销售 住宿服务", in.name) && d.one(4) {
		return d.word(landmarkAges) + d.word(landmarkNames)
	}
	brand := unknown(func() string {
		head := d.char(brandHeads)
		return head + d.char(strings.ReplaceAll(brandTails, head, ""))
	})
	if in.name == "药品零售" && d.one(2) {
		return brand + "堂"
	}
	return brand
}

// address is a house in a street, or a group of a village.
func (d dealer) address(a area) string {
	place := d.word(a.places)
	if strings.HasSuffix(place, "村") {
		return fmt.Sprintf("%s%s%s%d组%d号", county, a.name, place, 1+d.IntN(9), 1+d.IntN(60))
	}
	return fmt.Sprintf("%s%s%s%d号", county, a.name, place, 1+d.early(400))
}
