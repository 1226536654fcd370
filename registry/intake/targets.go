package intake

import (
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
	return newLayout("targets", 2, []string{"id", "name", "address", "person", "phone", "area", "risk"})
}

// ReadTargets reads the target registry (检查对象名录库) from one or more files. Each row needs an id, which no other row of any file
// has, and a name. The rows come back in the order of the files. The error is a *FileError or *Issues.
func ReadTargets(sources ...Source) ([]registry.Target, error) {
	return read(sources, targetLayout(), func(r *record) registry.Target {
		t := registry.Target{
			ID:         r.id(targetID),
			Name:       r.name(targetName, MissingName, draw.MaxText),
			Address:    r.text(targetAddress),
			Person:     r.text(targetPerson),
			Phone:      r.text(targetPhone),
			Area:       r.text(targetArea),
			Risk:       r.text(targetRisk),
			Attributes: r.attributes,
		}
		if t.ID != "" {
			r.unique(DuplicateID, targetID, t.ID)
		}
		return t
	})
}
