package intake

import "yaohao/registry"

const (
	leaveInspector field = iota
	leaveFrom
	leaveTo
	leaveReason
)

func leaveLayout() *layout {
	return newLayout("leave", 3, []string{"inspector", "from", "to", "reason"})
}

// ReadLeave reads leave of inspectors (请假) from one or more files. Each row needs the id of an inspector, and a first and a last day; no
// row may stand twice. The rows come back in the order of the files. The error is a *FileError, *UnknownFieldError or *Issues.
func ReadLeave(o Options, sources ...Source) (*Reading[registry.Leave], error) {
	return read(o, sources, leaveLayout(), func(r *record) registry.Leave {
		l := registry.Leave{
			Inspector: r.id(leaveInspector),
			From:      r.date(leaveFrom),
			To:        r.date(leaveTo),
			Reason:    r.text(leaveReason),
		}
		switch {
		case l.Inspector == "" || l.From == "" || l.To == "":
		case l.To < l.From:
			r.reportField(BadDate, leaveTo)
		default:
			r.unique(DuplicateRow, leaveInspector, l.Inspector+"\x00"+l.From+"\x00"+l.To, l.Inspector+" "+l.From)
		}
		return l
	})
}
