package registry

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yaohao/draw"
)

// An Expression is a condition on rows, as a person writes it:
//
//	风险等级 in (B, C) and (行业 = 餐饮 or 企业名称 contains "大 酒店") and not 注册资本 < 500 and 标签 = 特别库
//
// A name or value is a run of characters without blanks and signs of the language, or anything in quotes. and binds stronger than or.
// Full-width signs and quotes, and Chinese words for the English ones, mean the same.
type Expression struct {
	text string
	root *node
}

// An operator joins conditions, or compares a column with values.
type operator string

const (
	opOr       operator = "or"
	opAnd      operator = "and"
	opNot      operator = "not"
	opIn       operator = "in"
	opContains operator = "contains"
	opEqual    operator = "="
	opUnequal  operator = "!="
	opLess     operator = "<"
	opAtMost   operator = "<="
	opMore     operator = ">"
	opAtLeast  operator = ">="
)

// operators are their spellings, folded to lower case.
var operators = map[string]operator{
	"or": opOr, "或": opOr, "或者": opOr, "and": opAnd, "且": opAnd, "并且": opAnd, "not": opNot, "非": opNot, "不": opNot,
	"in": opIn, "属于": opIn, "contains": opContains, "包含": opContains, "=": opEqual, "==": opEqual, "!=": opUnequal, "<>": opUnequal, "≠": opUnequal,
	"<": opLess, "<=": opAtMost, "≤": opAtMost, ">": opMore, ">=": opAtLeast, "≥": opAtLeast,
}

// A node is a part of an expression: conditions that are joined, or a comparison.
type node struct {
	op     operator
	parts  []*node
	column string
	values []literal
}

// A literal is a value of an expression. One without quotes that reads as a number or a day is compared as such.
type literal struct {
	text   string
	number *big.Rat
	day    string
}

// An ExpressionFault is what can be wrong with the text of an expression.
type ExpressionFault string

const (
	ExpressionColumn     ExpressionFault = "column expected"
	ExpressionComparison ExpressionFault = "comparison expected"
	ExpressionValue      ExpressionFault = "value expected"
	ExpressionList       ExpressionFault = "list in parentheses expected"
	ExpressionClose      ExpressionFault = "closing parenthesis expected"
	ExpressionEnd        ExpressionFault = "and, or, or the end expected"
	ExpressionQuote      ExpressionFault = "quote is not closed"
	ExpressionCharacter  ExpressionFault = "not a sign of the language"
	ExpressionTag        ExpressionFault = "tags have no order"
	ExpressionDeep       ExpressionFault = "too many parentheses"
	ExpressionLong       ExpressionFault = "too long"
)

// An ExpressionError is the first thing that is wrong with the text of an expression, and where.
type ExpressionError struct {
	Fault        ExpressionFault
	Line, Column int    // in characters, from 1; what is missing at the end is missing one behind the line
	Source       string // the line
	Got          string // what stands there; empty at the end
}

func (e *ExpressionError) Error() string {
	return fmt.Sprintf("filter %d:%d: %s, found %q", e.Line, e.Column, e.Fault, e.Got)
}

// TagColumn is the name by which an expression asks for tags. A column of that name cannot be asked for.
const TagColumn = "标签"

// deepest is how many parentheses and nots may be open at once.
const deepest = 50

// ParseExpression reads an expression. The error is an [*ExpressionError].
func ParseExpression(text string) (*Expression, error) {
	p := &expressionParser{text: []rune(text)}
	p.next()
	root := p.either(opOr)
	if p.err == nil && p.token.kind != tokenEnd {
		p.fail(ExpressionEnd)
	}
	e := &Expression{p.spelled.String(), root}
	switch p.token = p.first; {
	case len(e.text) > draw.MaxText:
		p.fail(ExpressionLong)
	case !draw.ValidText(e.text):
		p.fail(ExpressionCharacter)
	}
	if p.err != nil {
		return nil, p.err
	}
	return e, nil
}

// String spells the expression on one line, with single blanks and half-width signs. What it returns reads as the same expression.
func (e *Expression) String() string { return e.text }

// Columns are the columns that the expression names, each once; tags are none.
func (e *Expression) Columns() []string {
	var columns []string
	e.root.eachComparison(func(n *node) {
		if n.column != TagColumn && !slices.Contains(columns, n.column) {
			columns = append(columns, n.column)
		}
	})
	return columns
}

func (n *node) eachComparison(see func(*node)) {
	for _, part := range n.parts {
		part.eachComparison(see)
	}
	if len(n.parts) == 0 {
		see(n)
	}
}

type tokenKind int

const (
	tokenEnd tokenKind = iota
	tokenWord
	tokenQuoted
	tokenSign // of a comparison
	tokenOpen
	tokenClose
	tokenComma
	tokenWrong
)

// A token is a piece of the text.
type token struct {
	kind tokenKind
	text string // of a quoted one, what is in the quotes
	at   int    // index of its first character
}

// expressionParser has one token in hand. After the first error it does nothing more.
type expressionParser struct {
	text    []rune
	pos     int
	token   token
	first   token
	spelled strings.Builder // the tokens so far, as String gives them
	depth   int
	err     error
}

// halfWidth are the signs that Chinese keyboards give for those of the language.
var halfWidth = map[rune]rune{'（': '(', '）': ')', '，': ',', '、': ',', '＝': '=', '！': '!', '＜': '<', '＞': '>'}

// closing are the quotes, with the one that closes each.
var closing = map[rune]rune{'"': '"', '\'': '\'', '“': '”', '‘': '’', '「': '」', '＂': '＂'}

func sign(r rune) rune {
	if half, ok := halfWidth[r]; ok {
		return half
	}
	return r
}

func isSign(r rune) bool { return strings.ContainsRune("()=!<>,≤≥≠", sign(r)) }

// next takes the next token in hand.
func (p *expressionParser) next() {
	if p.err != nil {
		return
	}
	for p.pos < len(p.text) && unicode.IsSpace(p.text[p.pos]) {
		p.pos++
	}
	start := p.pos
	p.token = token{at: start}
	if start == len(p.text) {
		return
	}
	r := p.text[start]
	switch end, isQuote := closing[r]; {
	case isQuote:
		p.quoted(end)
	case isSign(r):
		p.sign()
	default:
		for p.pos < len(p.text) && !unicode.IsSpace(p.text[p.pos]) && !isSign(p.text[p.pos]) && closing[p.text[p.pos]] == 0 {
			p.pos++
		}
		p.token.kind, p.token.text = tokenWord, string(p.text[start:p.pos])
	}
	if p.err == nil {
		p.spell(string(p.text[start:p.pos]))
	}
}

// spell adds the token in hand to the one spelling of the expression.
func (p *expressionParser) spell(text string) {
	spelled := p.spelled.String()
	switch {
	case spelled == "":
		p.first = p.token
	case p.token.kind != tokenClose && p.token.kind != tokenComma && !strings.HasSuffix(spelled, "("):
		p.spelled.WriteByte(' ')
	}
	if isSign([]rune(text)[0]) {
		text = p.token.text
	}
	p.spelled.WriteString(text)
}

func (p *expressionParser) quoted(end rune) {
	length := slices.Index(p.text[p.pos+1:], end)
	if length < 0 {
		p.token.text = string(p.text[p.pos])
		p.fail(ExpressionQuote)
		return
	}
	p.token.kind, p.token.text = tokenQuoted, string(p.text[p.pos+1:p.pos+1+length])
	p.pos += length + 2
	if strings.ContainsFunc(p.token.text, unicode.IsControl) {
		p.fail(ExpressionCharacter)
	}
}

// sign reads a sign of one or two characters.
func (p *expressionParser) sign() {
	r := sign(p.text[p.pos])
	p.pos++
	p.token.text = string(r)
	switch r {
	case '(':
		p.token.kind = tokenOpen
	case ')':
		p.token.kind = tokenClose
	case ',':
		p.token.kind = tokenComma
	default:
		if p.pos < len(p.text) {
			if two := p.token.text + string(sign(p.text[p.pos])); operators[two] != "" {
				p.token.text = two
				p.pos++
			}
		}
		if p.token.kind = tokenSign; operators[p.token.text] == "" {
			p.fail(ExpressionCharacter)
		}
	}
}

// fail puts an error at the token in hand.
func (p *expressionParser) fail(fault ExpressionFault) {
	if p.err != nil {
		return
	}
	before := p.text[:p.token.at]
	e := &ExpressionError{Fault: fault, Line: 1, Got: p.token.text}
	start := 0
	for k, r := range before {
		if r == '\n' {
			e.Line++
			start = k + 1
		}
	}
	line := string(p.text[start:])
	line, _, _ = strings.Cut(line, "\n")
	e.Source = strings.TrimRight(line, "\r")
	e.Column = min(p.token.at-start, utf8.RuneCountInString(e.Source)) + 1
	p.err = e
}

// keyword reports whether the token in hand is a word for an operator.
func (p *expressionParser) keyword(op operator) bool {
	return p.token.kind == tokenWord && operators[strings.ToLower(p.token.text)] == op
}

func (p *expressionParser) isKeyword() bool {
	return p.token.kind == tokenWord && operators[strings.ToLower(p.token.text)] != ""
}

// either reads conditions that are joined by or, or those of each by and.
func (p *expressionParser) either(op operator) *node {
	read := p.negated
	if op == opOr {
		read = func() *node { return p.either(opAnd) }
	}
	n := &node{op: op, parts: []*node{read()}}
	for p.err == nil && p.keyword(op) {
		p.next()
		n.parts = append(n.parts, read())
	}
	if len(n.parts) == 1 {
		return n.parts[0]
	}
	return n
}

func (p *expressionParser) negated() *node {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > deepest {
		p.fail(ExpressionDeep)
		return nil
	}
	switch {
	case p.keyword(opNot):
		p.next()
		return &node{op: opNot, parts: []*node{p.negated()}}
	case p.token.kind == tokenOpen:
		p.next()
		n := p.either(opOr)
		p.expect(tokenClose, ExpressionClose)
		return n
	}
	return p.comparison()
}

func (p *expressionParser) expect(kind tokenKind, fault ExpressionFault) {
	if p.token.kind != kind {
		p.fail(fault)
		return
	}
	p.next()
}

func (p *expressionParser) comparison() *node {
	if p.token.kind != tokenQuoted && (p.token.kind != tokenWord || p.isKeyword()) || p.token.text == "" {
		p.fail(ExpressionColumn)
		return nil
	}
	n := &node{column: p.token.text}
	p.next()
	negated := p.keyword(opNot)
	if negated {
		p.next()
	} else if word, ok := strings.CutPrefix(p.token.text, "不"); ok && p.token.kind == tokenWord && operators[word] != "" {
		negated, p.token.text = true, word // 不属于, 不包含
	}
	n.op = operators[strings.ToLower(p.token.text)]
	switch {
	case n.op == opIn || n.op == opContains:
	case negated || p.token.kind != tokenSign:
		p.fail(ExpressionComparison)
		return nil
	case n.column == TagColumn && n.isOrder():
		p.fail(ExpressionTag)
		return nil
	}
	p.next()
	if n.op == opIn {
		p.list(n)
	} else {
		p.value(n)
	}
	if negated {
		return &node{op: opNot, parts: []*node{n}}
	}
	return n
}

func (n *node) isOrder() bool {
	return n.op == opLess || n.op == opAtMost || n.op == opMore || n.op == opAtLeast
}

// list reads the values behind in.
func (p *expressionParser) list(n *node) {
	p.expect(tokenOpen, ExpressionList)
	p.value(n)
	for p.err == nil && p.token.kind == tokenComma {
		p.next()
		p.value(n)
	}
	p.expect(tokenClose, ExpressionClose)
}

func (p *expressionParser) value(n *node) {
	switch {
	case p.token.kind == tokenQuoted:
		n.values = append(n.values, literal{text: p.token.text})
	case p.token.kind == tokenWord && !p.isKeyword():
		n.values = append(n.values, newLiteral(p.token.text))
	default:
		p.fail(ExpressionValue)
		return
	}
	p.next()
}

func newLiteral(text string) literal {
	l := literal{text: text}
	if n, ok := parseDecimal(text); ok {
		l.number = n
	} else if day, ok := ParseDay(text); ok {
		l.day = day
	}
	return l
}

// decimalForm has no zeros in front: what has them is an id, not a number.
var decimalForm = regexp.MustCompile(`^[+-]?(?:0|[1-9]\d{0,29}|[1-9]\d{0,2}(?:,\d{3}){1,9})(?:\.\d{1,30})?$`)

// parseDecimal reads a number, exactly; it may have commas between thousands.
func parseDecimal(text string) (*big.Rat, bool) {
	if !decimalForm.MatchString(text) {
		return nil, false
	}
	return new(big.Rat).SetString(strings.ReplaceAll(text, ",", ""))
}
