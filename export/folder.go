package export

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A File is a file of a folder, by its plain name, or by that of a folder in it and its own, with a slash between.
type File struct {
	Name string
	Data []byte
}

// An OccupiedError says that a folder holds something else already, or that a file has another content. Nothing of it was touched.
type OccupiedError struct {
	Folder string // "" if a single file was to be written
	File   string // that differs, is missing, or is not to be there
}

func (e *OccupiedError) Error() string {
	if e.Folder == "" {
		return e.File + ": differs from what would be written"
	}
	return fmt.Sprintf("%s: %s differs from what would be written", e.Folder, e.File)
}

// WriteFolder makes a folder with exactly these files. It appears under its name only once everything is on the disk. A folder that has
// the same files already is left alone, and written is false; one that has others is an [*OccupiedError].
func WriteFolder(folder string, files []File) (written bool, err error) {
	folder = filepath.Clean(folder)
	switch same, err := sameFolder(folder, files); {
	case err != nil:
		return false, err
	case same:
		return false, nil
	}
	folder, err = filepath.Abs(folder)
	if err != nil {
		return false, err
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return false, err
	}
	partial := filepath.Join(filepath.Dir(folder), "."+filepath.Base(folder)+".yaohao-partial")
	if err := os.RemoveAll(partial); err != nil { // of a run that was killed
		return false, err
	}
	if err := writeAll(partial, files); err != nil {
		return false, errors.Join(err, os.RemoveAll(partial))
	}
	if err := os.Remove(folder); err != nil && !errors.Is(err, fs.ErrNotExist) { // an empty folder
		return false, errors.Join(err, os.RemoveAll(partial))
	}
	if err := os.Rename(partial, folder); err != nil {
		return false, errors.Join(err, os.RemoveAll(partial))
	}
	return true, nil
}

// CheckFree returns an [*OccupiedError] if there is anything in a folder, and another error if the folder could not be made. It leaves
// nothing behind.
func CheckFree(folder string) error {
	folder = filepath.Clean(folder)
	if _, err := sameFolder(folder, nil); err != nil {
		return err
	}
	parent, err := filepath.Abs(filepath.Dir(folder))
	if err != nil {
		return err
	}
	for !exists(parent) && parent != filepath.Dir(parent) {
		parent = filepath.Dir(parent)
	}
	probe, err := os.MkdirTemp(parent, ".yaohao-")
	var e *fs.PathError
	if errors.As(err, &e) {
		return &fs.PathError{Op: "mkdir", Path: folder, Err: e.Err}
	}
	return errors.Join(err, os.Remove(probe))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// sameFolder reports whether a folder has exactly these files. One that is missing or empty has not, without an error.
func sameFolder(folder string, files []File) (bool, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) || (err == nil && len(entries) == 0) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	want, inner := byName(files)
	found := 0
	for _, e := range entries {
		if leftBySystem(e.Name()) {
			continue
		}
		found++
		data, isFile := want[e.Name()]
		within, isFolder := inner[e.Name()]
		switch {
		case isFile && sameFile(filepath.Join(folder, e.Name()), data):
			delete(want, e.Name())
		case isFolder && e.IsDir():
			if same, err := sameFolder(filepath.Join(folder, e.Name()), within); err != nil {
				return false, err
			} else if same {
				delete(inner, e.Name())
			}
		default:
			return false, &OccupiedError{folder, e.Name()}
		}
	}
	if found == 0 { // the folder can neither be used nor replaced
		return false, &OccupiedError{folder, entries[0].Name()}
	}
	for _, f := range files {
		name, _, _ := strings.Cut(f.Name, "/")
		_, missing := want[name]
		_, missingFolder := inner[name]
		if missing || missingFolder {
			return false, &OccupiedError{folder, name}
		}
	}
	return true, nil
}

// byName returns the content of the files by name, and the files of each folder within.
func byName(files []File) (plain map[string][]byte, inner map[string][]File) {
	plain, inner = map[string][]byte{}, map[string][]File{}
	for _, f := range files {
		if folder, name, within := strings.Cut(f.Name, "/"); within {
			inner[folder] = append(inner[folder], File{name, f.Data})
		} else {
			plain[f.Name] = f.Data
		}
	}
	return plain, inner
}

// leftBySystem knows the files that Windows, macOS and Excel leave in a folder unasked.
func leftBySystem(name string) bool {
	return name == "Thumbs.db" || name == "desktop.ini" || name == ".DS_Store" || strings.HasPrefix(name, "~$")
}

func sameFile(path string, data []byte) bool {
	got, err := os.ReadFile(path)
	return err == nil && bytes.Equal(got, data)
}

func writeAll(folder string, files []File) error {
	if err := os.Mkdir(folder, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := writeFile(path, f.Data); err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes a file and waits until it is on the disk.
func writeFile(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}
