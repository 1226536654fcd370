package draw

import "fmt"

// A Place is a line of a file of the dossier, counted from 1. Line 0 stands for the whole file.
type Place struct {
	File string
	Line int
}

func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// A Fault is what can be wrong with a text of the protocol.
type Fault string

const (
	FaultEncoding     Fault = "not UTF-8 in NFC"
	FaultCharacter    Fault = "forbidden character"
	FaultEnding       Fault = "no LF at the end of the line"
	FaultEmptyLine    Fault = "empty line"
	FaultLong         Fault = "too long"
	FaultVersion      Fault = "version line"
	FaultSpelling     Fault = "not a line of this kind"
	FaultID           Fault = "not an id"
	FaultWord         Fault = "not a word"
	FaultSkills       Fault = "not a list of skills"
	FaultText         Fault = "not a text"
	FaultSeed         Fault = "not a seed"
	FaultNumber       Fault = "not a number"
	FaultHash         Fault = "not a hash"
	FaultDate         Fault = "not a date"
	FaultMoment       Fault = "not a moment"
	FaultSeedKind     Fault = "not a kind of seed"
	FaultSeedSource   Fault = "not a seed of the announced source"
	FaultLate         Fault = "is drawn after the moment of the seed"
	FaultRound        Fault = "is not the first round after the moment of the seed"
	FaultOtherRound   Fault = "is not the announced round"
	FaultKey          Fault = "not a key of a ledger or a witness"
	FaultSignature    Fault = "is not the signature of this round"
	FaultSecret       Fault = "not what a witness may reveal"
	FaultReveal       Fault = "is not what the witness committed to"
	FaultUnrevealed   Fault = "must be revealed"
	FaultRange        Fault = "out of range"
	FaultRatio        Fault = "not a ratio"
	FaultOrder        Fault = "not sorted"
	FaultTwice        Fault = "stands here twice"
	FaultMissing      Fault = "missing"
	FaultExcess       Fault = "more than there should be"
	FaultSum          Fault = "SHA-256 differs"
	FaultCount        Fault = "count differs"
	FaultStratum      Fault = "stratum is not announced"
	FaultStratumCount Fault = "count of the stratum differs"
	FaultTotal        Fault = "does not add up"
	FaultCap          Fault = "more than the item's cap"
	FaultContent      Fault = "does not go with what is drawn"
	FaultTake         Fault = "is not what the rule takes"
	FaultAlone        Fault = "stands there without what goes with it"
	FaultArea         Fault = "area is not announced"
	FaultUnknownID    Fault = "id is not in its list"
	FaultExcluded     Fault = "is a target all the same"
	FaultNotDrawn     Fault = "should have been drawn"
	FaultResult       Fault = "is not what the seed gives"
	FaultAct          Fault = "there is no such supplement or replacement"
	FaultReason       Fault = "not a reason for a replacement"
	FaultCannotTake   Fault = "cannot take the seat"
	FaultNamed        Fault = "the name is not withheld"
	FaultPseudonym    Fault = "is not the pseudonym of this inspector"

	// Of the ledger and other evidence.
	FaultSigner Fault = "not a signature by the key whose place this is"
	FaultNote   Fault = "is not signed by this key"
	FaultBeyond Fault = "is more than the checkpoint has"
	FaultPath   Fault = "does not lead to the root"
	FaultGap    Fault = "the numbers have a gap"
	FaultChain  Fault = "does not follow the entry before it"

	FaultAbout      Fault = "does not say what this dossier says"
	FaultRoot       Fault = "has another root"
	FaultDrawnTwice Fault = "was drawn before"
	FaultUnnamed    Fault = "is another draw of this task, and not announced as one"
	FaultUnrecorded Fault = "is not in the ledger"
	FaultTooEarly   Fault = "comes before its announcement"
	FaultAfterVoid  Fault = "comes after the draw was voided"

	FaultToken       Fault = "not a time-stamp token"
	FaultStamped     Fault = "is a time stamp of something else"
	FaultCertificate Fault = "is not signed by the certificate in it"
)

// A Finding is an error with its place: what is wrong, where, what stands there and what should.
type Finding struct {
	Place
	Fault   Fault
	Got     string // what stands there, if that helps
	Want    string // what should stand there, if there is one answer
	Against Place  // the line that says so, if it is another one
}

func (f *Finding) Error() string {
	s := fmt.Sprintf("%s: %s", f.Place, f.Fault)
	if f.Got != "" {
		s += fmt.Sprintf(": %q", f.Got)
	}
	if f.Want != "" {
		s += fmt.Sprintf(", want %q", f.Want)
	}
	if f.Against != (Place{}) {
		s += fmt.Sprintf(" (%s)", f.Against)
	}
	return s
}

// at sets the place of a finding.
func (f *Finding) at(place Place) *Finding {
	f.Place = place
	return f
}

func countFinding(fault Fault, got, want int) *Finding {
	return &Finding{Fault: fault, Got: fmt.Sprint(got), Want: fmt.Sprint(want)}
}
