package intake

import "yaohao/registry"

const (
	avoidanceTarget field = iota
	avoidanceInspector
	avoidanceKind
	avoidanceReason
)

func avoidanceLayout() *layout {
	return newLayout("avoidance", 2, []string{"target", "inspector", "kind", "reason"})
}

// ReadAvoidance reads the pairs that must not meet (回避) from one or more files. Each row needs the id of a target and that of an
// inspector; whether they exist is not looked at here. No pair may occur twice. The rows come back in the order of the files. The
// error is a *FileError, *UnknownFieldError or *Issues.
func ReadAvoidance(o Options, sources ...Source) (*Reading[registry.Avoidance], error) {
	return read(o, sources, avoidanceLayout(), func(r *record) registry.Avoidance {
		a := registry.Avoidance{
			Target:    r.id(avoidanceTarget),
			Inspector: r.id(avoidanceInspector),
			Kind:      r.text(avoidanceKind),
			Reason:    r.text(avoidanceReason),
		}
		if a.Target != "" && a.Inspector != "" {
			r.unique(DuplicatePair, avoidanceTarget, a.Target+"\x00"+a.Inspector, a.Target+" "+a.Inspector)
		}
		return a
	})
}
