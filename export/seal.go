package export

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"filippo.io/age"
)

// maxSealed is the most bytes of the files in a sealed folder, together, and of the sealed file.
const maxSealed = 1 << 30

// A SealError says that what was sealed is not a folder of the files that may be in it, or was damaged.
type SealError struct {
	Name string // of the file in it; "" for the whole
	Err  error
}

func (e *SealError) Error() string { return fmt.Sprintf("sealed folder: %s: %v", e.Name, e.Err) }
func (e *SealError) Unwrap() error { return e.Err }

var (
	errNotAllowed = errors.New("no file that may be there")
	errTwice      = errors.New("twice")
	errTooLarge   = errors.New("too large")
)

// Seal packs files into a zip archive, in the order of their names and without times, and encrypts it to recipients: only they can read it.
func Seal(files []File, recipients []age.Recipient) ([]byte, error) {
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, recipients...)
	if err != nil {
		return nil, err
	}
	z := zip.NewWriter(w)
	sorted := slices.SortedFunc(slices.Values(files), func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range sorted {
		entry, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(f.Data); err != nil {
			return nil, err
		}
	}
	err = errors.Join(z.Close(), w.Close())
	return sealed.Bytes(), err
}

// Unseal returns the files that were sealed, if each has one of these names. The error is a [*age.NoIdentityMatchError] if they were sealed to somebody else,
// and a [*SealError] for anything else that is wrong with them.
func Unseal(sealed io.Reader, names []string, identities []age.Identity) ([]File, error) {
	r, err := age.Decrypt(io.LimitReader(sealed, maxSealed), identities...)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) {
		return nil, other
	}
	if err != nil {
		return nil, &SealError{"", err}
	}
	archive, err := io.ReadAll(io.LimitReader(r, maxSealed))
	if err != nil {
		return nil, &SealError{"", err}
	}
	return unpack(archive, names, maxSealed)
}

// unpack reads a zip archive whose files are named so, each at most once, and have at most so many bytes together. It goes by what the archive
// holds, not by the sizes that it states.
func unpack(archive []byte, names []string, most int64) ([]File, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, &SealError{"", err}
	}
	var files []File
	for _, entry := range z.File {
		switch {
		case !slices.Contains(names, entry.Name):
			return nil, &SealError{entry.Name, errNotAllowed}
		case slices.ContainsFunc(files, func(f File) bool { return f.Name == entry.Name }):
			return nil, &SealError{entry.Name, errTwice}
		}
		data, err := readEntry(entry, most)
		if err != nil {
			return nil, &SealError{entry.Name, err}
		}
		most -= int64(len(data))
		files = append(files, File{entry.Name, data})
	}
	return files, nil
}

// readEntry reads a file of an archive, of at most so many bytes.
func readEntry(entry *zip.File, most int64) ([]byte, error) {
	r, err := entry.Open()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	err = errors.Join(err, r.Close())
	if err == nil && int64(len(data)) > most {
		err = errTooLarge
	}
	return data, err
}
