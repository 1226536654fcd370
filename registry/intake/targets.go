package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"yaohao/draw"
	"yaohao/registry"
)

const (
	targetID field = iota
	targetName
	targetAddress
	targetPerson
	targetPhone
	targetArea
	targetRisk
)

func targetLayout() *layout {
	l := newLayout("targets", 2, []string{"id", "name", "address", "person", "phone", "area", "risk"})
	l.codeless = true
	return l
}

// ReadTargets reads the target registry (检查对象名录库) from one or more files. Each row needs a name, and an id that no other row of any
// file has; one without code gets an id of derivedID. The rows come back in the order of the files. The error is a *FileError,
// *UnknownFieldError or *Issues.
func ReadTargets(o Options, sources ...Source) (*Reading[registry.Target], error) {
	return read(o, sources, targetLayout(), func(r *record) registry.Target {
		t := registry.Target{
			Name:       r.name(targetName, MissingName, draw.MaxText),
			Address:    r.text(targetAddress),
			Person:     r.text(targetPerson),
			Phone:      r.text(targetPhone),
			Area:       r.text(targetArea),
			Risk:       r.text(targetRisk),
			Attributes: r.attributes,
		}
		t.ID = r.targetID(t.Name, t.Address)
		if t.ID != "" && r.unique(DuplicateID, r.idField(), t.ID, t.ID) && t.Name != "" {
			r.unique(DuplicateName, targetName, t.Name, t.Name)
		}
		return t
	})
}

// targetID gives the id of a target, made up if it has none.
func (r *record) targetID(name, address string) string {
	c := r.cells[targetID]
	if c.text != "" || c.kind == faultCell || name == "" {
		return r.checkedID()
	}
	id := derivedID(name, address)
	if r.idField() == targetID {
		r.report(DerivedID, r.header.fields[targetID], id)
	} else {
		r.lookForCode()
	}
	return id
}

// lookForCode makes an error of the warning that there is no column of ids, if another column has a social credit code.
func (r *record) lookForCode() {
	warning := &r.in.issues[r.noID]
	if warning.Kind != NoIDColumn {
		return
	}
	for _, header := range slices.Sorted(maps.Keys(r.attributes)) {
		if isCreditCode(foldID(r.attributes[header])) {
			warning.Kind, warning.Severity, warning.Value = MissingColumn, Error, header
			return
		}
	}
}

// checkedID gives the id that stands in the row, and warns if it is a social credit code with a mistake.
func (r *record) checkedID() string {
	if r.idField() != targetID {
		return ""
	}
	id := r.id(targetID)
	if looksLikeCreditCode(id) && !isCreditCode(id) {
		r.reportField(CheckDigit, targetID)
	}
	return id
}

// idField is the field in whose column issues of ids are reported: the name where there is no column of ids.
func (r *record) idField() field {
	if r.header.fields[targetID] < 0 {
		return targetName
	}
	return targetID
}

// derivedID makes an id of a name and an address: the same for each spelling that foldKey does not tell apart. It stays the same as
// long as they do.
func derivedID(name, address string) string {
	sum := sha256.Sum256([]byte(foldKey(name) + "\n" + foldKey(address)))
	return "无码-" + hex.EncodeToString(sum[:8])
}
