package cmd

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// A language is one of the two that every message exists in.
type language int

const (
	chinese language = iota
	english
)

// A message is a text for the user. Both forms take the same arguments; one that is a phrase is worded in the same language.
type message struct{ zh, en string }

// say words a message.
func (l language) say(m message, args ...any) string {
	text := m.zh
	if l == english {
		text = m.en
	}
	if len(args) == 0 {
		return text
	}
	words := slices.Clone(args)
	for k, arg := range words {
		if p, ok := arg.(phrase); ok {
			words[k] = p.in(l)
		}
	}
	return fmt.Sprintf(text, words...)
}

// parseLanguage reads zh, en, or a locale such as zh_CN.UTF-8.
func parseLanguage(s string) (language, bool) {
	switch s = strings.ToLower(s); {
	case strings.HasPrefix(s, "zh"):
		return chinese, true
	case strings.HasPrefix(s, "en"):
		return english, true
	}
	return chinese, false
}

// localeLanguage is the language of the environment: Chinese unless it asks for English.
func localeLanguage() language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := parseLanguage(os.Getenv(name)); ok {
			return l
		}
	}
	return chinese
}
