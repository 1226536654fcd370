package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// WriteNewFile writes a file, which appears under its name only once all of it is on the disk. One that has the same content already is left
// alone, and written is false; one that has another is an [*OccupiedError] with no folder. A folder that is missing is not made, and is the error's path.
func WriteNewFile(path string, data []byte) (written bool, err error) {
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return false, &fs.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	case err == nil && sameFile(path, data):
		return false, nil
	case err == nil:
		return false, &OccupiedError{File: path}
	case !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	if err := checkParent(path); err != nil {
		return false, err
	}
	partial := path + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, fs.ErrNotExist) { // of a run that was killed
		return false, err
	}
	if err := writeFile(partial, data); err != nil {
		return false, err
	}
	return true, os.Rename(partial, path)
}

// checkParent returns an error that names the folder of a file if there is none.
func checkParent(path string) error {
	_, err := os.Stat(filepath.Dir(path))
	return err
}

// ReplaceFile writes a file in place of the one that is there, if any. After a crash it is the one or the other.
func ReplaceFile(path string, data []byte) error {
	if err := checkParent(path); err != nil {
		return err
	}
	partial := path + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, fs.ErrNotExist) { // of a run that was killed
		return err
	}
	if err := writeFile(partial, data); err != nil {
		return err
	}
	return os.Rename(partial, path)
}
