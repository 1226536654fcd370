package cmd

import (
	"maps"
	"slices"
	"strings"

	"yaohao/registry"
	"yaohao/registry/intake"
)

// headers are the headers that a person has added for one registry: by --map, then in yaohao.yaml.
func (a *app) headers(kind registry.Kind, flags []string) (intake.Options, error) {
	var o intake.Options
	for _, text := range flags {
		cut := strings.LastIndex(text, "=")
		if cut <= 0 {
			return o, &usageError{say(msgFlagBadValue, "--map", text), msgMapNext}
		}
		o.Headers = append(o.Headers, intake.HeaderField{Header: text[:cut], Field: text[cut+1:]})
	}
	for name := range a.Headers {
		if !slices.Contains(registry.Kinds(), registry.Kind(name)) {
			return o, &failure{"yaohao.yaml", say(msgHeadersKind, name), say(msgHeadersKindNext), exitUsage}
		}
	}
	fields := a.Headers[string(kind)]
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		for _, header := range fields[field] {
			o.Headers = append(o.Headers, intake.HeaderField{Header: header, Field: field})
		}
	}
	return o, nil
}

// showUnused warns of a --map whose column is in no file. Headers in yaohao.yaml are for files to come.
func (a *app) showUnused(flags, unused []string) {
	for _, header := range unused {
		if slices.ContainsFunc(flags, func(f string) bool { return strings.HasPrefix(f, header+"=") }) {
			a.warn(msgMapUnused, header)
		}
	}
}

// unknownField words a header that was given a field that does not exist.
func (a *app) unknownField(e *intake.UnknownFieldError) problem {
	var known []string
	for i, name := range e.Known {
		known = append(known, a.say(msgFieldName, name, e.Usual[i]))
	}
	return problem{Fact: a.say(msgUnknownField, e.Header, e.Field), Next: a.say(msgUnknownFieldNext, strings.Join(known, a.say(msgListComma))), Code: exitUsage}
}
