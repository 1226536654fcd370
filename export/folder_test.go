package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func someFiles() []File {
	return []File{{"b.txt", []byte("乙\n")}, {"a.txt", []byte("甲\n")}, {"表.xlsx", []byte{0, 1, 2}}, {"empty", nil}}
}

// tree is everything below a folder: paths, contents and times.
func tree(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		var data []byte
		if !e.IsDir() {
			data, err = os.ReadFile(path)
		}
		rel, _ := filepath.Rel(folder, path)
		fmt.Fprintf(&b, "%s %s %x\n", rel, info.ModTime().Format(time.RFC3339Nano), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func checkWritten(t *testing.T, folder string, files []File) {
	t.Helper()
	if got := names(t, folder); len(got) != len(files) {
		t.Errorf("holds %v", got)
	}
	for _, f := range files {
		if got, err := os.ReadFile(filepath.Join(folder, f.Name)); err != nil || string(got) != string(f.Data) {
			t.Errorf("%s: %q, %v", f.Name, got, err)
		}
	}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = os.WriteFile(path, []byte(text), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestFolderIsWrittenWithItsParents(t *testing.T) {
	for _, path := range []string{"案卷", "out/深/dossier", "slash/", "./a"} {
		root := t.TempDir()
		folder := root + string(filepath.Separator) + filepath.FromSlash(path)
		written, err := WriteFolder(folder, someFiles())
		if !written || err != nil {
			t.Fatalf("%s: %t, %v", path, written, err)
		}
		checkWritten(t, folder, someFiles())
		if left := names(t, filepath.Dir(filepath.Clean(folder))); len(left) != 1 {
			t.Errorf("%s: left behind %v", path, left)
		}
	}
}

func TestRelativeFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	if written, err := WriteFolder("out", someFiles()); !written || err != nil {
		t.Fatalf("%t, %v", written, err)
	}
	checkWritten(t, "out", someFiles())
}

func TestFolderWithTheSameFilesIsLeftAlone(t *testing.T) {
	root := t.TempDir()
	folder := filepath.Join(root, "out")
	if _, err := WriteFolder(folder, someFiles()); err != nil {
		t.Fatal(err)
	}
	before := tree(t, root)
	files := someFiles()
	slices.Reverse(files)
	if written, err := WriteFolder(folder, files); written || err != nil {
		t.Errorf("%t, %v", written, err)
	}
	if tree(t, root) != before {
		t.Error("something changed")
	}
}

func TestWhatTheSystemLeavesIsNoDifference(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "out")
	if _, err := WriteFolder(folder, someFiles()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Thumbs.db", "desktop.ini", ".DS_Store", "~$表.xlsx"} {
		put(t, filepath.Join(folder, name), "x")
		if written, err := WriteFolder(folder, someFiles()); written || err != nil {
			t.Errorf("%s: %t, %v", name, written, err)
		}
	}
}

func TestEmptyFolderIsFilled(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "out")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := CheckFree(folder); err != nil {
		t.Error(err)
	}
	if written, err := WriteFolder(folder, someFiles()); !written || err != nil {
		t.Fatalf("%t, %v", written, err)
	}
	checkWritten(t, folder, someFiles())
}

// occupied are folders that hold something else than someFiles, and the file that is named for it.
var occupied = []struct {
	name   string
	change func(t *testing.T, folder string)
	file   string
}{
	{"a file more", func(t *testing.T, folder string) { put(t, filepath.Join(folder, "c.txt"), "") }, "c.txt"},
	{"a hidden file more", func(t *testing.T, folder string) { put(t, filepath.Join(folder, ".x"), "") }, ".x"},
	{"a folder more", func(t *testing.T, folder string) { put(t, filepath.Join(folder, "sub", "a.txt"), "") }, "sub"},
	{"another content", func(t *testing.T, folder string) { put(t, filepath.Join(folder, "a.txt"), "乙\n") }, "a.txt"},
	{"a byte more", func(t *testing.T, folder string) { put(t, filepath.Join(folder, "a.txt"), "甲\n\n") }, "a.txt"},
	{"a folder for a file", func(t *testing.T, folder string) {
		os.Remove(filepath.Join(folder, "empty"))
		put(t, filepath.Join(folder, "empty", "x"), "")
	}, "empty"},
	{"nothing but what the system left", func(t *testing.T, folder string) {
		for _, f := range someFiles() {
			os.Remove(filepath.Join(folder, f.Name))
		}
		put(t, filepath.Join(folder, ".DS_Store"), "")
	}, ".DS_Store"},
	{"files fewer", func(t *testing.T, folder string) {
		os.Remove(filepath.Join(folder, "b.txt"))
		os.Remove(filepath.Join(folder, "a.txt"))
	}, "b.txt"},
}

func TestFolderWithSomethingElseIsNotTouched(t *testing.T) {
	for _, c := range occupied {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			folder := filepath.Join(root, "out")
			if _, err := WriteFolder(folder, someFiles()); err != nil {
				t.Fatal(err)
			}
			c.change(t, folder)
			before := tree(t, root)
			for range 10 {
				written, err := WriteFolder(folder, someFiles())
				var e *OccupiedError
				if written || !errors.As(err, &e) || *e != (OccupiedError{folder, c.file}) {
					t.Fatalf("%t, %v", written, err)
				}
			}
			if err := CheckFree(folder); !errors.As(err, new(*OccupiedError)) {
				t.Errorf("free: %v", err)
			}
			if tree(t, root) != before {
				t.Error("something changed")
			}
		})
	}
}

func TestFolderThatIsNotThereIsFree(t *testing.T) {
	for _, path := range []string{"out", "no/such/out"} {
		if err := CheckFree(filepath.Join(t.TempDir(), filepath.FromSlash(path))); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// A run that was killed leaves a .partial, of any content.
func TestWhatAKilledRunLeftIsReplaced(t *testing.T) {
	for name, leave := range map[string]func(t *testing.T, partial string){
		"half of the files": func(t *testing.T, partial string) { put(t, filepath.Join(partial, "b.txt"), "") },
		"other files":       func(t *testing.T, partial string) { put(t, filepath.Join(partial, "sub", "x"), "x") },
		"nothing":           func(t *testing.T, partial string) { os.Mkdir(partial, 0o755) },
		"a file":            func(t *testing.T, partial string) { put(t, partial, "x") },
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "out")
			leave(t, filepath.Join(filepath.Dir(folder), "."+filepath.Base(folder)+".yaohao-partial"))
			if err := CheckFree(folder); err != nil {
				t.Error(err)
			}
			if written, err := WriteFolder(folder, someFiles()); !written || err != nil {
				t.Fatalf("%t, %v", written, err)
			}
			checkWritten(t, folder, someFiles())
			if left := names(t, filepath.Dir(folder)); len(left) != 1 {
				t.Errorf("left behind %v", left)
			}
		})
	}
}

func TestFileInThePlaceOfTheFolderIsNotTouched(t *testing.T) {
	for _, name := range []string{"out", "out/dossier"} {
		root := t.TempDir()
		put(t, filepath.Join(root, "out"), "x")
		before := tree(t, root)
		folder := filepath.Join(root, filepath.FromSlash(name))
		if written, err := WriteFolder(folder, someFiles()); written || err == nil {
			t.Errorf("%s: %t, %v", name, written, err)
		}
		if err := CheckFree(folder); err == nil {
			t.Errorf("%s is free", name)
		}
		if tree(t, root) != before {
			t.Errorf("%s: something changed", name)
		}
	}
}

// The system looks for x first, which is not there; the name means another folder all the same.
func TestNameWithDotsIsThatOfTheFolderItMeans(t *testing.T) {
	root := t.TempDir()
	roundabout := root + filepath.FromSlash("/x/../out")
	put(t, filepath.Join(root, "out"), "x")
	before := tree(t, root)
	if written, err := WriteFolder(roundabout, someFiles()); written || err == nil || tree(t, root) != before {
		t.Errorf("file: %t, %v", written, err)
	}
	if err := CheckFree(roundabout); err == nil {
		t.Error("a file is free")
	}
	if err := os.Remove(filepath.Join(root, "out")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []bool{true, false} {
		if written, err := WriteFolder(roundabout, someFiles()); written != want || err != nil {
			t.Errorf("folder: %t, %v", written, err)
		}
	}
	checkWritten(t, filepath.Join(root, "out"), someFiles())
}

func TestFolderThatCannotBeWrittenLeavesNothing(t *testing.T) {
	root := t.TempDir()
	folder := filepath.Join(root, "out")
	files := append(someFiles(), File{"a.txt", nil}) // twice
	for range 2 {
		written, err := WriteFolder(folder, files)
		if written || !errors.Is(err, fs.ErrExist) {
			t.Errorf("%t, %v", written, err)
		}
		if left := names(t, root); len(left) > 0 && !slices.Equal(left, []string{"out"}) {
			t.Errorf("left behind %v", left)
		}
		os.Mkdir(folder, 0o755) // and an empty folder is left as it is
	}
	if left := names(t, folder); len(left) != 0 {
		t.Errorf("wrote %v", left)
	}
}

func TestFolderThatCannotBeMadeIsFoundBeforehand(t *testing.T) {
	folder := t.TempDir()
	put(t, filepath.Join(folder, "file"), "x")
	if err := CheckFree(filepath.Join(folder, "file", "out", "dossier")); err == nil {
		t.Error("a folder within a file")
	}
	if err := CheckFree(filepath.Join(folder, "new", "out", "dossier")); err != nil {
		t.Error(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestFoldersWithinAreWrittenTogether(t *testing.T) {
	root := t.TempDir()
	folder := filepath.Join(root, "out")
	files := []File{{"城东/a.txt", []byte("甲")}, {"城西/a.txt", []byte("乙")}, {"城东/b.txt", nil}, {"c.txt", []byte("丙")}}
	if written, err := WriteFolder(folder, files); !written || err != nil {
		t.Fatalf("%t, %v", written, err)
	}
	if got := names(t, folder); !slices.Equal(got, []string{"c.txt", "城东", "城西"}) {
		t.Errorf("holds %q", got)
	}
	for _, f := range files {
		if got, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(f.Name))); err != nil || string(got) != string(f.Data) {
			t.Errorf("%s: %q, %v", f.Name, got, err)
		}
	}
	put(t, filepath.Join(folder, "城西", "Thumbs.db"), "")
	if written, err := WriteFolder(folder, files); written || err != nil {
		t.Errorf("again: %t, %v", written, err)
	}
	for _, c := range []struct {
		change       func() error
		folder, file string
	}{
		{func() error { return os.WriteFile(filepath.Join(folder, "城西", "a.txt"), []byte("丁"), 0o644) }, filepath.Join(folder, "城西"), "a.txt"},
		{func() error { return os.Remove(filepath.Join(folder, "城东", "b.txt")) }, filepath.Join(folder, "城东"), "b.txt"},
		{func() error { return os.Remove(filepath.Join(folder, "城东", "a.txt")) }, filepath.Join(folder, "城西"), "a.txt"},
		{func() error { return os.WriteFile(filepath.Join(folder, "城西", "a.txt"), []byte("乙"), 0o644) }, folder, "城东"}, // empty
		{func() error { return os.Remove(filepath.Join(folder, "城东")) }, folder, "城东"},
		{func() error { return os.RemoveAll(filepath.Join(folder, "城西")) }, folder, "城东"},
		{func() error { return os.WriteFile(filepath.Join(folder, "城西"), nil, 0o644) }, folder, "城西"},
		{func() error { return os.Mkdir(filepath.Join(folder, "城北"), 0o755) }, folder, "城北"},
	} {
		if err := c.change(); err != nil {
			t.Fatal(err)
		}
		before := tree(t, root)
		written, err := WriteFolder(folder, files)
		var occupied *OccupiedError
		if written || !errors.As(err, &occupied) || occupied.Folder != c.folder || occupied.File != c.file {
			t.Errorf("%t, %v; want %s in %s", written, err, c.file, c.folder)
		}
		if tree(t, root) != before {
			t.Error("something changed")
		}
	}
}
