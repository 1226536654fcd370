package cmd

import (
	"bytes"
	"path/filepath"

	"yaohao/registry"
	"yaohao/registry/intake"
)

// readBack reads a workbook as an import would.
func readBack(kind registry.Kind, path string, data []byte) ([]registry.Row, error) {
	source := intake.Source{Name: filepath.Base(path), Data: bytes.NewReader(data), Size: int64(len(data))}
	switch kind {
	case registry.KindTargets:
		return rowsOf(intake.ReadTargets(intake.Options{}, source))
	case registry.KindInspectors:
		return rowsOf(intake.ReadInspectors(intake.Options{}, source))
	case registry.KindChecks:
		return rowsOf(intake.ReadChecks(intake.Options{}, source))
	case registry.KindLeave:
		return rowsOf(intake.ReadLeave(intake.Options{}, source))
	default:
		return rowsOf(intake.ReadAvoidance(intake.Options{}, source))
	}
}

func rowsOf[T registry.Shown](reading *intake.Reading[T], err error) ([]registry.Row, error) {
	if err != nil {
		return nil, err
	}
	return registry.RowsOf(reading.Rows), nil
}

// readIDs reads the ids of the rows of a spreadsheet.
func readIDs(kind registry.Kind, path string) (ids []string, files []registry.File, err error) {
	switch kind {
	case registry.KindTargets:
		return idsOf(readBatch([]string{path}, registry.ModeMerge, intake.Options{}, intake.ReadTargets, nil))
	case registry.KindInspectors:
		return idsOf(readBatch([]string{path}, registry.ModeMerge, intake.Options{}, intake.ReadInspectors, nil))
	case registry.KindChecks:
		return idsOf(readBatch([]string{path}, registry.ModeMerge, intake.Options{}, intake.ReadChecks, nil))
	case registry.KindLeave:
		return idsOf(readBatch([]string{path}, registry.ModeMerge, intake.Options{}, intake.ReadLeave, nil))
	default:
		return idsOf(readBatch([]string{path}, registry.ModeMerge, intake.Options{}, intake.ReadAvoidance, nil))
	}
}

func idsOf[T registry.Shown](batch batch[T], err error) ([]string, []registry.File, error) {
	ids := []string{}
	for _, r := range registry.RowsOf(batch.Rows) {
		ids = append(ids, r.ID)
	}
	return ids, batch.Files, err
}
