package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"yaohao/registry"
	"yaohao/registry/intake"
)

// A batch is what files bring to a registry, and what a person should know of it.
type batch[T any] struct {
	registry.Import[T]
	reading intake.Reading[T]
}

// readBatch reads files whole before anything is changed. Where something must be settled first, the batch has no rows but its mapping.
func readBatch[T any](paths []string, mode registry.Mode, o intake.Options, read read[T], p *progress) (batch[T], error) {
	defer p.end()
	b := batch[T]{Import: registry.Import[T]{Mode: mode}}
	var sources []intake.Source
	for _, path := range paths {
		f, src, err := openSource(path)
		if err != nil {
			return b, err
		}
		defer f.Close()
		sum, err := hashFile(f)
		if err != nil {
			return b, err
		}
		src.Progress = p.reading(src.Size)
		sources = append(sources, src)
		b.Files = append(b.Files, registry.File{Name: filepath.Base(path), SHA256: sum})
	}
	reading, err := read(o, sources...)
	if reading != nil {
		b.reading, b.Rows, b.Columns = *reading, reading.Rows, ledgerColumns(reading.Mapping)
	}
	if issues, ok := as[*intake.Issues](err); ok {
		err = &batchError{issues, b.reading.Mapping}
	}
	return b, err
}

// A batchError is issues, and how the columns were read that have them.
type batchError struct {
	*intake.Issues
	mapping []intake.Column
}

func (e *batchError) Unwrap() error { return e.Issues }

// openSource opens a plain file.
func openSource(path string) (*os.File, intake.Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, intake.Source{}, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case info.IsDir():
		err = &failure{path, say(msgIsFolder), say(msgCheckPath), exitCannot}
	case !info.Mode().IsRegular():
		err = &failure{path, say(msgNotFile), say(msgCheckPath), exitCannot}
	}
	if err != nil {
		f.Close()
		return nil, intake.Source{}, err
	}
	return f, intake.Source{Name: path, Data: f, Size: info.Size()}, nil
}

func hashFile(f *os.File) (string, error) {
	h := sha256.New()
	_, err := io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}
