package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// An inspector is a row of the inspector registry.
type inspector struct {
	person
	department, post, certificate string
	expires                       time.Time
	skills, phone                 string
	expert                        bool
}

func makeInspectors(d dealer) []inspector {
	d.used[namesake.name] = true
	var all []inspector
	for _, dep := range departments {
		all = append(all, d.staff(dep)...)
	}
	return all
}

// staff makes the officers of a department, then gives the special parts to some of them.
func (d dealer) staff(dep department) []inspector {
	officers := make([]inspector, dep.officers)
	skills, posts, number := d.skills(dep), strings.Fields(dep.posts), 0
	for i := range officers {
		number += 1 + d.early(4)
		officers[i] = inspector{
			person:      d.freshPerson(),
			department:  dep.name,
			post:        posts[d.early(len(posts))],
			certificate: fmt.Sprintf("YQ-%s-%05d", dep.initials, number),
			expires:     date(2027, 1, 1+d.IntN(4*365)),
			skills:      skills[i],
			phone:       d.fresh(func() string { return d.phone(6) }),
		}
	}
	parts := d.Perm(len(officers))
	next := func() *inspector {
		i := parts[0]
		parts = parts[1:]
		return &officers[i]
	}
	for range dep.experts {
		o := next()
		o.expert, o.post = true, dep.expertPost
	}
	for _, day := range dep.expired {
		next().expires = day
	}
	if dep.namesake {
		next().person = namesake
	}
	return officers
}

// skills gives each officer of a department one to three skills. The first ones are dealt, so that none is short.
func (d dealer) skills(dep department) []string {
	words := strings.Fields(dep.skills)
	lists := make([]string, dep.officers)
	var deck []share[int]
	for k := range words {
		deck = append(deck, share[int]{k, dep.officers/len(words) + 1})
	}
	firsts := deal(d, deck)
	for i := range lists {
		has := []int{firsts[i]}
		for range d.early(3) {
			has = append(has, d.IntN(len(words)))
		}
		slices.Sort(has)
		var skills []string
		for _, k := range slices.Compact(has) {
			skills = append(skills, words[k])
		}
		lists[i] = strings.Join(skills, "、")
	}
	return lists
}

// freshPerson is a person whose name no other inspector has.
func (d dealer) freshPerson() (p person) {
	d.fresh(func() string { p = d.person(); return p.name })
	return p
}

// date is a day; days past the end of the month run on.
func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}
