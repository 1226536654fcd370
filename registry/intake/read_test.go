package intake

import "yaohao/registry"

func readTargets(sources ...Source) ([]registry.Target, error) {
	return rowsAnd(ReadTargets(Options{}, sources...))
}

func readInspectors(sources ...Source) ([]registry.Inspector, error) {
	return rowsAnd(ReadInspectors(Options{}, sources...))
}

func readAvoidance(sources ...Source) ([]registry.Avoidance, error) {
	return rowsAnd(ReadAvoidance(Options{}, sources...))
}

// rowsAnd gives the rows of a reading, or the error.
func rowsAnd[T any](r *Reading[T], err error) ([]T, error) {
	if r == nil {
		return nil, err
	}
	return r.Rows, err
}
